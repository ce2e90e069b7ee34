"""Treatments side by side: what is said of each, and where that differs. Nothing is ranked (guard G18)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from netdesk.model import standing_lines
from netdesk.model.citation import STRENGTH_WORDS, source_label
from netdesk.model.comparison import (
    FEWEST,
    MOST,
    SIDE_EFFECTS,
    ComparedCell,
    ComparedLine,
    ComparedRow,
    ComparedSaying,
    Comparison,
)
from netdesk.model.filters import Facet
from netdesk.model.kinds import Aspect, Basis, Standing, Strength
from netdesk.model.side_effects import EffectMention, EffectsAnswer, MergedEffect
from netdesk.model.statement import Statement
from netdesk.model.treatment import Treatment
from netdesk.model.treatment_name import TreatmentName
from netdesk.query.care_reader import CareReader
from netdesk.query.effects_reader import EffectsReader
from netdesk.query.errors import NotComparableError
from netdesk.query.treatment_reader import TreatmentReader

_SAFEGUARDS: Final = "Cautions and alerts"
_DIFFERING: Final = "Where the sources differ"
_ALERTS: Final = "Alert"
_WHEN_USED: Final = "When it is used"
_HEADING_OF_FACET: Final = {"intent": "Purpose", "route": "How it is given", "approval": "Approval"}
"""Where a facet does not tell when a treatment is used."""


class Comparer:
    """Puts together what the other readers know of several treatments."""

    def __init__(self, treatments: TreatmentReader, effects: EffectsReader, care: CareReader) -> None:
        self._treatments = treatments
        self._effects = effects
        self._care = care

    def compare(self, treatment_ids: Sequence[str], facets: Sequence[Facet]) -> Comparison:
        """The treatments under the same headings; one asked for twice counts once.

        Raises:
            KeyError: One of the treatments does not exist.
            NotComparableError: They are fewer than two or more than four.
        """
        ids = tuple(dict.fromkeys(treatment_ids))
        if not FEWEST <= len(ids) <= MOST:
            raise NotComparableError(len(ids))
        compared = [self._treatments.treatment(id_) for id_ in ids]
        answers = [self._effects.merged([id_]) for id_ in ids]
        rows = [
            _row(_SAFEGUARDS, [_safeguards(*both) for both in zip(compared, answers, strict=True)]),
            _row("What it is", [_what_it_is(each) for each in compared]),
            *_with_facets(_WHEN_USED, Aspect.WHEN_USED, compared, facets),
            *_with_facets("Purpose", Aspect.PURPOSE, compared, facets),
            *_with_facets("How it is given", Aspect.HOW_GIVEN, compared, facets),
            *_with_facets("Schedule", Aspect.SCHEDULE, compared, facets),
            *_by_body_system(answers),
            _row("Problems of the NET that it is said to relieve", [_relief(each) for each in compared]),
            _row("Care team", [self._team(id_) for id_ in ids]),
            *_with_facets("Approval", Aspect.STATUS, compared, facets),
            _where_sources_differ(compared),
            *_with_facets("Follow-up", Aspect.FOLLOW_UP, compared, facets),
            _row("Sources", [_sources(each) for each in compared]),
        ]
        names = tuple(TreatmentName(each.id, each.name) for each in compared)
        return Comparison(names, tuple(rows), any(each.is_drug for each in compared), answers[0].report)

    def _team(self, treatment_id: str) -> list[ComparedLine]:
        return [
            ComparedLine(
                key=suggested.role.id,
                text=suggested.role.title,
                sayings=tuple(ComparedSaying(link.statement) for link in suggested.links if link.statement is not None),
                notes=tuple(
                    f"{standing_lines.EDITORIAL_MAPPING}: {link.why}"
                    for link in suggested.links
                    if link.basis is Basis.EDITORIAL
                ),
            )
            for suggested in self._care.suggested([treatment_id])
        ]


def _row(heading: str, columns: Iterable[Sequence[ComparedLine]], part: str | None = None) -> ComparedRow:
    cells = [ComparedCell(tuple(lines), None if lines else standing_lines.SOURCE_SILENT) for lines in columns]
    return _of_cells(heading, part, cells)


def _of_cells(heading: str, part: str | None, cells: Sequence[ComparedCell]) -> ComparedRow:
    says = {frozenset(line.key for line in cell.lines) for cell in cells}
    lines = [line for cell in cells for line in cell.lines]
    is_safeguard = any(line.alert for line in lines) or bool(lines and heading in (_SAFEGUARDS, _DIFFERING))
    return ComparedRow(heading, part, tuple(cells), len(says) > 1, is_safeguard)


def _with_facets(
    heading: str, aspect: Aspect, compared: Sequence[Treatment], facets: Iterable[Facet]
) -> list[ComparedRow]:
    """The row of the statements, then one for each facet of the heading that anything is said of."""
    statements = _row(heading, [_lines(each.said_as(aspect)) for each in compared])
    by_facet = (
        _row(heading, [_of_facet(each, facet.id) for each in compared], facet.name)
        for facet in facets
        if _HEADING_OF_FACET.get(facet.id, _WHEN_USED) == heading
    )
    return [statements, *(row for row in by_facet if any(cell.is_stated for cell in row.cells))]


def _lines(statements: Iterable[Statement]) -> list[ComparedLine]:
    """A line for each statement that may be shown as guidance (guard G20)."""
    return [
        ComparedLine(statement.text, statement.text, (ComparedSaying(statement, _strength(statement.strength)),))
        for statement in statements
        if statement.standing is Standing.SAID
    ]


def _strength(strength: Strength) -> tuple[str, ...]:
    return (STRENGTH_WORDS[strength],)


def _what_it_is(treatment: Treatment) -> list[ComparedLine]:
    """Our summary and our notes, such as what it must not be taken for (guard G14), then what the sources say."""
    ours = [*([treatment.summary] if treatment.summary else []), *treatment.notes]
    said = _lines(treatment.said_as(Aspect.DEFINITION, Aspect.HOW_IT_WORKS, Aspect.WHAT_IS_DONE))
    return [*(ComparedLine(words, words, notes=(standing_lines.EDITORIAL,)) for words in ours), *said]


def _of_facet(treatment: Treatment, facet_id: str) -> list[ComparedLine]:
    """A line for each value, those said not to suit apart, each with its strengths in words (guard G11)."""
    sayings: dict[tuple[str, str, bool], list[ComparedSaying]] = {}
    for statement in treatment.statements:
        for criterion in statement.criteria if statement.standing is Standing.SAID else ():
            if criterion.facet_id == facet_id:
                key = (criterion.value_id, criterion.value_name, criterion.strength is Strength.NOT_SUITABLE)
                sayings.setdefault(key, []).append(ComparedSaying(statement, _strength(criterion.strength)))
    return [
        ComparedLine(
            key=f"{value_id} {is_against}",
            text=f"{name}: {STRENGTH_WORDS[Strength.NOT_SUITABLE]}" if is_against else name,
            sayings=tuple(said),
        )
        for (value_id, name, is_against), said in sayings.items()
    ]


def _by_body_system(answers: Sequence[EffectsAnswer]) -> list[ComparedRow]:
    """A row for each body system that a list names, alerts first; one row where there is no list at all."""
    systems = dict.fromkeys(
        system for is_alert in (True, False) for answer in answers for system in _systems(answer, is_alert=is_alert)
    )
    cells = {system: [_of_system(answer, system) for answer in answers] for system in systems or {"": None}}
    return [_of_cells(SIDE_EFFECTS, system or None, of_system) for system, of_system in cells.items()]


def _systems(answer: EffectsAnswer, *, is_alert: bool) -> list[str]:
    return [_system(row) for row in answer.rows if row.alert is is_alert]


def _system(row: MergedEffect) -> str:
    return _ALERTS if row.alert else row.effect.group_name


def _of_system(answer: EffectsAnswer, system: str) -> ComparedCell:
    lines = tuple(_effect(row) for row in answer.rows if _system(row) == system)
    if answer.not_listed:
        return ComparedCell((), standing_lines.NOT_LISTED)
    of_group = [said.in_words for said in answer.said_of_group]
    return ComparedCell(lines, "; ".join([*of_group, *(() if lines else [standing_lines.NOT_MENTIONED])]) or None)


def _effect(row: MergedEffect) -> ComparedLine:
    return ComparedLine(
        key=row.effect.id,
        text=row.effect.name,
        sayings=tuple(ComparedSaying(mention.statement, _notes(mention)) for mention in row.mentions),
        notes=tuple(f"{source_label(source)}: {standing_lines.NOT_MENTIONED}" for source in row.not_mentioned_by),
        alert=row.alert,
    )


def _notes(mention: EffectMention) -> tuple[str, ...]:
    return (
        *_strength(mention.statement.strength),
        *([f"The source adds: {mention.qualifier}"] if mention.qualifier else ()),
        *([f"In doubt: {mention.doubt}"] if mention.doubt else ()),
    )


def _relief(treatment: Treatment) -> list[ComparedLine]:
    sayings: dict[tuple[str, str], list[ComparedSaying]] = {}
    for relief in treatment.relief:
        saying = ComparedSaying(relief.statement, _strength(relief.statement.strength))
        sayings.setdefault((relief.problem_id, relief.problem_name), []).append(saying)
    return [ComparedLine(id_, name, tuple(said)) for (id_, name), said in sayings.items()]


def _safeguards(treatment: Treatment, answer: EffectsAnswer) -> list[ComparedLine]:
    """Alerts, those among the side effects too, what must be known first, and cautions (guards G3, G4, G5, G15)."""
    among_effects = [_effect(row) for row in answer.rows if row.alert]
    alerts = [
        ComparedLine(alert.id, alert.name, _sayings(alert.statements), (standing_lines.CRISIS_POINTER,), alert=True)
        for alert in answer.alerts
    ]
    prerequisites = [
        ComparedLine(
            key=f"{of.id} {prerequisite.value_name}",
            text=f"{of.name}: {standing_lines.PREREQUISITE.format(value=prerequisite.value_name)}",
            sayings=_sayings(prerequisite.statements),
            alert=True,
        )
        for of, prerequisite in answer.prerequisites
    ]
    cautions = dict.fromkeys((*answer.cautions, *treatment.cautions_beside_alerts))
    return [*alerts, *prerequisites, *among_effects, *_lines(cautions)]


def _where_sources_differ(compared: Sequence[Treatment]) -> ComparedRow:
    """Every side where the sources differ on one of the treatments (guard G6)."""
    cells = [
        ComparedCell(lines, None if lines else standing_lines.NO_DIFFERENCE)
        for lines in (tuple(_sides(treatment)) for treatment in compared)
    ]
    return _of_cells(_DIFFERING, None, cells)


def _sides(treatment: Treatment) -> Iterable[ComparedLine]:
    """A line for each side; a statement that is no guidance is named, not shown (guard G20)."""
    for differing in treatment.disagreements:
        for number, side in enumerate(differing.sides):
            said = [statement for statement in side.statements if statement.standing is Standing.SAID]
            others = dict.fromkeys(statement.source for statement in side.statements if statement not in said)
            notes = tuple(f"{source_label(source)}: {standing_lines.NOT_GUIDANCE}" for source in others)
            yield ComparedLine(f"{differing.id} {number}", f"{differing.title}: {side.says}", _sayings(said), notes)


def _sayings(statements: Iterable[Statement]) -> tuple[ComparedSaying, ...]:
    return tuple(ComparedSaying(statement, _strength(statement.strength)) for statement in statements)


def _sources(treatment: Treatment) -> list[ComparedLine]:
    sources = dict.fromkeys(statement.source for statement in treatment.statements)
    return [ComparedLine(source.id, source_label(source), source=source) for source in sources]
