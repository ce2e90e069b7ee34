"""The rows of the printed table: each treatment with its safeguards, and what stands in the columns chosen.

Cells name a source by its short name; its publisher's kind, region, date and age stand in the foot of every page.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import Final, TypeAlias

from netdesk.model.citation import STRENGTH_WORDS, citation
from netdesk.model.kinds import Aspect, Strength
from netdesk.model.row_details import RowDetails
from netdesk.model.side_effects import EffectMention
from netdesk.model.source import Source
from netdesk.model.standing_lines import CRISIS_POINTER, NOT_LISTED, PREREQUISITE, SOURCE_SILENT
from netdesk.model.statement import Statement
from netdesk.model.table_column import TableColumn
from netdesk.model.table_details import TableDetails
from netdesk.model.treatment import Disagreement
from netdesk.model.treatment_row import TreatmentRow
from netdesk.printing.checklist_rows import MAY_BREAK_FROM, NOTE_FROM, Data
from netdesk.printing.fair_copy import FairCopy
from netdesk.printing.labels import Labels
from netdesk.printing.said import with_strength

Line: TypeAlias = tuple[bool, str, str]
"""Whether it is an alert, what is said, and who says so."""

_WORTH_SAYING: Final = (Strength.MAINLY, Strength.RARELY, Strength.NOT_SUITABLE)


class TableRows:
    """Sets the rows of one table. A doubt that many rows share is printed in full once, as a numbered note."""

    def __init__(
        self,
        details: TableDetails,
        columns: Sequence[TableColumn],
        copy: FairCopy,
        labels: Labels,
        printed_on: datetime.date,
    ) -> None:
        self._details = {row.treatment_id: row for row in details.rows}
        self._columns = columns
        self._copy = copy
        self._labels = labels
        self._printed_on = printed_on
        shown = details.rows if TableColumn.SIDE_EFFECTS in columns else ()
        counted = Counter(mention.doubt for row in shown for mention in _mentions(row) if mention.doubt)
        shared = (doubt for doubt, count in counted.items() if count >= NOTE_FROM)
        self._numbers = {doubt: number for number, doubt in enumerate(shared, 1)}

    def notes(self) -> list[Data]:
        """The doubts that several rows share, numbered, in full."""
        return [{"number": str(number), "text": self._copy.words(doubt)} for doubt, number in self._numbers.items()]

    def row(self, row: TreatmentRow) -> Data:
        """A treatment: its name, what cannot be separated from it, and a cell for each column."""
        details = self._details[row.id]
        safeguards = self._fit(self._safeguards(details))
        cells = [self._fit(self._cell(column, row, details)) for column in self._columns]
        longest = max(sum(len(f"{line['text']}{line['who']}") for line in cell) for cell in (safeguards, *cells))
        return {
            "name": self._copy.words(row.name),
            "safeguards": safeguards,
            "cells": cells,
            "long": longest > MAY_BREAK_FROM,
        }

    def sources(self, treatment_id: str) -> Iterator[Source]:
        """The sources of a treatment's safeguards and side effects; a group's may be others than the treatment's."""
        details = self._details[treatment_id]
        for _, needed in details.prerequisites:
            yield from (said.source for said in needed.statements)
        yield from (said.source for said in details.cautions)
        yield from (said.source for each in details.disagreements for side in each.sides for said in side.statements)
        if TableColumn.SIDE_EFFECTS in self._columns:
            yield from (mention.statement.source for mention in _mentions(details))

    def _fit(self, lines: Iterable[Line]) -> list[Data]:
        return [
            {"alert": alert, "text": self._copy.words(text), "who": self._copy.words(who)} for alert, text, who in lines
        ]

    def _cell(self, column: TableColumn, row: TreatmentRow, details: RowDetails) -> Iterator[Line]:
        """What stands in the column; never empty: where the sources are silent it says so."""
        if column is TableColumn.GROUP:
            yield False, row.group, ""
        elif column is TableColumn.KIND:
            yield False, row.kind.replace("_", " ").capitalize(), ""
        elif column is TableColumn.SOURCES:
            yield False, ", ".join(source.short_name for source in row.sources) or SOURCE_SILENT, ""
        elif column is TableColumn.SIDE_EFFECTS:
            yield from self._side_effects(details)
        else:
            statements = {
                TableColumn.WHEN_USED: details.when_used,
                TableColumn.PURPOSE: details.purpose,
                TableColumn.HOW_GIVEN: details.how_given,
                TableColumn.STATUS: details.status,
            }[column]
            yield from self._said(statements)
            if not statements:
                yield False, SOURCE_SILENT, ""

    def _said(self, statements: Iterable[Statement]) -> Iterator[Line]:
        for who, said in groupby(statements, key=self._speaker):
            yield False, " ".join(dict.fromkeys(map(with_strength, said))), who

    def _speaker(self, statement: Statement) -> str:
        """The source; of an approval with region, date and regulator too (guard G6)."""
        if statement.aspect is not Aspect.STATUS:
            return statement.source.short_name
        who = citation(statement.source, self._printed_on)
        return self._labels.fill("regulator", who=who, regulator=statement.regulator or self._labels["not_named"])

    def _safeguards(self, details: RowDetails) -> Iterator[Line]:
        for of, needed in details.prerequisites:
            line = PREREQUISITE.format(value=needed.value_name)
            yield True, line if of.id == details.treatment_id else f"{of.name}: {line}", ""
            yield from self._said(needed.statements)
        for alert in details.alerts:
            yield True, self._labels.fill("alert_line", alert=alert.name, pointer=CRISIS_POINTER), ""
        for who, said in groupby(details.cautions, key=self._speaker):
            caution = " ".join(dict.fromkeys(map(with_strength, said)))
            yield False, self._labels.fill("caution_line", caution=caution), who
        for differing in details.disagreements:
            yield False, self._differing(differing), ""

    def _differing(self, differing: Disagreement) -> str:
        """All sides; where it is about an approval, each with region and date (guard G6)."""
        is_status = any(said.aspect is Aspect.STATUS for side in differing.sides for said in side.statements)
        sides = (
            self._labels.fill("side", says=side.says, who=self._who(side.statements, in_full=is_status))
            for side in differing.sides
        )
        return self._labels.fill("differing_line", title=differing.title, sides="; ".join(sides))

    def _who(self, statements: Iterable[Statement], *, in_full: bool) -> str:
        speakers = (
            citation(said.source, self._printed_on)
            if in_full and said.aspect is not Aspect.STATUS
            else self._speaker(said)
            for said in statements
        )
        return ", ".join(dict.fromkeys(speakers))

    def _side_effects(self, details: RowDetails) -> Iterator[Line]:
        """Alerts first (guard G4), then what each source lists; whose list it is, or that there is none (guard G7)."""
        if details.group_effects is not None:
            yield False, details.group_effects.in_words, ""
        listed: dict[str, list[str]] = {}
        for mention in _mentions(details):
            who = mention.statement.source.short_name
            if mention.effect.alert:
                yield True, self._effect(mention), who
            else:
                listed.setdefault(who, []).append(self._effect(mention))
        yield from ((False, "; ".join(effects), who) for who, effects in listed.items())
        if not _mentions(details):
            yield False, NOT_LISTED, ""

    def _effect(self, mention: EffectMention) -> str:
        """The side effect with what limits it or puts it in doubt, in words (guard G2)."""
        words = []
        if mention.statement.strength in _WORTH_SAYING:
            words.append(STRENGTH_WORDS[mention.statement.strength])
        if mention.qualifier:
            words.append(mention.qualifier.removesuffix("."))
        if mention.doubt in self._numbers:
            words.append(self._labels.fill("in_doubt_note", number=self._numbers[mention.doubt]))
        elif mention.doubt:
            words.append(self._labels.fill("in_doubt", text=mention.doubt))
        return f"{mention.effect.name} ({'; '.join(words)})" if words else mention.effect.name


def _mentions(details: RowDetails) -> tuple[EffectMention, ...]:
    return details.effects if details.group_effects is None else details.group_effects.mentions
