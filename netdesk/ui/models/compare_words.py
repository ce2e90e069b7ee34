"""A cell of a comparison in the words of a table: what is said, how firmly, by whom, and what must stand beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from typing import Final

from PySide6.QtCore import QCoreApplication

from netdesk.model.citation import STRENGTH_WORDS, citation, source_label
from netdesk.model.compared_by_source import SourceCell
from netdesk.model.comparison import ComparedCell, ComparedLine, ComparedRow, ComparedSaying
from netdesk.model.kinds import Aspect, Strength
from netdesk.model.standing_lines import CRISIS_POINTER
from netdesk.model.statement import Statement
from netdesk.ui.models.effect_words import dated_in_short, in_short, new_or_worsening

FEW: Final = 2
"""So many statements stand in a row that is closed; where only one more would be left out, it stands there too."""

_SPACE: Final = "\N{NO-BREAK SPACE}"
_LONGEST_UNBROKEN: Final = 18
"""What has no more characters than this fits into the narrowest column."""

_STRENGTHS: Final = frozenset(STRENGTH_WORDS.values())
_LIMIT: Final = "The source adds: "
_DOUBT: Final = "In doubt: "


class Tone(Enum):
    """How a part of a cell is meant."""

    TEXT = auto()
    NAME = auto()
    """What a statement is about."""
    QUIET = auto()
    """Who says it, how firmly, and where."""
    SILENT = auto()
    """That it is not stated, not listed, or said of the group (guards G7, G8)."""
    MORE = auto()
    """That there is more, and how to see it."""
    ALERT = auto()
    DOUBT = auto()


@dataclass(frozen=True, slots=True)
class CellPart:
    """A paragraph of a cell."""

    words: str
    tone: Tone


class CompareWords:
    """Puts cells into words; a row that is closed holds every value and side effect, and the first statements."""

    def __init__(self, report: Iterable[Statement], today: date) -> None:
        """Ages of sources are those of ``today``; ``report`` are the requests to report symptoms."""
        self._report = ", ".join(dict.fromkeys(in_short(said.source) for said in new_or_worsening(report)))
        self._today = today

    def cell(self, row: ComparedRow, cell: ComparedCell, *, is_open: bool) -> tuple[CellPart, ...]:
        """What stands in the cell of a row; where it is open, its statements stand below and are only counted here.

        Alerts come first (guards G3, G4, G5). Nothing of a safeguard is ever left out (guard G15), nor a statement that
        a treatment is not suitable (guard G11).
        """
        prose = [line for line in cell.lines if _is_statement(line)]
        others = [line for line in cell.lines if not _is_statement(line)]
        parts = [CellPart(cell.words, Tone.SILENT)] if cell.words else []
        for group in [[line] for line in others] if row.is_safeguard else _groups(others):
            parts += self._values(group)
        shown = prose if row.is_safeguard else () if is_open else _first(prose)
        for line in shown:
            parts += self._statement(line)
        if left := len(prose) - len(shown):
            parts.append(CellPart(_left_out(left, is_open=is_open), Tone.MORE))
        return tuple(parts)

    def of_source(self, cell: SourceCell) -> tuple[CellPart, ...]:
        """What one source says of one treatment: each statement with its strength, its place and what limits it."""
        parts = [CellPart(cell.words, Tone.SILENT)] if cell.words else []
        for said in cell.said:
            if said.lines:
                parts.append(CellPart("; ".join(said.lines), Tone.NAME))
            statement = said.saying.statement
            parts.append(CellPart(statement.text, Tone.TEXT))
            about = [*_firmly(said.saying, is_named=bool(said.lines)), *_regulator(statement), statement.place]
            parts.append(CellPart(" · ".join(about), Tone.QUIET))
            parts += self._notes([said.saying])
        return tuple(parts)

    def _statement(self, line: ComparedLine) -> Iterator[CellPart]:
        yield CellPart(line.text, Tone.TEXT)
        for saying in line.sayings:
            said = saying.statement
            about = [citation(said.source, self._today), STRENGTH_WORDS[said.strength], *_regulator(said)]
            yield CellPart(" · ".join(about), Tone.QUIET)
        yield from self._notes(line.sayings)

    def _values(self, lines: Sequence[ComparedLine]) -> Iterator[CellPart]:
        """Lines that the same sources say in the same way, and then who they are."""
        first = lines[0]
        if first.source is not None:
            yield from (CellPart(citation(line.source, self._today), Tone.TEXT) for line in lines if line.source)
            return
        words = "; ".join(line.text for line in lines).replace(".; ", ". ")
        notes = [note for note in first.notes if note != CRISIS_POINTER]
        if first.alert:
            pointer = f". {CRISIS_POINTER}" if CRISIS_POINTER in first.notes else ""
            yield CellPart(_tr("Alert: {0}").format(f"{words}{pointer}"), Tone.ALERT)
        else:
            yield CellPart(words, Tone.TEXT)
        yield from (CellPart(words, Tone.QUIET) for words in _said_by(first.sayings))
        yield from self._notes(first.sayings)
        if notes:
            yield CellPart("; ".join(notes), Tone.QUIET)

    def _notes(self, sayings: Sequence[ComparedSaying]) -> Iterator[CellPart]:
        """Limits and doubts, each with the source that it belongs to where there are several (guard G2).

        Beside a limit stands the request to report new or worsening symptoms (guard G16).
        """
        several = len({saying.statement.source.id for saying in sayings}) > 1
        notes = dict.fromkeys((saying.statement.source, note) for saying in sayings for note in saying.notes)
        for source, note in notes:
            whose = f"{source_label(source)}: " if several else ""
            if note.startswith(_DOUBT):
                yield CellPart(f"{whose}{note}", Tone.DOUBT)
            elif note not in _STRENGTHS:
                yield CellPart(f"{whose}{note}", Tone.QUIET)
        if self._report and any(note.startswith(_LIMIT) for _, note in notes):
            yield CellPart(_tr("Report new or worsening symptoms ({0}).").format(self._report), Tone.QUIET)


def plain(parts: Iterable[CellPart]) -> str:
    """A cell as text, a line a part."""
    return "\n".join(part.words for part in parts)


def unbroken(words: str) -> str:
    """Words about a source, kept from breaking within dates and names of countries, and before a dot between them."""
    pieces = words.split(" · ")
    kept = (piece.replace(" ", _SPACE) if len(piece) <= _LONGEST_UNBROKEN else piece for piece in pieces)
    return f"{_SPACE}· ".join(kept)


def _left_out(count: int, *, is_open: bool) -> str:
    if is_open:
        words = _tr("1 statement, below by source") if count == 1 else _tr("{0} statements, below by source")
        return words.format(count)
    return _tr("and {0} more statements: Enter shows them by source").format(count)


def _is_statement(line: ComparedLine) -> bool:
    return not line.alert and any(saying.statement.text == line.text for saying in line.sayings)


def _first(prose: Sequence[ComparedLine]) -> Sequence[ComparedLine]:
    if len(prose) <= FEW + 1:
        return prose
    return [line for number, line in enumerate(prose) if number < FEW or _is_against(line)]


def _is_against(line: ComparedLine) -> bool:
    return any(
        Strength.NOT_SUITABLE in (saying.statement.strength, *(each.strength for each in saying.statement.criteria))
        for saying in line.sayings
    )


def _groups(lines: Iterable[ComparedLine]) -> Iterable[Sequence[ComparedLine]]:
    """Lines that differ in their words alone, together, in the order of the first of each."""
    groups: dict[object, list[ComparedLine]] = {}
    for line in lines:
        said = frozenset((saying.statement.source.id, saying.notes) for saying in line.sayings)
        groups.setdefault((said, line.notes, line.source is None), []).append(line)
    return groups.values()


def _said_by(sayings: Iterable[ComparedSaying]) -> Iterator[str]:
    """For each strength, who says so, with region and year (guards G1, G11, G19)."""
    said: dict[str, dict[str, None]] = {}
    for saying in sayings:
        strength = next((note for note in saying.notes if note in _STRENGTHS), "")
        said.setdefault(strength, {})[dated_in_short(saying.statement.source)] = None
    for strength, sources in said.items():
        yield f"{strength}{': ' if strength else ''}{'; '.join(sources)}"


def _firmly(saying: ComparedSaying, *, is_named: bool) -> list[str]:
    """How firmly it is said of what is named; else the statement's criteria, each with its strength (guard G11)."""
    statement = saying.statement
    strengths = [note for note in saying.notes if note in _STRENGTHS] or [STRENGTH_WORDS[statement.strength]]
    if is_named:
        return strengths
    criteria = {
        f"{criterion.facet_name}: {criterion.value_name}: {STRENGTH_WORDS[criterion.strength]}": criterion.strength
        for criterion in statement.criteria
    }
    return [*criteria] if statement.strength in criteria.values() else [*strengths, *criteria]


def _regulator(statement: Statement) -> Iterator[str]:
    """Who approves, as the page names it (guard G6)."""
    if statement.aspect is Aspect.STATUS:
        yield _tr("Regulator: {0}").format(statement.regulator or _tr("not named"))


def _tr(text: str) -> str:
    return QCoreApplication.translate("compare", text)
