"""A sheet on one treatment as the plain data that its template sets."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final

from netdesk.model.citation import citation, source_label
from netdesk.model.kinds import Aspect, NameKind, Standing, SubjectKind
from netdesk.model.side_effects import MergedEffect
from netdesk.model.source import Source
from netdesk.model.standing_lines import (
    CHECK_FORMULARY,
    EDITORIAL,
    NOT_GUIDANCE,
    SOURCE_SILENT,
)
from netdesk.model.statement import Statement
from netdesk.model.treatment import Disagreement, Name
from netdesk.model.treatment_name import TreatmentName
from netdesk.printing.checklist_rows import ChecklistRows, Data
from netdesk.printing.effects_data import alert_cards, list_lines, said_on_treatments
from netdesk.printing.fair_copy import FairCopy
from netdesk.printing.labels import Labels
from netdesk.printing.prerequisite_data import prerequisite_data
from netdesk.printing.ring_data import ring_data
from netdesk.printing.said import said_by_source
from netdesk.printing.sheet_frame import frame_data
from netdesk.printing.treatment_sheet import TreatmentSheet

QUESTIONS: Final = {
    "question_what": (Aspect.DEFINITION, Aspect.HOW_IT_WORKS, Aspect.WHAT_IS_DONE, Aspect.OTHER),
    "question_why": (Aspect.WHEN_USED, Aspect.PURPOSE),
    "question_how": (Aspect.HOW_GIVEN, Aspect.SCHEDULE, Aspect.FOLLOW_UP),
}
"""The first questions of the sheet, with what answers them. An approval answers none of them (guard G6)."""

_ASKED: Final = {
    "question_what": "ask_what",
    "question_why": "ask_why",
    "question_how": "ask_how",
    "question_notice": "ask_notice",
}
"""The questions as the patient asks them where no source answers."""

NAMES: Final = {
    "names_called": (NameKind.ALIAS, NameKind.ABBREVIATION),
    "names_brand": (NameKind.BRAND,),
    "names_form": (NameKind.FORM,),
}
"""The lines of other names; a misspelling is for finding only."""


def treatment_data(sheet: TreatmentSheet, copy: FairCopy, labels: Labels, printed_on: datetime.date) -> Data:
    """Everything that ``treatment.typ`` sets, as JSON values, every text fit for the fonts."""
    return _TreatmentData(sheet, copy, labels, printed_on).data()


class _TreatmentData:
    def __init__(self, sheet: TreatmentSheet, copy: FairCopy, labels: Labels, printed_on: datetime.date) -> None:
        self._sheet = sheet
        self._treatment = sheet.treatment
        self._effects = sheet.effects
        self._copy = copy
        self._labels = labels
        self._printed_on = printed_on
        self._rows = ChecklistRows(sheet.effects, sheet.effects.rows, copy, labels)
        self._answers = {question: self._answer(aspects) for question, aspects in QUESTIONS.items()}

    def data(self) -> Data:
        further = [self._labels["strength_note"]]
        if self._treatment.is_drug:
            further.append(self._for_the_team(CHECK_FORMULARY))
        name = TreatmentName(self._treatment.id, self._treatment.name)
        asking = self._said(self._asking())
        return {
            **frame_data(self._sheet, self._sources(), self._copy, self._labels, self._printed_on, *further),
            "title": self._copy.words(self._labels.fill("treatment_title", treatment=self._treatment.name)),
            "summary": self._summary(),
            "names": [self._copy.words(line) for line in self._names()],
            "prerequisites": prerequisite_data(self._effects, self._copy, self._labels, self._printed_on),
            "questions": [self._question(question) for question in QUESTIONS],
            "list_lines": [self._copy.words(line) for line in list_lines(self._effects, name, self._labels)],
            "alerts": [*alert_cards(self._effects, self._said, self._remarks, self._copy, self._labels)],
            "groups": self._groups(),
            "notes": self._rows.notes(),
            "report": self._said(self._effects.report),
            "cautions": self._said(self._cautions()),
            "ring": ring_data(self._sheet.ring, self._copy),
            "asking": asking,
            "asking_silent": "" if asking else SOURCE_SILENT,
            "unanswered": [self._labels[_ASKED[question]] for question in self._unanswered()],
            "differing": [self._differing(each) for each in self._disagreements()],
            "our_notes": [self._copy.words(note) for note in self._treatment.notes],
        }

    # What it is

    def _summary(self) -> str:
        summary = self._treatment.summary
        return self._copy.words(self._labels.fill("ours", text=summary, mark=EDITORIAL)) if summary else ""

    def _names(self) -> Iterator[str]:
        """Other names with who uses them and, for brands and forms, where; never a misspelling."""
        for label, kinds in NAMES.items():
            by_spelling: dict[str, list[Name]] = {}
            for name in self._treatment.names:
                if name.source and name.kind in kinds and not self._is_its_name(name):
                    by_spelling.setdefault(name.name.casefold(), []).append(name)
            if by_spelling:
                yield self._labels.fill(label, names=", ".join(map(_named, by_spelling.values())))

    def _is_its_name(self, name: Name) -> bool:
        return name.name.casefold() == self._treatment.name.casefold()

    # The first questions

    def _answer(self, aspects: Iterable[Aspect]) -> list[Statement]:
        return [said for said in self._treatment.said_as(*aspects) if _is_guidance(said)]

    def _said_with_alerts(self) -> Iterator[Statement]:
        for alert in self._effects.alerts:
            yield from said_on_treatments(alert)

    def _question(self, question: str) -> Data:
        said = self._said(self._answers[question])
        return {
            "heading": self._labels[question],
            "said": said,
            "silent": "" if said else self._treatment.silent,
        }

    def _unanswered(self) -> Iterator[str]:
        yield from (question for question, said in self._answers.items() if not said)
        if self._effects.not_listed:
            yield "question_notice"

    # What you may notice

    def _remarks(self, row: MergedEffect) -> list[dict[str, str]]:
        """Beside an alert: its plain words, and all that limits it or puts it in doubt."""
        plain = [{"mark": "plain", "text": self._copy.words(row.effect.plain)}] if row.effect.plain else []
        return [*plain, *self._rows.remarks(row, in_full=True)]

    def _groups(self) -> list[Data]:
        listed = (row for row in self._effects.rows if not row.alert)
        return [
            {"name": self._copy.words(name), "rows": [self._rows.row(row) for row in rows]}
            for name, rows in groupby(listed, key=lambda row: row.effect.group_name)
        ]

    def _cautions(self) -> Iterator[Statement]:
        """The cautions that cannot be separated from it (guard G15), and those said of it."""
        elsewhere = {*self._effects.report, *self._said_with_alerts()}
        own = (said for said in self._treatment.said_as(Aspect.CAUTION) if _is_guidance(said))
        yield from (said for said in dict.fromkeys((*self._effects.cautions, *own)) if said not in elsewhere)

    # Questions to ask, and who says this

    def _asking(self) -> Iterator[Statement]:
        """What to talk over with the team: advice about this treatment, then what may be asked about any."""
        elsewhere = {*self._effects.report, *self._cautions()}
        own = (each for each in self._treatment.mentioned_in if each.subject_kind is SubjectKind.ADVICE)
        yield from dict.fromkeys(
            said
            for said in (*own, *(said for advice in self._sheet.questions for said in advice.statements))
            if said not in elsewhere and _is_guidance(said)
        )

    def _disagreements(self) -> Iterator[Disagreement]:
        """Where the sources differ, without whether it is approved: that is of its day and place (guard G6)."""
        for differing in self._treatment.disagreements:
            if all(said.aspect is not Aspect.STATUS for side in differing.sides for said in side.statements):
                yield differing

    def _differing(self, differing: Disagreement) -> Data:
        return {
            "title": self._copy.words(differing.title),
            "note": self._copy.words(self._labels.fill("ours", text=differing.note, mark=EDITORIAL)),
            "sides": [
                self._copy.words(
                    self._labels.fill("side", says=side.says, who=", ".join(self._standing_by(side.statements)))
                )
                for side in differing.sides
            ],
        }

    def _standing_by(self, statements: Sequence[Statement]) -> Iterator[str]:
        """Who says so; of what is no guidance only that it is none (guard G20)."""
        for source in dict.fromkeys(statement.source for statement in statements):
            is_guidance = any(_is_guidance(said) for said in statements if said.source == source)
            cited = citation(source, self._printed_on)
            yield cited if is_guidance else f"{cited}: {NOT_GUIDANCE}"

    # For all of them

    def _said(self, statements: Iterable[Statement]) -> list[Data]:
        return said_by_source(statements, self._copy, self._printed_on)

    def _for_the_team(self, line: str) -> str:
        return self._labels.fill("for_the_team", line=line)

    def _sources(self) -> Iterator[Source]:
        effects = self._effects
        groups: list[Iterable[Statement]] = [
            *self._answers.values(),
            self._asking(),
            self._cautions(),
            effects.report,
            self._said_with_alerts(),
            *((mention.statement for mention in row.mentions) for row in effects.rows),
            *(needed.statements for _, needed in effects.prerequisites),
            *(side.statements for differing in self._disagreements() for side in differing.sides),
        ]
        yield from (statement.source for group in groups for statement in group)
        yield from (source for listed in effects.other_lists for source in listed.sources)
        yield from (name.source for name in self._treatment.names if name.source is not None)


def _is_guidance(statement: Statement) -> bool:
    return statement.standing is Standing.SAID


def _named(names: Sequence[Name]) -> str:
    """One name with everybody who uses it, and where: ``Sandostatin [Canada · …; United States · …]``."""
    users = dict.fromkeys(" · ".join(filter(None, (_region(name), _who(name)))) for name in names)
    return f"{names[0].name} [{'; '.join(users)}]"


def _who(name: Name) -> str:
    return source_label(name.source) if name.source is not None else ""


def _region(name: Name) -> str:
    """Where a brand or form is used, in words where its source is of the same country."""
    is_home = name.source is not None and name.source.region == name.region
    return name.source.region_name if name.source is not None and is_home else name.region or ""
