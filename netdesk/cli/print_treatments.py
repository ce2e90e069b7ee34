"""``netdesk-admin print``: the sheets that say what the sources say of treatments."""

from __future__ import annotations

import click

from netdesk.cli.print_order import PrintOrder, printing
from netdesk.cli.ring_options import ringing
from netdesk.model.advice import QUESTIONS_TO_ASK
from netdesk.printing.ring import Ring
from netdesk.printing.treatment_sheet import TreatmentSheet
from netdesk.query.reference import Reference


@click.command("treatment")
@click.argument("treatment_ids", metavar="ID…", nargs=-1, required=True)
@ringing
@printing
def print_treatment(order: PrintOrder, treatment_ids: tuple[str, ...], ring: Ring) -> None:
    """A patient's sheet on a treatment: what it is, why and how, what may be noticed, who to ring, what to ask."""
    with order.reference() as reference:
        sheets = [treatment_sheet(reference, id_, ring) for id_ in dict.fromkeys(treatment_ids)]
    order.print(*sheets)


def treatment_sheet(reference: Reference, treatment_id: str, ring: Ring) -> TreatmentSheet:
    """The sheet on one treatment.

    Raises:
        UnknownIdError: There is no such treatment.
    """
    return TreatmentSheet(
        treatment=reference.treatment(treatment_id),
        effects=reference.effects([treatment_id]),
        questions=tuple(advice for advice in reference.advice() if advice.group_id == QUESTIONS_TO_ASK),
        release=reference.release,
        ring=ring,
    )
