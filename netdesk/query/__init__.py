"""Read-only questions to the content: ``Reference`` is the façade that the window and the command line share."""
