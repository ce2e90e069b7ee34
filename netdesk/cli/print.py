"""``netdesk-admin print``: the sheets that the window prints, as PDF files."""

from __future__ import annotations

import click

from netdesk.cli.print_effects import print_assessment, print_checklist, print_diary
from netdesk.cli.print_pack import print_pack
from netdesk.cli.print_team import print_roster, print_wallet
from netdesk.cli.print_treatments import print_compare, print_table, print_treatment


@click.group()
def print() -> None:  # noqa: A001
    """Print a sheet to a PDF file, the same bytes as Save as PDF in the window."""


for command in (
    print_checklist,
    print_assessment,
    print_treatment,
    print_compare,
    print_table,
    print_diary,
    print_roster,
    print_wallet,
    print_pack,
):
    print.add_command(command)
