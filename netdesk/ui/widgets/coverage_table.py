"""The coverage matrix on the screen."""

from __future__ import annotations

from datetime import date
from typing import Final

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from netdesk.model.coverage import Coverage
from netdesk.model.treatment_name import TreatmentName
from netdesk.ui.delegates.coverage_delegate import CoverageDelegate
from netdesk.ui.models.coverage_model import CoverageModel
from netdesk.ui.theme import Theme
from netdesk.ui.widgets.plain_table import make_plain

_NAMES_SHARE: Final = 0.3
_NARROWEST_NAMES: Final = 150
_NARROWEST_SOURCE: Final = 84
_HEAD_PADDING: Final = 6


class CoverageTable(QTableView):
    """Counts to walk through with the arrows. Return or a click opens the group of the line; Ctrl+C copies the line."""

    group_opened = Signal(TreatmentName)
    """The reader wants to see the treatments of a group."""

    def __init__(self, coverage: Coverage, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        """Show all of ``coverage``; ages of sources are those of ``today``."""
        super().__init__(parent)
        self._theme = theme
        self._model = CoverageModel(coverage, today, self)
        self.setModel(self._model)
        self.setItemDelegate(CoverageDelegate(theme, self))
        self.setAccessibleName(self.tr("What each page covers"))
        make_plain(self, QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        self._set_up_headers()
        for line in self._model.headings():
            self.setSpan(line, 0, 1, self._model.columnCount())
        self.setCurrentIndex(self._model.index(0, 0))
        self.clicked.connect(self._on_clicked)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Return opens, Ctrl+C copies; the rest is Qt's."""
        if event.matches(QKeySequence.StandardKey.Copy):
            line = self.currentIndex().row()
            cells = [str(self._model.index(line, column).data()) for column in range(self._model.columnCount())]
            QGuiApplication.clipboard().setText("\t".join(cells))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Sources are equally wide, the rest is for the names; words that do not fit go on below."""
        super().resizeEvent(event)
        sources = self._model.columnCount() - 1
        room = self.maximumViewportSize().width() - self.verticalScrollBar().sizeHint().width()
        names = max(self._theme.px(_NARROWEST_NAMES), int(room * _NAMES_SHARE))
        wide = max(self._theme.px(_NARROWEST_SOURCE), (room - names) // max(1, sources))
        self.setColumnWidth(0, max(self._theme.px(_NARROWEST_NAMES), room - sources * wide))
        for column in range(1, sources + 1):
            self.setColumnWidth(column, wide)
        self.horizontalHeader().setFixedHeight(self._head_height())
        self.resizeRowsToContents()

    def _head_height(self) -> int:
        metrics = QFontMetrics(self._theme.scaled_font(0.92, bold=True))
        padding = self._theme.px(_HEAD_PADDING)
        heights = []
        for column in range(self._model.columnCount()):
            room = QRect(0, 0, self.columnWidth(column) - 2 * padding - 4, 10_000)
            words = str(self._model.headerData(column, Qt.Orientation.Horizontal))
            heights.append(metrics.boundingRect(room, Qt.TextFlag.TextWordWrap.value, words).height())
        return max(heights) + 2 * padding + 2

    def _set_up_headers(self) -> None:
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(10)
        header = self.horizontalHeader()
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(40)
        below = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom
        header.setDefaultAlignment(Qt.AlignmentFlag(below.value | Qt.TextFlag.TextWordWrap.value))

    def _open(self, index: QModelIndex) -> None:
        group = self._model.group_at(index.row())
        if group is not None:
            self.group_opened.emit(group)

    @Slot(QModelIndex)
    def _on_clicked(self, index: QModelIndex) -> None:
        self._open(index)
