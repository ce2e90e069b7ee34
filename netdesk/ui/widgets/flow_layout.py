"""A layout that places widgets like words: side by side, then on the next line."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Left to right, top to bottom; every line is as high as its highest widget, and the others stand in its middle."""

    def __init__(self, parent: QWidget | None = None, gap: int = 6) -> None:
        """Without margins, ``gap`` logical pixels (at 100 % zoom) between widgets and between lines."""
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._pushed: QLayoutItem | None = None
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(gap)

    def push_right(self, widget: QWidget) -> None:
        """Let this widget, which was added before, and all after it stand at the right ends of their lines."""
        self._pushed = next(item for item in self._items if item.widget() is widget)

    def addItem(self, item: QLayoutItem) -> None:
        """Append an item."""
        self._items.append(item)

    def count(self) -> int:
        """How many items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at a place, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Remove and return the item at a place, or None."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """None: it takes what it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Yes: narrower is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that all lines need at a width."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        """Move every widget to its place."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def sizeHint(self) -> QSize:
        """As one line."""
        widths = [item.sizeHint().width() for item in self._shown()]
        heights = [item.sizeHint().height() for item in self._shown()]
        return QSize(sum(widths) + self.spacing() * max(0, len(widths) - 1), max(heights, default=0))

    def minimumSize(self) -> QSize:
        """As large as its largest widget."""
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        """The items that stand beside each other at a width, with their sizes."""
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        left = 0
        for item in self._shown():
            size = item.sizeHint()
            size.setWidth(min(size.width(), max(width, 1)))
            if not lines or size.width() > left:
                lines.append([])
                left = width
            lines[-1].append((item, size))
            left -= size.width() + self.spacing()
        return lines

    def _place(self, rect: QRect, *, move: bool) -> int:
        """The height that all lines need at the width of ``rect``; the widgets are moved to their places in it."""
        bottom = 0
        for line in self._lines(rect.width()):
            top = bottom + self.spacing() if bottom else 0
            height = max(size.height() for _, size in line)
            bottom = top + height
            if move:
                self._place_line(line, QRect(rect.x(), rect.y() + top, rect.width(), height))
        return bottom

    def _place_line(self, line: list[tuple[QLayoutItem, QSize]], rect: QRect) -> None:
        left = rect.width() - sum(size.width() for _, size in line) - self.spacing() * (len(line) - 1)
        x = rect.x()
        for item, size in line:
            if self._pushed is not None and self._items.index(item) >= self._items.index(self._pushed):
                x, left = x + left, 0
            item.setGeometry(QRect(QPoint(x, rect.y() + (rect.height() - size.height()) // 2), size))
            x += size.width() + self.spacing()
