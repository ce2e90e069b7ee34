"""How a hit of a search is painted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Slot
from PySide6.QtGui import QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from netdesk.model.search import SearchHit
from netdesk.ui.delegates.marks import paint_focus_ring
from netdesk.ui.icons import Icons
from netdesk.ui.models.search_hits_model import HIT_ROLE, meanings, sources_in_short, warnings
from netdesk.ui.theme import Theme
from netdesk.ui.widgets.document_writer import NOT_GUIDANCE

AnyIndex = QModelIndex | QPersistentModelIndex

_SIDE: Final = 12
_ABOVE: Final = 8
_BETWEEN: Final = 2
_ICON: Final = 18
_LINE_FLAGS: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


@dataclass(frozen=True, slots=True)
class _Run:
    """Words of one format within a paragraph."""

    words: str
    token: str = "text"
    is_bold: bool = False
    is_marked: bool = False


class SearchHitDelegate(QStyledItemDelegate):
    """A hit: its title and what it is, then what was found with the matched words marked, then what belongs to it.

    Words wrap and are never cut off. The matched words are marked by weight and ground, an alert by a sign and ground.
    """

    def __init__(self, theme: Theme, icons: Icons, view: QListView) -> None:
        """Paint for ``view`` in the colours of ``theme``."""
        super().__init__(view)
        self._theme = theme
        self._view = view
        self._sign = icons.icon("octagon-alert", "alert_text")
        self._laid_out: dict[tuple[SearchHit, int], list[QTextLayout]] = {}
        theme.changed.connect(self.forget)

    @Slot()
    def forget(self) -> None:
        """Lay everything out anew: there are other hits, or another look."""
        self._laid_out.clear()

    def sizeHint(self, _option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """As wide as the list and as high as its words need."""
        width = self._view.viewport().width()
        hit = index.data(HIT_ROLE)
        if hit is None:
            return QSize(width, self._view.fontMetrics().height() + self._theme.px(14))
        height = sum(_height(layout) for layout in self._layouts(hit, width))
        return QSize(width, int(height) + self._theme.px(2 * _ABOVE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint one line."""
        rect: QRect = option.rect
        hit = index.data(HIT_ROLE)
        if hit is None:
            self._paint_heading(painter, rect, str(index.data()))
            return
        state: QStyle.StateFlag = option.state
        self._paint_ground(painter, rect, state, is_alert=hit.alert)
        top = rect.top() + self._theme.px(_ABOVE)
        if hit.alert:
            side = self._theme.px(_ICON)
            self._sign.paint(painter, QRect(rect.left() + self._theme.px(_SIDE), top, side, side))
        left = rect.left() + self._left(hit)
        y = float(top)
        for layout in self._layouts(hit, rect.width()):
            layout.draw(painter, QPointF(left, y))
            y += _height(layout)
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            paint_focus_ring(painter, self._theme, QRectF(rect).adjusted(1, 1, -1, -2))

    def _paint_heading(self, painter: QPainter, rect: QRect, words: str) -> None:
        painter.setFont(self._theme.scaled_font(0.92, bold=True))
        painter.setPen(self._theme.colour("muted"))
        side = self._theme.px(_SIDE)
        painter.drawText(rect.adjusted(side, self._theme.px(4), -side, 0), _LINE_FLAGS, words)

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag, *, is_alert: bool) -> None:
        if is_alert:
            painter.fillRect(rect, self._theme.colour("alert"))
        elif state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self._theme.colour("accent_soft"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, self._theme.colour("hover"))
        if state & QStyle.StateFlag.State_Selected:
            bar = self._theme.colour("alert_edge" if is_alert else "accent")
            painter.fillRect(QRect(rect.left(), rect.top(), self._theme.px(3), rect.height()), bar)
        painter.setPen(self._theme.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())

    def _layouts(self, hit: SearchHit, width: int) -> list[QTextLayout]:
        key = (hit, width)
        if key not in self._laid_out:
            inside = width - self._left(hit) - self._theme.px(_SIDE)
            self._laid_out[key] = [self._laid(runs, inside) for runs in _paragraphs(hit)]
        return self._laid_out[key]

    def _left(self, hit: SearchHit) -> int:
        return self._theme.px(_SIDE + (_ICON + 6 if hit.alert else 0))

    def _laid(self, runs: list[_Run], width: int) -> QTextLayout:
        layout = QTextLayout("".join(run.words for run in runs), self._theme.font)
        layout.setTextOption(_wrapping())
        formats, start = [], 0
        for run in runs:
            length = len(run.words.encode("utf-16-le")) // 2
            ranged = QTextLayout.FormatRange()
            ranged.start, ranged.length, ranged.format = start, length, self._format(run)
            formats.append(ranged)
            start += length
        layout.setFormats(formats)
        layout.beginLayout()
        y = float(self._theme.px(_BETWEEN))
        while (line := layout.createLine()).isValid():
            line.setLineWidth(max(width, 40))
            line.setPosition(QPointF(0, y))
            y += line.height()
        layout.endLayout()
        return layout

    def _format(self, run: _Run) -> QTextCharFormat:
        words = QTextCharFormat()
        words.setForeground(self._theme.colour(run.token))
        if run.is_bold or run.is_marked:
            words.setFontWeight(QFont.Weight.Bold)
        if run.is_marked:
            words.setBackground(self._theme.colour("caution"))
            words.setForeground(self._theme.colour("caution_text"))
        return words


def _paragraphs(hit: SearchHit) -> list[list[_Run]]:
    """What stands below one another."""
    token = "alert_text" if hit.alert else "text"
    is_title = hit.statement is None and hit.text == hit.title
    title = _marked(hit, token, is_bold=True) if is_title else [_Run(hit.title, token, is_bold=True)]
    paragraphs = [[*title, _Run(f"  {hit.relation}", "alert_text" if hit.alert else "muted")]]
    if hit.statement is not None:
        label = NOT_GUIDANCE.get(hit.statement.standing)
        said = _marked(hit, token) if hit.text == hit.statement.text else [_Run(hit.statement.text, token)]
        paragraphs.append([*([_Run(f"{label}: ", "muted", is_bold=True)] if label else []), *said])
    elif not is_title:
        paragraphs.append(_marked(hit, token))
    paragraphs[-1 if len(paragraphs) > 1 else 0].append(_Run(f"   {sources_in_short(hit)}", "muted"))
    paragraphs += [[_Run(words, "alert_text" if hit.alert else "caution_text")] for words in warnings(hit)]
    return paragraphs + [[_Run(words, "muted")] for words in meanings(hit)]


def _marked(hit: SearchHit, token: str, *, is_bold: bool = False) -> list[_Run]:
    """The text that was found, with the words that matched marked."""
    runs, done = [], 0
    for start, end in hit.spans:
        runs += [_Run(hit.text[done:start], token, is_bold), _Run(hit.text[start:end], token, is_bold, is_marked=True)]
        done = end
    return [run for run in (*runs, _Run(hit.text[done:], token, is_bold)) if run.words]


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option


def _height(layout: QTextLayout) -> float:
    last = layout.lineAt(layout.lineCount() - 1)
    return last.y() + last.height()
