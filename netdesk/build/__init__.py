"""From checked content to net.sqlite: the only user of sqlite-utils."""
