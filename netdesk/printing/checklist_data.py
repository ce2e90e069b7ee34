"""A side-effect checklist as the plain data that its template sets."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import groupby
from typing import Final

from netdesk.model.alert import Prerequisite
from netdesk.model.citation import citation
from netdesk.model.side_effects import EffectsAnswer, MergedEffect, NetSign
from netdesk.model.source import Source
from netdesk.model.standing_lines import (
    CHECK_FORMULARY,
    NET_SIGNS,
    PREREQUISITE,
)
from netdesk.model.statement import Statement
from netdesk.model.treatment_name import TreatmentName
from netdesk.printing.assessment_sheet import AssessmentSheet
from netdesk.printing.checklist_rows import ChecklistRows, Data, who_says
from netdesk.printing.checklist_sheet import ChecklistSheet
from netdesk.printing.effects_data import alert_cards, list_lines
from netdesk.printing.fair_copy import FairCopy
from netdesk.printing.labels import Labels
from netdesk.printing.ring_data import ring_data
from netdesk.printing.sheet_frame import frame_data

LONGEST_LETTERS_LINE: Final = 700
"""Characters that the foot has room for."""


def checklist_data(
    sheet: ChecklistSheet, copy: FairCopy, labels: Labels, printed_on: datetime.date
) -> dict[str, object]:
    """Everything that ``checklist.typ`` sets, as JSON values, every text fit for the fonts."""
    return _ChecklistData(sheet, copy, labels, printed_on).data()


def assessment_data(
    sheet: AssessmentSheet, copy: FairCopy, labels: Labels, printed_on: datetime.date
) -> dict[str, object]:
    """Everything that ``assessment.typ`` sets: the rows of a checklist under another title."""
    return checklist_data(sheet, copy, labels, printed_on) | {"title": labels["assessment_title"]}


class _ChecklistData:
    def __init__(self, sheet: ChecklistSheet, copy: FairCopy, labels: Labels, printed_on: datetime.date) -> None:
        self._sheet = sheet
        self._effects: EffectsAnswer = sheet.effects
        self._copy = copy
        self._labels = labels
        self._printed_on = printed_on
        self._shown = [row for row in self._effects.rows if row.alert or row.effect.id not in sheet.left_out]
        self._rows = ChecklistRows(self._effects, self._shown, copy, labels)

    def data(self) -> Data:
        further = [self._for_the_team(CHECK_FORMULARY)] if self._sheet.names_drugs else []
        left_out = len(self._effects.rows) - len(self._shown)
        in_full = partial(self._rows.remarks, in_full=True)
        return {
            **frame_data(self._sheet, self._sources(), self._copy, self._labels, self._printed_on, *further),
            "title": self._labels["checklist_title"],
            "letters_line": self._letters_line(),
            "ring": ring_data(self._sheet.ring, self._copy),
            "treatments": [self._treatment(treatment) for treatment in self._effects.treatments],
            "alerts": [*alert_cards(self._effects, self._said, in_full, self._copy, self._labels)],
            "report": self._said(self._effects.report),
            "groups": self._groups(),
            "notes": self._rows.notes(),
            "own_rows": [self._copy.own_row(row) for row in self._sheet.own_rows if row.strip()],
            "left_out": self._labels.count("left_out", left_out) if left_out else "",
            "signs_line": NET_SIGNS,
            "signs": [self._sign(sign) for sign in self._effects.signs_of_net],
            "cautions": self._said(self._effects.cautions),
        }

    def _letters_line(self) -> str:
        """What the letters stand for, for the foot of every page; nothing where the foot has no room for it."""
        named = (f"{self._rows.letters.get(each.id, '')} {each.name}" for each in self._effects.treatments)
        line = " · ".join(named) if self._rows.letters else ""
        return self._copy.words(line) if len(line) <= LONGEST_LETTERS_LINE else ""

    def _treatment(self, treatment: TreatmentName) -> Data:
        return {
            "letter": self._rows.letters.get(treatment.id, ""),
            "name": self._copy.words(treatment.name),
            "lines": [self._copy.words(line) for line in list_lines(self._effects, treatment, self._labels)],
            "prerequisites": [
                self._prerequisite(name, needed)
                for name, needed in self._effects.prerequisites
                if self._stands_with(name, treatment)
            ],
        }

    def _stands_with(self, needing: TreatmentName, treatment: TreatmentName) -> bool:
        """What must be known first stands with its own treatment, or with the last one where it came from a part."""
        asked = self._effects.treatments
        return treatment == (needing if needing in asked else asked[-1])

    def _prerequisite(self, treatment: TreatmentName, needed: Prerequisite) -> Data:
        line = PREREQUISITE.format(value=needed.value_name)
        own = treatment in self._effects.treatments
        return {
            "line": self._copy.words(line if own else f"{treatment.name}: {line}"),
            "test": self._copy.words(self._labels.fill("test", test=needed.test_name)) if needed.test_name else "",
            "said": self._said(needed.statements),
        }

    def _groups(self) -> list[Data]:
        def heading(row: MergedEffect) -> str:
            return self._labels["group_alerts"] if row.alert else row.effect.group_name

        return [
            {"name": self._copy.words(name), "rows": [self._rows.row(row) for row in rows]}
            for name, rows in groupby(self._shown, key=heading)
        ]

    def _sign(self, sign: NetSign) -> Data:
        effect = next((row.effect for row in self._shown if row.effect.id == sign.same_word_as), None)
        same_word = self._labels.fill("same_word", effect=effect.name) if effect else ""
        return {
            "name": self._copy.words(sign.name),
            "plain": "",
            "alert": False,
            "long": False,
            "said": [{"letters": [], "who": who_says(sign.statements)}],
            "remarks": [{"mark": "limit", "text": self._copy.words(same_word)}] if same_word else [],
        }

    def _said(self, statements: Iterable[Statement]) -> list[Data]:
        """Statements in the order given, those of one source together with one citation."""
        return [
            {
                "texts": list(dict.fromkeys(self._copy.words(statement.text) for statement in said)),
                "cited": self._copy.words(citation(source, self._printed_on)),
            }
            for source, said in groupby(statements, key=lambda statement: statement.source)
        ]

    def _for_the_team(self, line: str) -> str:
        return self._labels.fill("for_the_team", line=line)

    def _sources(self) -> Iterator[Source]:
        effects = self._effects
        statements: list[Iterable[Statement]] = [
            effects.report,
            effects.cautions,
            *(alert.statements for alert in effects.alerts),
            *(sign.statements for sign in effects.signs_of_net),
            *(needed.statements for _, needed in effects.prerequisites),
            *((mention.statement for mention in row.mentions) for row in self._shown),
        ]
        yield from (statement.source for group in statements for statement in group)
        for listed in effects.other_lists:
            yield from listed.sources
