"""YAML content files: their shape, the strict reader, and the checks that name file, line and column."""
