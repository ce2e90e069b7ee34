"""Brings widgets to a zoom: the code writes margins, gaps and sizes as they are at 100 %, and this makes them larger.

What a widget had at 100 % is noted on it when it is first fitted. Loaded only where the zoom is another than 100 %.
"""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QMargins, QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QLayout, QSplitter, QWidget

_AT_100: Final = "at_100_percent"
_BOUNDLESS: Final = 16_777_215
"""Qt's largest size of a widget: that of one without a bound."""


def fit(root: QWidget, zoom: float) -> None:
    """Bring a widget and everything in it to a zoom. A window keeps its own size and its bounds."""
    for widget in (root, *root.findChildren(QWidget)):
        if isinstance(widget, QSplitter):
            widget.setHandleWidth(round(_at_100(widget, "handle", [widget.handleWidth()])[0] * zoom))
        if not widget.isWindow():
            _fit_bounds(widget, zoom)
    for layout in root.findChildren(QLayout):
        _fit_layout(layout, zoom)


def fit_window(window: QWidget, zoom: float) -> None:
    """Bring a whole window to another zoom, and let everything in it find its place as if it had been resized."""
    fit(window, zoom)
    for widget in (window, *window.findChildren(QWidget)):
        layout = widget.layout()
        if layout is not None:
            layout.activate()
        QApplication.sendEvent(widget, QResizeEvent(widget.size(), QSize()))


def enlarge(dialog: QWidget, zoom: float) -> None:
    """Give a dialog that was just made the size that its contents need at a zoom, as far as the screen has room."""
    fit(dialog, zoom)
    dialog.resize((dialog.size() * zoom).boundedTo(dialog.screen().availableSize() * 0.94))


def _fit_bounds(widget: QWidget, zoom: float) -> None:
    """A size that is fixed was reckoned by the code from what stands in it, and is reckoned again."""
    least, most = widget.minimumSize(), widget.maximumSize()
    if least.isNull() and most == QSize(_BOUNDLESS, _BOUNDLESS):
        return
    least_width, least_height, most_width, most_height = _at_100(
        widget, "bounds", [least.width(), least.height(), most.width(), most.height()]
    )
    if least_width != most_width and least.width() != most.width():
        widget.setMinimumWidth(round(least_width * zoom))
        widget.setMaximumWidth(_BOUNDLESS if most_width == _BOUNDLESS else round(most_width * zoom))
    if least_height != most_height and least.height() != most.height():
        widget.setMinimumHeight(round(least_height * zoom))
        widget.setMaximumHeight(_BOUNDLESS if most_height == _BOUNDLESS else round(most_height * zoom))


def _fit_layout(layout: QLayout, zoom: float) -> None:
    margins = layout.contentsMargins()
    sides = _at_100(layout, "margins", [margins.left(), margins.top(), margins.right(), margins.bottom()])
    layout.setContentsMargins(QMargins(*(round(side * zoom) for side in sides)))
    if isinstance(layout, QGridLayout):
        gaps = _at_100(layout, "gaps", [layout.horizontalSpacing(), layout.verticalSpacing()])
        layout.setHorizontalSpacing(round(gaps[0] * zoom))
        layout.setVerticalSpacing(round(gaps[1] * zoom))
    else:
        layout.setSpacing(round(_at_100(layout, "gap", [layout.spacing()])[0] * zoom))


def _at_100(owner: QObject, what: str, now: list[int]) -> list[int]:
    """What was noted when it was first fitted; else what holds now is noted."""
    name = f"{_AT_100}_{what}"
    noted = owner.property(name)
    if noted is None:
        owner.setProperty(name, now)
        return now
    return [int(number) for number in noted]
