"""``netdesk-admin print``: the sheets that the window prints, as PDF files."""

from __future__ import annotations

import click

from netdesk.cli.print_effects import print_checklist
from netdesk.cli.print_team import print_roster
from netdesk.cli.print_treatments import print_compare, print_table, print_treatment


@click.group()
def print() -> None:  # noqa: A001
    """Print a sheet to a PDF file, the same bytes as Save as PDF in the window."""


print.add_command(print_checklist)
print.add_command(print_roster)
print.add_command(print_treatment)
print.add_command(print_compare)
print.add_command(print_table)
