"""SQLite: the only place that opens databases, and the schemas."""
