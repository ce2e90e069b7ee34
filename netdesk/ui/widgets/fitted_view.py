"""A document that takes the height that it needs."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QResizeEvent, QTextBlockFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QWidget

from netdesk.ui.theme import Theme
from netdesk.ui.widgets.statement_view import StatementView


class FittedView(StatementView):
    """Shows a document in its full height, up to a limit, and nothing where it is empty."""

    height_changed = Signal()
    """It takes more or less room than before."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Empty and hidden."""
        super().__init__(theme, parent)
        self._highest = 100
        self.hide()

    def take_document(self, document: QTextDocument) -> None:
        """Show a document and own it."""
        document.setDocumentMargin(0)
        end = QTextCursor(document)
        end.movePosition(QTextCursor.MoveOperation.End)
        if not end.block().text():  # Qt puts an empty line after a box
            line = QTextBlockFormat()
            line.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
            end.setBlockFormat(line)
        super().take_document(document)
        self.setVisible(not document.isEmpty())
        self._fit()

    def set_highest(self, highest: int) -> None:
        """Be no higher than this; what is longer scrolls."""
        self._highest = highest
        self._fit()

    def height_at(self, width: int) -> int:
        """The height that it would take at another width of its own; 0 where it shows nothing."""
        if self.isHidden():
            return 0
        document = self.document().clone()
        document.setTextWidth(width - 2 * self.frameWidth())
        return self._height_of(document)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width needs another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    @Slot()
    def _on_theme_changed(self) -> None:
        super()._on_theme_changed()
        self._fit()

    def _fit(self) -> None:
        document = self.document()
        document.setTextWidth(self.viewport().width())
        needed = self._height_of(document)
        if needed != self.maximumHeight():
            self.setFixedHeight(needed)
            self.height_changed.emit()

    def _height_of(self, document: QTextDocument) -> int:
        return min(int(document.size().height()) + 2 * self.frameWidth() + 2, self._highest)
