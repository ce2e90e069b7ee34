"""The headings before the lines of a comparison: they stay where they are when the treatments are scrolled."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QWidget

from netdesk.ui.delegates.marks import paint_chevron
from netdesk.ui.models.compare_model import CompareHeading, CompareModel
from netdesk.ui.models.compare_words import unbroken
from netdesk.ui.theme import Theme

_LEFT: Final = 24
"""The room for the sign that says whether a line is open."""

_RIGHT: Final = 6
_ABOVE: Final = 7
_GAP: Final = 3
_PILL: Final = 7
"""At either end of the words of a pill."""

_FLAGS: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_ENDLESS: Final = 100_000


class CompareHeadings(QHeaderView):
    """Heading and part, whether the treatments differ (in a sign and a word), and whether the line is open.

    In a line that is higher than the view the words stay in view.
    """

    def __init__(self, model: CompareModel, theme: Theme, parent: QWidget | None = None) -> None:
        """Paint the headings of ``model`` in the colours of ``theme``."""
        super().__init__(Qt.Orientation.Vertical, parent)
        self._model = model
        self._theme = theme
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(10)

    def needed_height(self, line: int) -> int:
        """The height that the words of a line need."""
        heading = self._model.heading(line)
        height = sum(self._height(words, font) for words, font, _ in self._words(heading))
        height += self._theme.px(_GAP) if heading.part else 0
        if heading.differs is not None:
            height += self._theme.px(_GAP) + self._pill_height()
        return height + 2 * self._theme.px(_ABOVE)

    def paintSection(self, painter: QPainter, rect: QRect, number: int) -> None:
        """Paint one heading; its words are in view as long as any of its line is."""
        px, colour = self._theme.px, self._theme.colour
        heading = self._model.heading(number)
        is_source = heading.differs is None
        chosen = self._is_chosen(number)
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, colour("accent_soft" if chosen else "ground" if is_source else "card"))
        top = min(max(rect.top(), 0), max(rect.top(), rect.bottom() + 1 - self.needed_height(number)))
        place = QRect(rect.left() + px(_LEFT), top + px(_ABOVE), self._room(), _ENDLESS)
        for words, font, token in self._words(heading):
            painter.setFont(font)
            painter.setPen(colour(token))
            painter.drawText(place, _FLAGS, words)
            place.setTop(place.top() + self._height(words, font) + px(_GAP))
        if heading.differs is not None:
            self._paint_mark(painter, place, differs=heading.differs)
        if heading.is_open is not None:
            high = QFontMetrics(self._theme.font).height()
            centre = QPointF(rect.left() + px(_LEFT) / 2, top + px(_ABOVE) + high / 2)
            paint_chevron(painter, self._theme, centre, is_open=heading.is_open)
        painter.setPen(colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.restore()

    def _is_chosen(self, line: int) -> bool:
        selection = self.selectionModel()
        return selection is not None and selection.isRowSelected(line)

    def _words(self, heading: CompareHeading) -> Iterator[tuple[str, QFont, str]]:
        """What is written, in which font and colour."""
        if heading.differs is None:
            yield unbroken(heading.title), self._theme.scaled_font(0.92), "text"
            return
        yield heading.title, self._theme.scaled_font(1, bold=True), "text"
        if heading.part:
            yield heading.part, self._theme.font, "text"

    def _paint_mark(self, painter: QPainter, place: QRect, *, differs: bool) -> None:
        """A pill where the treatments differ, quiet words where not: never by colour alone."""
        font = self._theme.scaled_font(0.92, bold=differs)
        words = self.tr("≠ differs") if differs else self.tr("= the same")
        painter.setFont(font)
        box = QRect(place.left(), place.top(), QFontMetrics(font).horizontalAdvance(words), self._pill_height())
        if differs:
            box.setWidth(box.width() + 2 * self._theme.px(_PILL))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self._theme.colour("accent"))
            painter.setBrush(self._theme.colour("accent_soft"))
            painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
        else:
            painter.setPen(self._theme.colour("muted"))
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)

    def _pill_height(self) -> int:
        return QFontMetrics(self._theme.scaled_font(0.92)).height() + self._theme.px(3)

    def _height(self, words: str, font: QFont) -> int:
        return QFontMetrics(font).boundingRect(QRect(0, 0, self._room(), _ENDLESS), int(_FLAGS), words).height()

    def _room(self) -> int:
        return max(self.width() - self._theme.px(_LEFT + _RIGHT), 20)
