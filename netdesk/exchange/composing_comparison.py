"""Puts together a comparison that leaves: the rows, with all that a reader needs who has nothing but the file."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from netdesk.exchange.found_table import Cell, FoundTable, TableSection
from netdesk.exchange.labelled_words import REPORT, Labelled, about_the_export, about_the_sources
from netdesk.exchange.table_cells import statement_lines
from netdesk.model.citation import STRENGTH_WORDS, citation
from netdesk.model.comparison import (
    SIDE_EFFECTS,
    ComparedCell,
    ComparedLine,
    ComparedRow,
    ComparedSaying,
    Comparison,
)
from netdesk.model.release import Release
from netdesk.model.source import Source

HEADINGS: Final = ("Heading", "Part", "Differs")
"""Before the treatments: what a row is about, its facet or body system, and whether the treatments differ in it."""

_STRENGTHS: Final = frozenset(STRENGTH_WORDS.values())


def compose_comparison(
    comparison: Comparison, wanted: Sequence[ComparedRow], release: Release, today: datetime.date
) -> FoundTable:
    """The table of a comparison, with a column for each treatment and every statement cited in full.

    Every row says too whether it differs, so that sorting in another program loses nothing. Alerts, what must be known
    first, cautions and where the sources differ come along whatever rows are wanted (guards G3, G4, G5, G6, G15).

    Args:
        comparison: What was compared.
        wanted: Those of its rows that are to leave.
        release: Which content it is.
        today: The day of the export; ages of sources are reckoned on it.
    """
    rows = [row for row in comparison.rows if row.is_safeguard or row in wanted]
    differing = sum(row.differs for row in rows)
    title = f"{'1 row' if len(rows) == 1 else f'{len(rows)} rows'}, {differing} in which they differ"
    return FoundTable(
        head=tuple(_head(comparison, rows, release, today)),
        headings=(*HEADINGS, *(treatment.name for treatment in comparison.treatments)),
        sections=(TableSection(title, tuple(_row(row, today) for row in rows)),),
        foot=tuple(_foot(comparison, rows, today)),
        title="Comparison",
    )


def _head(
    comparison: Comparison, rows: Sequence[ComparedRow], release: Release, today: datetime.date
) -> Iterator[Labelled]:
    yield "Compared", tuple(treatment.name for treatment in comparison.treatments)
    if len(rows) < len(comparison.rows):
        yield "Rows", (f"{len(rows)} of {len(comparison.rows)}: the others were left out",)
    yield from about_the_export(release, today)


def _row(row: ComparedRow, today: datetime.date) -> tuple[Cell, ...]:
    part = (row.part,) if row.part else ()
    differs = "differs" if row.differs else "same"
    return ((row.heading,), part, (differs,), *(tuple(_cell(cell, today)) for cell in row.cells))


def _cell(cell: ComparedCell, today: datetime.date) -> Iterator[str]:
    """Line by line, alerts first (guards G3, G4, G5); never empty."""
    if cell.words:
        yield cell.words
    for line in cell.lines:
        if line.source is not None:
            yield citation(line.source, today)
        elif any(saying.statement.text == line.text for saying in line.sayings):
            yield from (_said(saying, today) for saying in line.sayings)
        else:
            yield f"{'Alert: ' if line.alert else ''}{_in_short(line)}"
            yield from (f"· {_said(saying, today)}" for saying in line.sayings)


def _in_short(line: ComparedLine) -> str:
    """The line with its strengths (guard G11), our marks, and who does not mention it (guard G8)."""
    strengths = (note for saying in line.sayings for note in saying.notes if note in _STRENGTHS)
    notes = [*(note for note in dict.fromkeys(strengths) if not line.text.endswith(note)), *line.notes]
    return f"{line.text} ({'; '.join(notes)})" if notes else line.text


def _said(saying: ComparedSaying, today: datetime.date) -> str:
    """The statement, cited, with its limit and its doubt (guards G1, G2)."""
    return " ".join(
        [*statement_lines([saying.statement], today), *(note for note in saying.notes if note not in _STRENGTHS)]
    )


def _foot(comparison: Comparison, rows: Sequence[ComparedRow], today: datetime.date) -> Iterator[Labelled]:
    """What to report where side effects are shown (guard G16), and every source of a row."""
    if comparison.report and any(row.heading == SIDE_EFFECTS for row in rows):
        yield REPORT, statement_lines(comparison.report, today)
    yield from about_the_sources(_sources(rows), today)


def _sources(rows: Iterable[ComparedRow]) -> Iterator[Source]:
    for row in rows:
        for cell in row.cells:
            for line in cell.lines:
                if line.source is not None:
                    yield line.source
                yield from (saying.statement.source for saying in line.sayings)
