"""netdesk: a desktop reference for clinics that treat neuroendocrine tumours."""

__version__ = "0.1.0"
