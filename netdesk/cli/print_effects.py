"""``netdesk-admin print``: the sheets about side effects."""

from __future__ import annotations

import click

from netdesk.cli.print_order import PrintOrder, printing
from netdesk.printing.checklist_sheet import ChecklistSheet
from netdesk.printing.ring import Ring


@click.command("checklist")
@click.argument("treatment_ids", metavar="ID…", nargs=-1, required=True)
@click.option("--ring", default="", metavar="NAME", help="Who to ring first; a line to write on where not given.")
@click.option("--phone", default="", metavar="NUMBER", help="The number by day.")
@click.option("--night-phone", default="", metavar="NUMBER", help="The number at night.")
@printing
def print_checklist(order: PrintOrder, treatment_ids: tuple[str, ...], ring: str, phone: str, night_phone: str) -> None:
    """A patient's side-effect checklist for one or more treatments."""
    with order.reference() as reference:
        sheet = ChecklistSheet(
            effects=reference.effects(treatment_ids),
            release=reference.release,
            ring=Ring(ring, phone, night_phone),
            names_drugs=any(reference.treatment(id_).is_drug for id_ in treatment_ids),
        )
    order.print(sheet)
