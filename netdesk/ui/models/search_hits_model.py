"""Hits of a search in groups, as lines of a list."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from netdesk.model import standing_lines
from netdesk.model.citation import cited
from netdesk.model.search import SearchHit
from netdesk.ui.models.effect_words import dated_in_short

AnyIndex = QModelIndex | QPersistentModelIndex

HIT_ROLE: Final = Qt.ItemDataRole.UserRole
"""The hit of a line; None for a heading."""


class SearchHitsModel(QAbstractListModel):
    """Headings and hits. A line's text has all that is painted, for screen readers and to be copied."""

    def __init__(self, today: date, parent: QObject | None = None) -> None:
        """Start empty; ages of sources are those of ``today``."""
        super().__init__(parent)
        self._today = today
        self._lines: list[SearchHit | str] = []

    def set_groups(self, groups: Iterable[tuple[str, Sequence[SearchHit]]]) -> None:
        """Show groups of hits under their titles; empty groups are left out."""
        self.beginResetModel()
        self._lines = []
        for title, hits in groups:
            if hits:
                self._lines += [title, *hits]
        self.endResetModel()

    def hit_at(self, line: int) -> SearchHit | None:
        """The hit of a line; None for a heading or a line that is not there."""
        found = self._lines[line] if 0 <= line < len(self._lines) else None
        return None if isinstance(found, str) else found

    def first_hit(self) -> int:
        """The first line with a hit; -1 where there is none."""
        return next((line for line, found in enumerate(self._lines) if not isinstance(found, str)), -1)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """Lines, headings included."""
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """A heading cannot be chosen."""
        if self.hit_at(index.row()) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The whole text of a line, and its hit."""
        found = self._lines[index.row()]
        if role == HIT_ROLE:
            return None if isinstance(found, str) else found
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return found if isinstance(found, str) else self.text_of(found)
        return None

    def text_of(self, hit: SearchHit) -> str:
        """Everything that the line of a hit says, with who says it."""
        alert = self.tr("Alert. ") if hit.alert else ""
        return "\n".join([f"{alert}{hit.title}: {hit.relation}", self.said(hit), *warnings(hit), *meanings(hit)])

    def said(self, hit: SearchHit) -> str:
        """What was found, with its sources (guard G1)."""
        if hit.statement is not None:
            return cited(hit.statement, self._today)
        return f"{hit.text}: {sources_in_short(hit)}"


def sources_in_short(hit: SearchHit) -> str:
    """Where the name stands, or who says anything of the hit: ``NECA · AU · 2025; WebMD · US · 2022``."""
    return "; ".join(map(dated_in_short, hit.sources)) or standing_lines.SOURCE_SILENT


def warnings(hit: SearchHit) -> list[str]:
    """What must not be missed beside a hit (guards G2, G5, G14)."""
    lines = [standing_lines.PREREQUISITE.format(value=hit.requires)] if hit.requires else []
    lines += [hit.not_the_same_as] if hit.not_the_same_as else []
    return [*lines, *(f"In doubt: {doubt}" for doubt in hit.doubts)]


def meanings(hit: SearchHit) -> list[str]:
    """Our own sentence about it, marked as ours."""
    return [f"{hit.definition} ({standing_lines.EDITORIAL})"] if hit.definition else []
