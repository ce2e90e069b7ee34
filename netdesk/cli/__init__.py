"""``netdesk-admin``: the command line."""
