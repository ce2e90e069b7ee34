"""A page of rich text that can be read, selected and copied, with pills and boxes painted behind the words."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPointF, QRectF, Qt, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QTextBlock, QTextDocument, QTextFragment, QTextFrame
from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from netdesk.ui.theme import Theme
from netdesk.ui.widgets.cited_copy import cited_copy
from netdesk.ui.widgets.document_style import BOX_PROPERTY, PILL_PROPERTY, redress_document


class StatementView(QTextBrowser):
    """Shows a document of a ``DocumentWriter``. Links are reported by ``anchorClicked`` and never followed.

    What is copied from it, by key, menu or mouse, carries its citations, ``subject``, what all of it is about, and the
    sentences of ``always``.
    """

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Empty, in the colours of ``theme``."""
        super().__init__(parent)
        self._theme = theme
        self.subject = ""
        self.always: tuple[str, ...] = ()
        self.setOpenLinks(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        theme.changed.connect(self._on_theme_changed)

    def take_document(self, document: QTextDocument) -> None:
        """Show a document and own it; Qt lets go of the one shown before."""
        document.setParent(self)
        self.setDocument(document)

    def createMimeDataFromSelection(self) -> QMimeData:
        """The words with who says them, as text and as HTML.

        Qt's own data are filled anew: such that are made here are freed too late when the program ends.
        """
        data = super().createMimeDataFromSelection()
        data.text()  # from now on they do not follow the selection
        for kind in data.formats():
            data.removeFormat(kind)
        copied = cited_copy(self.textCursor(), self.subject, self.always)
        data.setText(copied.plain)
        data.setHtml(copied.html)
        return data

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint boxes, pills, then the words."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        offset = QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value())
        painter.translate(-offset)
        seen = QRectF(event.rect()).translated(offset)
        for frame in self.document().rootFrame().childFrames():
            self._paint_box(painter, frame, seen)
        self._paint_pills(painter, seen)
        painter.end()
        super().paintEvent(event)

    def _paint_box(self, painter: QPainter, frame: QTextFrame, seen: QRectF) -> None:
        token = frame.frameFormat().property(BOX_PROPERTY)
        rect = self.document().documentLayout().frameBoundingRect(frame)
        if not token or not rect.intersects(seen):
            return
        margin = frame.frameFormat().bottomMargin()
        rect.adjust(0, frame.frameFormat().topMargin(), 0, -margin)
        bar, corner = self._theme.px(4), self._theme.px(5)
        painter.setBrush(self._theme.colour(f"{token}_edge"))
        painter.drawRoundedRect(QRectF(rect.left(), rect.top(), 3 * bar, rect.height()), corner, corner)
        painter.setBrush(self._theme.colour(token))
        painter.drawRoundedRect(rect.adjusted(bar, 0, 0, 0), corner, corner)
        painter.drawRect(QRectF(rect.left() + bar, rect.top(), 2 * bar, rect.height()))

    def _paint_pills(self, painter: QPainter, seen: QRectF) -> None:
        layout = self.document().documentLayout()
        block = self.document().begin()
        while block.isValid():
            rect = layout.blockBoundingRect(block)
            if rect.top() > seen.bottom():
                return
            if rect.bottom() >= seen.top():
                self._paint_pills_of(painter, block, rect.topLeft())
            block = block.next()

    def _paint_pills_of(self, painter: QPainter, block: QTextBlock, corner: QPointF) -> None:
        parts = block.begin()
        while not parts.atEnd():
            fragment = parts.fragment()
            parts += 1
            token = fragment.charFormat().property(PILL_PROPERTY)
            if token:
                painter.setBrush(self._theme.colour(token))
                round_by = self._theme.px(8)
                for rect in _line_rects(block, fragment):
                    painter.drawRoundedRect(rect.translated(corner), round_by, round_by)

    @Slot()
    def _on_theme_changed(self) -> None:
        redress_document(self.document(), self._theme)


def _line_rects(block: QTextBlock, fragment: QTextFragment) -> list[QRectF]:
    """Where the words of a fragment stand, a rectangle for each line, relative to the block."""
    first = fragment.position() - block.position()
    last = first + fragment.length()
    rects = []
    layout = block.layout()
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        start = max(first, line.textStart())
        end = min(last, line.textStart() + line.textLength())
        if start < end:
            left, right = _x(line.cursorToX(start)), _x(line.cursorToX(end))
            rects.append(QRectF(left, line.y(), right - left, line.height()))
    return rects


def _x(answer: object) -> float:
    """Qt answers with the place, or with the place and the cursor that it was moved to."""
    return float(answer[0] if isinstance(answer, tuple | list) else answer)  # type: ignore[arg-type]
