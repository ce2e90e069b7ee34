"""The heads of the columns of a comparison: which treatment, what it needs first, and a button to take it out."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal, Slot
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QPushButton, QWidget

from netdesk.model.comparison import MOST
from netdesk.ui.icons import Icons
from netdesk.ui.models.compare_model import CompareModel
from netdesk.ui.theme import Theme

_SIDE: Final = 8
_ABOVE: Final = 6
_GAP: Final = 2
_FLAGS: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_ENDLESS: Final = 100_000


class CompareHeads(QHeaderView):
    """Names look like the links that they are. What must be known first stands below its treatment (guard G5)."""

    removal_wanted = Signal(int)
    """The button of a column was pressed: its treatment is to be taken out."""

    column_reached = Signal(int)
    """The button of a column has the focus and is to be seen."""

    def __init__(self, model: CompareModel, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        """Head the columns of ``model``."""
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._model = model
        self._theme = theme
        self.buttons = [self._made_button(icons) for _ in range(MOST)]
        self.setSectionsClickable(True)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.setHighlightSections(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(40)
        self.sectionResized.connect(self.place_buttons)

    def needed_height(self) -> int:
        """The height that the highest head needs."""
        heights = [self._words_height(column) for column in range(self._model.columnCount())]
        return max([*heights, self.buttons[0].sizeHint().height()]) + 2 * self._theme.px(_ABOVE)

    @Slot()
    def place_buttons(self) -> None:
        """Put each button at the right end of its column; those without a column are hidden."""
        for column, button in enumerate(self.buttons):
            treatment = self._model.treatment(column)
            button.setVisible(treatment is not None)
            if treatment is not None:
                words = self.tr("Take out {0}").format(treatment.name)
                button.setAccessibleName(words)
                button.setToolTip(words)
                button.resize(button.sizeHint())
                right = self.sectionViewportPosition(column) + self.sectionSize(column)
                button.move(right - button.width() - self._theme.px(2), self._theme.px(2))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A button that takes the focus is to be seen."""
        if event.type() == QEvent.Type.FocusIn and watched in self.buttons:
            self.column_reached.emit(self.buttons.index(watched))
        return super().eventFilter(watched, event)

    def paintSection(self, painter: QPainter, rect: QRect, column: int) -> None:
        """Paint one head."""
        px, colour = self._theme.px, self._theme.colour
        painter.save()
        painter.setClipRect(rect)
        painter.fillRect(rect, colour("card"))
        place = QRect(rect.left() + px(_SIDE), rect.top() + px(_ABOVE), self._room(column), _ENDLESS)
        for words, font, token in self._words(column):
            painter.setFont(font)
            painter.setPen(colour(token))
            painter.drawText(place, _FLAGS, words)
            place.setTop(place.top() + self._height(words, font, column) + px(_GAP))
        painter.fillRect(QRect(rect.left(), rect.bottom() + 1 - px(1), rect.width(), px(1)), colour("edge"))
        painter.setPen(colour("line"))
        painter.drawLine(rect.topLeft(), rect.bottomLeft())
        painter.restore()

    def _words(self, column: int) -> Iterator[tuple[str, QFont, str]]:
        treatment, needs = self._model.treatment(column), self._model.needs(column)
        name = QFont(self._theme.scaled_font(1, bold=True))
        name.setUnderline(True)
        yield treatment.name if treatment else "", name, "accent"
        if needs:
            yield self.tr("needs first: {0}").format(needs), self._theme.scaled_font(0.92), "alert_text"

    def _words_height(self, column: int) -> int:
        heights = [self._height(words, font, column) for words, font, _ in self._words(column)]
        return sum(heights) + self._theme.px(_GAP) * (len(heights) - 1)

    def _height(self, words: str, font: QFont, column: int) -> int:
        room = QRect(0, 0, self._room(column), _ENDLESS)
        return QFontMetrics(font).boundingRect(room, int(_FLAGS), words).height()

    def _room(self, column: int) -> int:
        """The width that words have beside the button."""
        return max(self.sectionSize(column) - self.buttons[0].sizeHint().width() - self._theme.px(_SIDE + 4), 20)

    def _made_button(self, icons: Icons) -> QPushButton:
        button = QPushButton(icons.icon("x", "accent"), "", self.viewport())
        button.setProperty("look", "link")
        button.setCursor(Qt.CursorShape.ArrowCursor)
        button.clicked.connect(self._on_button_clicked)
        button.installEventFilter(self)
        button.hide()
        return button

    @Slot()
    def _on_button_clicked(self) -> None:
        pressed = self.sender()
        self.removal_wanted.emit(next(column for column, button in enumerate(self.buttons) if button is pressed))
