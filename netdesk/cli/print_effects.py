"""``netdesk-admin print``: the sheets about side effects."""

from __future__ import annotations

import click

from netdesk.cli.diary_rows import DiaryRows
from netdesk.cli.print_order import PrintOrder, printing
from netdesk.cli.ring_options import ringing
from netdesk.printing.assessment_sheet import AssessmentSheet
from netdesk.printing.checklist_sheet import ChecklistSheet
from netdesk.printing.diary_sheet import DIARY_ROWS, DiarySheet
from netdesk.printing.ring import Ring
from netdesk.printing.sheets_of import names_drugs


@click.command("checklist")
@click.argument("treatment_ids", metavar="ID…", nargs=-1, required=True)
@ringing
@printing
def print_checklist(order: PrintOrder, treatment_ids: tuple[str, ...], ring: Ring) -> None:
    """A patient's side-effect checklist for one or more treatments."""
    with order.reference() as reference:
        sheet = ChecklistSheet(
            effects=reference.effects(treatment_ids),
            release=reference.release,
            ring=ring,
            names_drugs=names_drugs(reference, treatment_ids),
        )
    order.print(sheet)


@click.command("assessment")
@click.argument("treatment_ids", metavar="ID…", nargs=-1, required=True)
@printing
def print_assessment(order: PrintOrder, treatment_ids: tuple[str, ...]) -> None:
    """The same rows for the nurse: better, same or worse since the last visit, what was tried, initials."""
    with order.reference() as reference:
        sheet = AssessmentSheet(
            effects=reference.effects(treatment_ids),
            release=reference.release,
            names_drugs=names_drugs(reference, treatment_ids),
        )
    order.print(sheet)


@click.command("diary")
@click.argument("symptom_ids", metavar="EFFECT…", nargs=-1, required=True)
@ringing
@printing
def print_diary(order: PrintOrder, symptom_ids: tuple[str, ...], ring: Ring) -> None:
    """A diary of 28 days for up to eight side effects or signs of the NET, by their ids."""
    asked = tuple(dict.fromkeys(symptom_ids))
    if len(asked) > DIARY_ROWS:
        raise click.BadParameter(f"A diary has room for {DIARY_ROWS}, not {len(asked)}.", param_hint="EFFECT…")
    with order.reference() as reference:
        effects, signs = DiaryRows(reference).chosen(asked)
        sheet = DiarySheet(effects, reference.release, signs=signs, ring=ring)
    order.print(sheet)
