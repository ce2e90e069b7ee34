"""The sheets of a visit pack, made from its order."""

from __future__ import annotations

from collections.abc import Iterator

from netdesk.cli.diary_rows import DiaryRows
from netdesk.model.pack_order import PackOrder, PackPart
from netdesk.printing.assessment_sheet import AssessmentSheet
from netdesk.printing.checklist_sheet import ChecklistSheet
from netdesk.printing.diary_sheet import DiarySheet
from netdesk.printing.pack_of import pack_of
from netdesk.printing.pack_sheet import PackSheet
from netdesk.printing.ring import Ring
from netdesk.printing.roster_sheet import RosterSheet
from netdesk.printing.sheet import Sheet
from netdesk.printing.sheets_of import comparison_sheet, names_drugs, treatment_sheet
from netdesk.printing.wallet_sheet import WalletSheet
from netdesk.query.reference import Reference


def pack_sheet(reference: Reference, order: PackOrder) -> PackSheet:
    """The cover and the sheets; who is the key contact of the roster is rung first on each of them."""
    parts = tuple(part for kind in order.sheets for part in _parts(kind, reference, order))
    return pack_of(reference, parts, _ring(order), "", order.treatments)


def _parts(kind: PackPart, reference: Reference, order: PackOrder) -> Iterator[Sheet]:
    ring, release = _ring(order), reference.release
    if kind is PackPart.TREATMENT:
        yield from (treatment_sheet(reference, id_, ring) for id_ in order.treatments)
    elif kind is PackPart.COMPARE:
        yield comparison_sheet(reference, order.treatments)
    elif kind is PackPart.DIARY:
        effects, signs = DiaryRows(reference).chosen(order.diary)
        yield DiarySheet(effects, release, signs=signs, ring=ring)
    elif kind in (PackPart.CHECKLIST, PackPart.ASSESSMENT):
        of_effects = ChecklistSheet if kind is PackPart.CHECKLIST else AssessmentSheet
        answer = reference.effects(order.treatments)
        yield of_effects(answer, release, ring=ring, names_drugs=names_drugs(reference, order.treatments))
    else:
        of_people = RosterSheet if kind is PackPart.ROSTER else WalletSheet
        yield of_people(order.people, {role.id: role for role in reference.all_roles()}, release)


def _ring(order: PackOrder) -> Ring:
    key = order.key
    return Ring(key.name, key.phone, key.night_phone, key.hours) if key is not None else Ring()
