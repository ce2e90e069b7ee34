"""The cover of a visit pack as the plain data that its template sets."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from functools import partial

from netdesk.model.side_effects import EffectsAnswer
from netdesk.model.standing_lines import CHECK_FORMULARY
from netdesk.model.statement import Statement
from netdesk.printing.checklist_rows import ChecklistRows, Data
from netdesk.printing.effects_data import alert_cards, said_on_treatments
from netdesk.printing.fair_copy import FairCopy
from netdesk.printing.labels import Labels
from netdesk.printing.pack_sheet import PackSheet
from netdesk.printing.prerequisite_data import prerequisite_data
from netdesk.printing.ring_data import ring_data
from netdesk.printing.said import said_by_source
from netdesk.printing.sheet_frame import frame_data


def cover_data(pack: PackSheet, copy: FairCopy, labels: Labels, printed_on: datetime.date) -> Data:
    """Everything that ``cover.typ`` sets, as JSON values, every text fit for the fonts.

    The list of what follows is made from the titles of the sheets themselves, with their pages. What cannot be cut from
    a treatment stands with the names: prerequisites, alerts and cautions (guards G3, G4, G5, G15).
    """
    effects = pack.effects

    def said(statements: Iterable[Statement]) -> list[Data]:
        return said_by_source(statements, copy, printed_on)

    sources = [said.source for said in _statements(effects)]
    further = [labels["strength_note"]] if sources else []
    further += [labels.fill("for_the_team", line=CHECK_FORMULARY)] if pack.names_drugs and effects.treatments else []
    rows = ChecklistRows(effects, effects.rows, copy, labels, with_letters=False)
    return {
        **frame_data(pack, sources, copy, labels, printed_on, *further),
        "title": labels["pack_title"],
        "ring": ring_data(pack.ring, copy),
        "treatments": [copy.words(treatment.name) for treatment in effects.treatments],
        "prerequisites": prerequisite_data(effects, copy, labels, printed_on),
        "alerts": [*alert_cards(effects, said, partial(rows.remarks, in_full=True), copy, labels)],
        "cautions": said(effects.cautions),
    }


def _statements(effects: EffectsAnswer) -> Iterator[Statement]:
    """All that is quoted on the cover."""
    for _, needed in effects.prerequisites:
        yield from needed.statements
    for row in effects.rows:
        if row.alert:
            yield from (mention.statement for mention in row.mentions)
    for alert in effects.alerts:
        yield from said_on_treatments(alert)
    yield from effects.cautions
