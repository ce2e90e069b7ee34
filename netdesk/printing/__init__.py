"""Sheets for patients: model values in, PDF bytes out. No Qt, nothing on the disk, no name kept after a call.

``Press(environment.resources).compose(sheet, form, printed_on)`` is the way in; ``tag_pass.with_row_headers`` finishes
the bytes that are saved as a file.
"""
