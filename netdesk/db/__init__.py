"""The only importer of sqlite3: opening a verified content database, its identity and its schema."""
