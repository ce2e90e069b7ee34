"""The lines in the cells of a comparison: what is said, who says so, how firmly, and every doubt and limit in words."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Final

from netdesk.model.citation import STRENGTH_WORDS, citation
from netdesk.model.comparison import ComparedCell, ComparedLine, ComparedSaying, Comparison
from netdesk.model.kinds import Aspect
from netdesk.model.standing_lines import CRISIS_POINTER
from netdesk.model.statement import Statement
from netdesk.printing.checklist_rows import NOTE_FROM, Data, report_line
from netdesk.printing.fair_copy import FairCopy
from netdesk.printing.labels import Labels
from netdesk.printing.said import with_strength

_STRENGTHS: Final = frozenset(STRENGTH_WORDS.values())


class ComparisonLines:
    """Sets the lines of one comparison. A remark that many lines share is printed in full once, as a numbered note."""

    def __init__(
        self,
        comparison: Comparison,
        report: Iterable[Statement],
        copy: FairCopy,
        labels: Labels,
        printed_on: datetime.date,
    ) -> None:
        self._copy = copy
        self._labels = labels
        self._printed_on = printed_on
        self._beside_limits = report_line(report, labels)
        lines = (line for row in comparison.rows for cell in row.cells for line in cell.lines)
        counted = Counter(note for line in lines for saying in line.sayings for note in _doubts_and_limits(saying))
        shared = (note for note, count in counted.items() if count >= NOTE_FROM and len(note) > 60)
        self._numbers = {note: number for number, note in enumerate(shared, 1)}

    def notes(self) -> list[Data]:
        """The remarks that several lines share, numbered, in full."""
        return [{"number": str(number), "text": self._copy.words(note)} for note, number in self._numbers.items()]

    def lines(self, cell: ComparedCell) -> list[Data]:
        """The lines of a cell, alerts first (guards G3, G4, G5); what one source says in a row is one paragraph."""
        paragraphs: list[Data] = []
        is_open = False
        with_alerts = {saying.statement for line in cell.lines if line.alert for saying in line.sayings}
        for line in sorted(cell.lines, key=lambda each: not each.alert):
            if self._is_sentence(line) and all(saying.statement in with_alerts for saying in line.sayings):
                continue
            set_line = self._line(line)
            goes_on = self._is_sentence(line) and not set_line["remarks"]
            if goes_on and is_open and paragraphs[-1]["who"] == set_line["who"]:
                paragraphs[-1]["text"] = f"{paragraphs[-1]['text']} {set_line['text']}"
            else:
                paragraphs.append(set_line)
            is_open = goes_on
        return paragraphs

    def _is_sentence(self, line: ComparedLine) -> bool:
        return any(saying.statement.text == line.text for saying in line.sayings)

    def _line(self, line: ComparedLine) -> Data:
        """What an alert rests on is printed in the sources' own words."""
        sentences = [saying.statement for saying in line.sayings if saying.statement.text == line.text]
        return {
            "text": self._copy.words(self._text(line, sentences)),
            "alert": line.alert,
            "who": self._copy.words(self._who_of_sentence(sentences) if sentences else self._who(line)),
            "said": self._said(line) if line.alert else [],
            "remarks": [self._copy.words(remark) for remark in dict.fromkeys(self._remarks(line))],
        }

    def _said(self, line: ComparedLine) -> list[Data]:
        return [
            {
                "text": " ".join(dict.fromkeys(self._copy.words(with_strength(each.statement)) for each in sayings)),
                "who": self._copy.words(source.short_name),
            }
            for source, sayings in groupby(line.sayings, key=lambda saying: saying.statement.source)
        ]

    def _text(self, line: ComparedLine, sentences: list[Statement]) -> str:
        if line.source is not None:
            return citation(line.source, self._printed_on)
        if sentences:
            return with_strength(sentences[0])
        if not line.sayings and line.notes:  # our own wording or mapping
            return self._labels.fill("ours", text=line.text, mark="; ".join(line.notes))
        return line.text

    def _who_of_sentence(self, statements: Iterable[Statement]) -> str:
        return ", ".join(dict.fromkeys(map(self._speaker, statements)))

    def _speaker(self, statement: Statement) -> str:
        """The source; of an approval with region, date and regulator too (guard G6)."""
        if statement.aspect is not Aspect.STATUS:
            return statement.source.short_name
        who = citation(statement.source, self._printed_on)
        return self._labels.fill("regulator", who=who, regulator=statement.regulator or self._labels["not_named"])

    def _who(self, line: ComparedLine) -> str:
        """Who says it, grouped by how firmly (guard G11)."""
        by_strength: dict[str, dict[str, None]] = {}
        for saying in () if line.alert else line.sayings:
            strength = next((note for note in saying.notes if note in _STRENGTHS), "")
            by_strength.setdefault(strength, {})[self._speaker(saying.statement)] = None
        return "; ".join(
            f"{', '.join(speakers)} ({strength})" if strength else ", ".join(speakers)
            for strength, speakers in by_strength.items()
        )

    def _remarks(self, line: ComparedLine) -> Iterator[str]:
        for saying in line.sayings:
            for note in _doubts_and_limits(saying):
                number = self._numbers.get(note)
                text = note if number is None else self._labels.fill("see_note", number=number)
                yield self._labels.fill("remark", who=saying.statement.source.short_name, text=text)
        if self._beside_limits and any(_doubts_and_limits(saying) for saying in line.sayings):
            yield self._beside_limits
        if line.sayings and line.notes:
            yield "; ".join(map(self._for_whom, line.notes))

    def _for_whom(self, note: str) -> str:
        """The pointer to the clinic's protocol is for the team: a patient must not take it as an instruction."""
        return self._labels.fill("for_the_team", line=note) if note == CRISIS_POINTER else note


def _doubts_and_limits(saying: ComparedSaying) -> list[str]:
    return [note for note in saying.notes if note not in _STRENGTHS]
