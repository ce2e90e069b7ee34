"""What each cell of an exported row says, under the same guards as the screen and paper."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from netdesk.exchange.found_table import Cell
from netdesk.model import standing_lines
from netdesk.model.citation import STRENGTH_WORDS, citation, cited, criterion_in_words
from netdesk.model.kinds import Aspect
from netdesk.model.reason import Reason
from netdesk.model.row_details import RowDetails
from netdesk.model.side_effects import EffectMention
from netdesk.model.statement import Statement
from netdesk.model.table_column import TableColumn
from netdesk.model.treatment import Disagreement
from netdesk.model.treatment_row import TreatmentRow

SILENT: Final = (standing_lines.SOURCE_SILENT,)
"""What a cell says where no source says anything for it."""


class TableCells:
    """The cells of one treatment. Ages of sources are reckoned on ``today``."""

    def __init__(self, row: TreatmentRow, details: RowDetails, today: date) -> None:
        self._row = row
        self._details = details
        self._today = today

    def cell(self, column: TableColumn) -> Cell:
        """What stands in the column; never empty: where the sources are silent it says so."""
        if column is TableColumn.TREATMENT:
            return (self._row.name,)
        if column is TableColumn.GROUP:
            return (self._row.group,)
        if column is TableColumn.KIND:
            return (kind_in_words(self._row),)
        if column is TableColumn.SOURCES:
            return tuple(citation(source, self._today) for source in self._row.sources) or SILENT
        if column is TableColumn.SIDE_EFFECTS:
            return self._side_effects()
        statements = {
            TableColumn.WHEN_USED: self._details.when_used,
            TableColumn.PURPOSE: self._details.purpose,
            TableColumn.HOW_GIVEN: self._details.how_given,
            TableColumn.STATUS: self._details.status,
        }[column]
        return statement_lines(statements, self._today) or SILENT

    def safeguards(self) -> Cell:
        """What cannot be separated from the treatment (guards G3, G5, G15); empty where there is nothing.

        The statements of an alert stand in the table's foot: many treatments share them.
        """
        lines: list[str] = []
        for of, prerequisite in self._details.prerequisites:
            lines.append(f"{of.name}: {standing_lines.PREREQUISITE.format(value=prerequisite.value_name)}")
            lines += statement_lines(prerequisite.statements, self._today)
        lines += (
            f"Alert: {alert.name}. {standing_lines.CRISIS_POINTER} [{self._citations(alert.statements)}]"
            for alert in self._details.alerts
        )
        lines += (f"Caution: {said}" for said in statement_lines(self._details.cautions, self._today))
        lines += map(self._differing, self._details.disagreements)
        return tuple(lines)

    def _differing(self, disagreement: Disagreement) -> str:
        sides = (f"{side.says} [{self._citations(side.statements)}]" for side in disagreement.sides)
        return f"Sources differ: {disagreement.title}: {' | '.join(sides)}"

    def _citations(self, statements: Iterable[Statement]) -> str:
        return "; ".join(dict.fromkeys(citation(statement.source, self._today) for statement in statements))

    def _side_effects(self) -> Cell:
        group = self._details.group_effects
        if group is not None:
            return (group.in_words, *self._by_source(group.mentions))
        return self._by_source(self._details.effects) or (standing_lines.NOT_LISTED,)

    def _by_source(self, mentions: Iterable[EffectMention]) -> Cell:
        """A line an alert (guard G4), then a line a source with all that it lists."""
        alerts: list[str] = []
        listed: dict[str, list[str]] = {}
        for mention in mentions:
            who = citation(mention.statement.source, self._today)
            if mention.effect.alert:
                alerts.append(f"Alert: {_effect(mention)} [{who}]")
            else:
                listed.setdefault(who, []).append(_effect(mention))
        return (*alerts, *(f"{'; '.join(effects)} [{who}]" for who, effects in listed.items()))


def kind_in_words(row: TreatmentRow) -> str:
    """What kind of treatment it is: ``Drug class``."""
    return row.kind.replace("_", " ").capitalize()


def reason_lines(reasons: Iterable[Reason], today: date) -> Cell:
    """A line a statement for which the treatment was found, with what of it counted (guards G1, G11)."""
    return tuple(
        f"{cited(reason.statement, today)} {'; '.join(map(criterion_in_words, reason.criteria))}." for reason in reasons
    )


def statement_lines(statements: Iterable[Statement], today: date) -> Cell:
    """A line a statement: text, citation, strength, criteria, and for an approval the regulator (G1, G6, G11)."""
    return tuple(_statement(statement, today) for statement in statements)


def _statement(statement: Statement, today: date) -> str:
    parts = [f"{cited(statement, today)} ({STRENGTH_WORDS[statement.strength]})"]
    if statement.aspect is Aspect.STATUS:
        parts.append(f"Regulator: {statement.regulator or 'not named'}.")
    if statement.criteria:
        parts.append(f"{'; '.join(map(criterion_in_words, statement.criteria))}.")
    return " ".join(parts)


def _effect(mention: EffectMention) -> str:
    """The side effect with its strength, and in words what limits it or puts it in doubt (guard G2)."""
    words = [STRENGTH_WORDS[mention.statement.strength]]
    if mention.qualifier:
        words.append(f"the source adds: {mention.qualifier}")
    if mention.doubt:
        words.append(f"in doubt: {mention.doubt}")
    return f"{mention.effect.name} ({'; '.join(words)})"
