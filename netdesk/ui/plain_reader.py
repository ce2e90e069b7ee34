"""Reads what is typed for a sheet as a patient would."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal, Slot

from netdesk.ui.background import BackgroundTask

if TYPE_CHECKING:
    from pathlib import Path

    from netdesk.environment import Environment
    from netdesk.printing.own_words import Reading
    from netdesk.printing.plain_words import PlainWords
    from netdesk.query.reference import Reference


class PlainReader(QObject):
    """One for the whole window. Its dictionary is loaded in the background when something is first typed."""

    ready = Signal()
    """The dictionary is there: what could not be judged can be now."""

    def __init__(self, reference: Reference, environment: Environment, parent: QObject | None = None) -> None:
        """Names of treatments, drugs, alerts and roles of the content count as easy."""
        super().__init__(parent)
        self._reference = reference
        self._folder = environment.resources / "print" / "words"
        self._words: PlainWords | None = None
        self._is_loading = False

    def reading(self, text: str) -> Reading | None:
        """How easy a text is; None while the dictionary is on its way, which is then loaded: ``ready`` follows."""
        if self._words is None:
            self._load()
            return None
        from netdesk.printing.own_words import read_own_words

        return read_own_words(self._words, text)

    def _load(self) -> None:
        if self._is_loading:
            return
        self._is_loading = True
        owner = QCoreApplication.instance()
        assert owner is not None
        task = BackgroundTask(owner, partial(_loaded, self._folder, self._names()))
        task.succeeded.connect(self._on_task_succeeded)

    def _names(self) -> tuple[str, ...]:
        rows, roles = self._reference.rows, self._reference.all_roles()
        alerts = self._reference.effects([row.id for row in rows]).alerts
        return (
            *(name for row in rows for name in (row.name, *row.names)),
            *(alert.name for alert in alerts),
            *(title for role in roles for title in (role.title, *role.other_titles)),
        )

    @Slot(object)
    def _on_task_succeeded(self, words: PlainWords) -> None:
        self._words = words
        self.ready.emit()


def _loaded(folder: Path, names: tuple[str, ...]) -> PlainWords:
    from netdesk.printing.plain_words import PlainWords

    words = PlainWords(folder, names)
    words.grade("It reads its dictionary with the first word.")
    return words
