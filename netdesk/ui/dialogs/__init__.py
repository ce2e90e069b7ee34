"""Dialogs; each is asked through a class method."""
