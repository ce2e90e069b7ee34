"""The words of a button are whole, whatever state it is in."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QPushButton, QStyle, QStyleOptionButton, QWidget

from netdesk.ui.main_window import MainWindow
from tests.ui.sheets import care_team_of, side_effects_of
from tests.ui.zooms import zoom_to

State = QStyle.StateFlag
_STATES = {
    "plain": State.State_Off,
    "chosen": State.State_On,
    "focused": State.State_Off | State.State_HasFocus,
    "chosen and focused": State.State_On | State.State_HasFocus,
}


def clipped(page: QWidget) -> list[str]:
    """Buttons of which the words are wider than what their style leaves for them, each with its state."""
    found = []
    for button in page.findChildren(QPushButton):
        if not button.isVisible() or not button.text():
            continue
        needed = button.fontMetrics().horizontalAdvance(button.text())
        needed += 0 if button.icon().isNull() else button.iconSize().width() + 4
        for name, state in _STATES.items():
            if button.isCheckable() or state & State.State_Off:
                option = QStyleOptionButton()
                button.initStyleOption(option)
                option.state &= ~(State.State_On | State.State_Off | State.State_HasFocus)
                option.state |= state
                inside = button.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, button)
                if inside.width() < needed:
                    found.append(f"{button.text()} ({name}): {inside.width()} < {needed}")
    return found


@pytest.mark.parametrize(("width", "height", "zoom"), [(1366, 768, 100), (900, 500, 100), (1366, 768, 150)])
def test_the_words_of_a_button_are_whole_where_it_is_chosen_and_has_the_focus(
    open_window: Callable[..., MainWindow], width: int, height: int, zoom: int
) -> None:
    window = open_window(width, height)
    zoom_to(window, zoom)
    for page in (side_effects_of(window, "prrt"), care_team_of(window, "prrt")):
        window.show_page("side_effects" if page is window.page("side_effects") else "care_team")
        QApplication.processEvents()
        assert clipped(page) == []
    window.context.actions["zoom_reset"].trigger()
