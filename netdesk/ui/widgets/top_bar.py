"""The bar above the pages: search, which content this is, and that nothing of a patient is kept."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from netdesk.model.citation import MONTHS
from netdesk.model.release import Release
from netdesk.model.source import Source
from netdesk.model.standing_lines import NO_PATIENT_DETAILS
from netdesk.ui.icons import Icons
from netdesk.ui.widgets.search_signs import put_search_signs

_LEAST_SEARCH: Final = 24
"""Characters of room for the search box and its icon, where it shares its line."""


class TopBar(QFrame):
    """One search box for the whole window, and what always stands beside it."""

    text_changed = Signal(str)
    """What is typed in the search box, without blanks around it."""

    opened = Signal()
    """Return in the search box: the reader wants to read the first of what was found."""

    left_downwards = Signal()
    """The down arrow in the search box: the reader wants to go to what was found."""

    left = Signal()
    """Escape in the search box: the reader wants to be where the search began."""

    content_wanted = Signal()
    """The reader wants to know more about the content."""

    next_patient_wanted = Signal()
    """Everything on all pages is to be cleared for the next patient."""

    def __init__(
        self,
        icons: Icons,
        ways: tuple[QAction, QAction, QAction],
        release: Release,
        sources: Iterable[Source],
        today: date,
        parent: QWidget | None = None,
    ) -> None:
        """Show the content's age on ``today`` and its pages' years; ``ways`` are back, forward, last read."""
        super().__init__(parent)
        for action, icon in zip(ways, ("arrow-left", "arrow-right", "history"), strict=True):
            action.setIcon(icons.icon(icon))
        self._ways = tuple(self._way_button(action) for action in ways)
        years = _years(sources)
        self._years = self.tr(" · pages from {0}").format(self.tr(" to ").join(years)) if years else ""
        self._years_in_short = f" · {'–'.join(years)}" if years else ""
        self._is_told = False
        self.setObjectName("topBar")
        self.search = QLineEdit()
        self.search.setAccessibleName(self.tr("Search in everything"))
        self.search.setPlaceholderText(self.tr("Search treatments, brands, side effects, roles, advice"))
        put_search_signs(self.search, icons.icon("search", "muted"))
        self.search.setMaxLength(200)
        self.search.setMaximumWidth(440)
        self.search.textChanged.connect(self._on_search_text_changed)
        self.search.returnPressed.connect(self.opened)
        self.content = self._made_content_chip(release, today)
        promise = QLabel(NO_PATIENT_DETAILS)
        promise.setObjectName("quiet")
        self.next_patient = QPushButton(self.tr("Next patient"))
        self.next_patient.setProperty("look", "chip")
        self.next_patient.setToolTip(
            self.tr("Clear ticks, search, filters, checklist, roster and visit pack (Ctrl+Shift+N)")
        )
        self.next_patient.clicked.connect(self.next_patient_wanted)
        self._aside = QHBoxLayout()
        self._aside.setSpacing(12)
        self._aside.addStretch(1)
        self._aside.addWidget(self.content)
        self._aside.addWidget(promise)
        self._aside.addWidget(self.next_patient)
        line = QHBoxLayout()
        line.setSpacing(2)
        for button in self._ways:
            line.addWidget(button)
        line.addSpacing(6)
        line.addWidget(self.search, 100)
        line.addStretch(1)  # takes what is left where the search box is as wide as it may be
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(12, 8, 14, 8)
        self._row.setSpacing(12)
        self._row.addLayout(line, 1)
        self._row.addLayout(self._aside, 1)

    def show_text(self, text: str) -> None:
        """Show the words that are looked for now, where they are not those typed, without asking for them again."""
        if text != self.search.text().strip():
            self._is_told = True
            self.search.setText(text)
            self._is_told = False

    def type_on(self, letters: str) -> None:
        """Go to the end of what stands in the search box and type these letters there."""
        self.search.setFocus(Qt.FocusReason.OtherFocusReason)
        self.search.end(False)
        self.search.insert(letters)

    def focus_search(self) -> None:
        """Go to the search box and mark what stands in it, so that typing replaces it."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The down arrow leaves the search box towards what was found; Escape leaves the search."""
        if event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        elif event.key() == Qt.Key.Key_Escape and self.search.hasFocus():
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for both side by side, years are in short, or all stands below the search."""
        super().resizeEvent(event)
        search = self.search.fontMetrics().averageCharWidth() * _LEAST_SEARCH
        margins = self._row.contentsMargins()
        around = margins.left() + margins.right() + self._row.spacing()
        around += sum(button.sizeHint().width() + 2 for button in self._ways) + 8
        for years, room in ((self._years, search), (self._years_in_short, search), (self._years, 0)):
            self.content.setText(f"{self._age}{years}")
            self._aside.invalidate()  # Qt would do so only after this event
            beside = room > 0
            if self._aside.minimumSize().width() + room + around <= self.width():
                break
        else:
            self.content.setText(f"{self._age}{self._years_in_short}")
        self._row.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)
        self._row.invalidate()
        self._row.activate()
        self.updateGeometry()

    def _way_button(self, action: QAction) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setAccessibleName(action.text())
        button.setToolTip(f"{action.text()} ({action.shortcut().toString()})")
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _made_content_chip(self, release: Release, today: date) -> QPushButton:
        days = release.age_in_days(today)
        old = self.tr("1 day old") if days == 1 else self.tr("{0} days old").format(days)
        text = self.tr("Content {0} · {1}").format(release.version, old)
        overdue = release.is_overdue(today)
        self._age = f"{text} · {self.tr('review overdue')}" if overdue else text
        chip = QPushButton(f"{self._age}{self._years}")
        chip.setAccessibleName(chip.text())
        chip.setProperty("look", "chip")
        chip.setProperty("state", "overdue" if overdue else "current")
        chip.setToolTip(
            self.tr("Content of {0}, to be reviewed by {1}").format(in_words(release.date), in_words(release.review_by))
            + self._years
        )
        chip.clicked.connect(self.content_wanted)
        return chip

    @Slot(str)
    def _on_search_text_changed(self, text: str) -> None:
        if not self._is_told:
            self.text_changed.emit(text.strip())


def _years(sources: Iterable[Source]) -> tuple[str, ...]:
    """The years of the oldest and of the youngest page that has a date, or the one year of all."""
    years = sorted({source.dated[:4] for source in sources if source.dated})
    return (years[0], years[-1]) if len(years) > 1 else tuple(years)


def in_words(day: date) -> str:
    """A date as the sources' are written: ``22 Nov 2026``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
