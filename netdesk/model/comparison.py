"""Two to four treatments side by side under the same headings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from netdesk.model.source import Source
from netdesk.model.statement import Statement
from netdesk.model.treatment_name import TreatmentName

FEWEST: Final = 2
MOST: Final = 4
"""So many treatments can be compared."""

SIDE_EFFECTS: Final = "Side effects"
"""The heading of the rows of side effects, a row for each body system."""


@dataclass(frozen=True, slots=True)
class ComparedSaying:
    """A statement behind a line; ``notes`` (doubt, the source's own limit, strength) go with it alone (guard G2)."""

    statement: Statement
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ComparedLine:
    """One line of a cell. Lines of two cells with the same ``key`` say the same.

    ``notes`` are about the whole line: our wording or mapping, sources that do not mention it (guard G8). An
    ``alert`` line comes first (guards G3, G4). ``source`` is given where the line is a source itself.
    """

    key: str
    text: str
    sayings: tuple[ComparedSaying, ...] = ()
    notes: tuple[str, ...] = ()
    alert: bool = False
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class ComparedCell:
    """What is said of one treatment under one heading.

    ``words`` stand in the cell beside its lines: where it has none, that the sources do not say it (never "no"), or
    whose list is shown (guards G7, G8).
    """

    lines: tuple[ComparedLine, ...]
    words: str | None = None

    @property
    def is_stated(self) -> bool:
        """Whether anything is said here."""
        return bool(self.lines)


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One heading with a cell for each treatment, in the order asked; ``part`` is the facet or body system.

    ``differs``: not every cell says the same. It ranks nothing (guard G18). ``is_safeguard``: it holds an alert, what
    must be known first, a caution or where sources differ, and is never left out of what is shown (G3, G4, G5, G15).
    """

    heading: str
    part: str | None
    cells: tuple[ComparedCell, ...]
    differs: bool
    is_safeguard: bool = False


@dataclass(frozen=True, slots=True)
class Comparison:
    """The treatments in the order asked, and the rows.

    The rows of the fixed headings always stand; facets and body systems without a word on any of them are left out.
    What cannot be separated from a treatment comes first. ``report`` are the statements that ask to report symptoms:
    they stand beside what reassures (guard G16).
    """

    treatments: tuple[TreatmentName, ...]
    rows: tuple[ComparedRow, ...]
    is_drug: bool
    report: tuple[Statement, ...]
