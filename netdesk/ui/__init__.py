"""The desktop: everything that needs Qt."""
