"""One page of a preview."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QWidget


class PagePicture(QLabel):
    """A picture that is painted pixel by pixel, which is why it paints itself: Qt's label would stretch it to fit.

    One that was made for another size is stretched until the right one is there.

    It is a label for the sake of screen readers, to which it is a graphic.
    """

    def __init__(self, parent: QWidget) -> None:
        """Start without a picture."""
        super().__init__(parent)
        self.setObjectName("page")
        self._picture = QPixmap()
        self._drawn_for = (QSize(), 0.0)

    @property
    def pixels(self) -> QPixmap:
        """What is painted; null while nothing is."""
        return self._picture

    def is_drawn(self, ratio: float) -> bool:
        """Whether the picture was made for the size that the page has now, at so many pixels a logical one."""
        return not self._picture.isNull() and self._drawn_for == (self.size(), ratio)

    def draw(self, image: QImage, ratio: float) -> None:
        """Show a page that was made for this size, at so many pixels a logical one."""
        self._picture = QPixmap.fromImage(image)
        self._picture.setDevicePixelRatio(ratio)
        self._drawn_for = (self.size(), ratio)
        self.setPixmap(self._picture)

    def wipe(self) -> None:
        """Give the picture back; the page is blank paper then."""
        if not self._picture.isNull():
            self._picture = QPixmap()
            self.clear()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, or blank paper, with a line around it."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), Qt.GlobalColor.white)
        if self._drawn_for[0] == self.size():
            painter.drawPixmap(0, 0, self._picture)
        else:
            painter.drawPixmap(self.rect(), self._picture)
        painter.setPen(Qt.GlobalColor.lightGray)
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
