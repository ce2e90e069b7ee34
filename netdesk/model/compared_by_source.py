"""One row of a comparison source by source: what each of them says of each treatment."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from netdesk.model import standing_lines
from netdesk.model.comparison import SIDE_EFFECTS, ComparedCell, ComparedRow, ComparedSaying, Comparison
from netdesk.model.source import Source


@dataclass(frozen=True, slots=True)
class SourceSaying:
    """A statement with the lines that rest on it; none where the line is the statement itself."""

    lines: tuple[str, ...]
    saying: ComparedSaying


@dataclass(frozen=True, slots=True)
class SourceCell:
    """What the source says of one treatment; ``words`` where it says nothing, and never "no" (guards G7, G8)."""

    said: tuple[SourceSaying, ...]
    words: str | None


@dataclass(frozen=True, slots=True)
class SourceRow:
    """What one source says under the heading of a row, with a cell for each treatment."""

    source: Source
    cells: tuple[SourceCell, ...]


def by_source(comparison: Comparison, row: ComparedRow) -> tuple[SourceRow, ...]:
    """A row for each source with a statement in ``row``, in the order of their ids; every statement stands once.

    Where the same statement is said with other notes of another line, it stands with each (guard G2).
    """
    sources = {source.id: source for cell in row.cells for source in _sources(cell)}
    columns = [_listing(comparison, column) for column in range(len(row.cells))]
    return tuple(
        SourceRow(
            sources[id_],
            tuple(
                _of_source(cell, sources[id_], _silent(row, lists=id_ in listing))
                for cell, listing in zip(row.cells, columns, strict=True)
            ),
        )
        for id_ in sorted(sources)
    )


def _of_source(cell: ComparedCell, source: Source, silent: str) -> SourceCell:
    said: dict[ComparedSaying, list[str]] = {}
    for line in cell.lines:
        for saying in line.sayings:
            if saying.statement.source.id == source.id:
                said.setdefault(saying, []).append(line.text)
    return SourceCell(
        tuple(
            SourceSaying(tuple(text for text in texts if text != saying.statement.text), saying)
            for saying, texts in said.items()
        ),
        None if said else silent,
    )


def _silent(row: ComparedRow, *, lists: bool) -> str:
    if row.heading != SIDE_EFFECTS:
        return standing_lines.ONE_SOURCE_SILENT
    return standing_lines.NOT_MENTIONED if lists else standing_lines.ONE_SOURCE_WITHOUT_LIST


def _listing(comparison: Comparison, column: int) -> set[str]:
    """The ids of the sources whose lists of side effects are shown for a treatment."""
    cells = (row.cells[column] for row in comparison.rows if row.heading == SIDE_EFFECTS)
    return {source.id for cell in cells for source in _sources(cell)}


def _sources(cell: ComparedCell) -> Iterator[Source]:
    return (saying.statement.source for line in cell.lines for saying in line.sayings)
