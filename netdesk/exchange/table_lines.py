"""A table as lines of cells, top to bottom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from netdesk.exchange.found_table import Cell, FoundTable


def lines(table: FoundTable) -> Iterator[tuple[Cell, ...]]:
    """Head, headings, sections and foot, with an empty line between them; a line may be shorter than the headings."""
    yield from labelled_lines(table.head)
    yield ()
    yield tuple((heading,) for heading in table.headings)
    for section in table.sections:
        yield ((section.title,),)
        yield from section.rows
    yield ()
    yield from labelled_lines(table.foot)


def labelled_lines(labelled: Iterable[tuple[str, Cell]]) -> Iterator[tuple[Cell, ...]]:
    """A line for each line of words, with the label before the first."""
    for label, words in labelled:
        for number, line in enumerate(words):
            yield ((label,) if number == 0 else (), (line,))
