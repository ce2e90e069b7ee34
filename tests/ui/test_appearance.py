"""Look and zoom: chosen in Settings or with keys, worn at once and everywhere, and kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

import pytest
from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QFontMetrics, QTextBlock, QTextFragment
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from netdesk.environment import Environment
from netdesk.ui.appearance import ZOOMS, Appearance
from netdesk.ui.dialogs.settings_dialog import SettingsDialog
from netdesk.ui.look import Look
from netdesk.ui.main_window import MainWindow
from netdesk.ui.page_registry import PAGES
from netdesk.ui.settings import Settings
from netdesk.ui.theme import Theme
from netdesk.ui.widgets.navigation_rail import NavigationRail
from netdesk.ui.widgets.top_bar import TopBar
from tests.ui.reading import details_of, table_of
from tests.ui.sheets import care_team_of, side_effects_of, wait_for_sheet
from tests.ui.zooms import zoom_to

OpenWindow = Callable[..., MainWindow]
CONTROL: Final = Qt.KeyboardModifier.ControlModifier


class SystemHints(QObject):
    """What a desktop with a light and a dark scheme says; the offscreen platform has none."""

    colorSchemeChanged = Signal(Qt.ColorScheme)  # noqa: N815

    def __init__(self, scheme: Qt.ColorScheme) -> None:
        super().__init__()
        self.scheme = scheme

    def colorScheme(self) -> Qt.ColorScheme:
        return self.scheme

    def turn(self, scheme: Qt.ColorScheme) -> None:
        self.scheme = scheme
        self.colorSchemeChanged.emit(scheme)


@pytest.fixture
def settings(environment: Environment) -> Settings:
    return Settings(environment.user_config)


@pytest.fixture
def appearance_under(theme: Theme, settings: Settings) -> Iterator[Callable[[SystemHints], Appearance]]:
    """What makes the program's appearance under a desktop's hints."""
    made = []

    def make(hints: SystemHints) -> Appearance:
        made.append(Appearance(theme, settings, hints))  # type: ignore[arg-type]
        return made[-1]

    yield make
    for appearance in made:
        appearance.deleteLater()


def test_the_first_look_is_that_of_the_system(
    appearance_under: Callable[[SystemHints], Appearance], theme: Theme
) -> None:
    appearance = appearance_under(SystemHints(Qt.ColorScheme.Dark))
    assert (appearance.look, theme.name) == (Look.SYSTEM, "dark")


def test_a_system_without_a_scheme_gets_the_light_look(
    appearance_under: Callable[[SystemHints], Appearance], theme: Theme
) -> None:
    appearance_under(SystemHints(Qt.ColorScheme.Unknown))
    assert theme.name == "light"


def test_when_the_system_turns_dark_so_does_netdesk_at_once(
    appearance_under: Callable[[SystemHints], Appearance], theme: Theme, qapp: QApplication
) -> None:
    hints = SystemHints(Qt.ColorScheme.Light)
    appearance_under(hints)
    hints.turn(Qt.ColorScheme.Dark)
    assert theme.name == "dark"
    assert qapp.palette().window().color() == theme.colour("ground")
    hints.turn(Qt.ColorScheme.Light)
    assert theme.name == "light"


def test_a_look_that_was_chosen_stays_whatever_the_system_does(
    appearance_under: Callable[[SystemHints], Appearance], theme: Theme
) -> None:
    hints = SystemHints(Qt.ColorScheme.Light)
    appearance_under(hints).set_look(Look.HIGH_CONTRAST)
    hints.turn(Qt.ColorScheme.Dark)
    assert theme.name == "high_contrast"


def test_look_and_zoom_are_kept_for_the_next_start(
    appearance_under: Callable[[SystemHints], Appearance], environment: Environment, theme: Theme
) -> None:
    first = appearance_under(SystemHints(Qt.ColorScheme.Light))
    first.set_look(Look.DARK)
    first.set_zoom(150)
    again = Appearance(theme, Settings(environment.user_config))
    assert (again.look, again.zoom) == (Look.DARK, 150)
    again.deleteLater()


@pytest.mark.parametrize(("key", "value"), [("look", "pink"), ("zoom", [77]), ("zoom", [100, 100]), ("zoom", "big")])
def test_what_is_no_look_or_zoom_in_the_settings_is_passed_over(
    appearance_under: Callable[[SystemHints], Appearance], settings: Settings, key: str, value: str | list[int]
) -> None:
    settings.set(key, value)
    appearance = appearance_under(SystemHints(Qt.ColorScheme.Light))
    assert (appearance.look, appearance.zoom) == (Look.SYSTEM, 100)


def test_zoom_goes_in_steps_from_80_to_200_percent_and_no_further(
    appearance_under: Callable[[SystemHints], Appearance],
) -> None:
    appearance = appearance_under(SystemHints(Qt.ColorScheme.Light))
    for _ in ZOOMS:
        appearance.zoom_out()
    assert appearance.zoom == 80
    seen = [appearance.zoom]
    for _ in ZOOMS:
        appearance.zoom_in()
        seen.append(appearance.zoom)
    assert tuple(dict.fromkeys(seen)) == ZOOMS
    assert seen[-1] == 200
    with pytest.raises(ValueError, match="tuple"):
        appearance.set_zoom(300)


def test_control_and_plus_minus_and_nought_zoom_wherever_the_focus_is(open_window: OpenWindow, theme: Theme) -> None:
    window = open_window()
    for key, zoom in ((Qt.Key.Key_Plus, 1.1), (Qt.Key.Key_Equal, 1.25), (Qt.Key.Key_Minus, 1.1), (Qt.Key.Key_0, 1)):
        QTest.keyClick(window, key, CONTROL)
        assert theme.zoom == zoom


def test_everything_is_larger_at_200_percent_and_as_it_was_back_at_100(open_window: OpenWindow) -> None:
    window = open_window(1800, 1000)
    before = sizes(window)
    window.context.actions["zoom_in"].trigger()
    for _ in ZOOMS:
        window.context.actions["zoom_in"].trigger()
    after = sizes(window)
    assert {what: after[what] for what in after if not 1.85 <= after[what] / before[what] <= 2.15} == {}
    window.context.actions["zoom_reset"].trigger()
    assert sizes(window) == before


def test_a_page_first_visited_at_150_percent_is_as_one_that_was_zoomed_there(open_window: OpenWindow) -> None:
    zoomed = open_window()
    zoomed_page = zoomed.page("care_team")
    zoom_to(zoomed, 150)
    fresh_page = open_window().page("care_team")
    assert margins_of(fresh_page) == margins_of(zoomed_page)


def sizes(window: MainWindow) -> dict[str, float]:
    """Lengths in pixels of things of each kind: text, a row, an icon, a margin, a button, a tick box."""
    table = table_of(window)
    button = window.findChildren(QPushButton)[0]
    rail = window.findChildren(NavigationRail)[0]
    layout, top = rail.layout(), window.findChildren(TopBar)[0].layout()
    assert layout is not None
    assert top is not None
    return {
        "text": QFontMetrics(table.font()).height(),
        "row": table.rowHeight(0),
        "icon of the rail": rail.findChildren(QPushButton)[0].iconSize().width(),
        "icon of a button": button.iconSize().width(),
        "margin of the rail": layout.contentsMargins().left(),
        "gap of the top bar": top.spacing(),
        "height of a button": button.sizeHint().height(),
        "height of the search box": window.findChildren(QLineEdit)[0].sizeHint().height(),
    }


def margins_of(page: QWidget) -> list[tuple[int, ...]]:
    layouts = [widget.layout() for widget in (page, *page.findChildren(QWidget))]
    margins = [layout.contentsMargins() for layout in layouts if layout is not None]
    return sorted((each.left(), each.top(), each.right(), each.bottom()) for each in margins)


def test_details_that_were_open_take_the_colours_and_sizes_of_the_new_look(
    open_window: OpenWindow, theme: Theme, qapp: QApplication
) -> None:
    window = open_window()
    view = details_of(window, "prrt").current_view()
    words = view.toPlainText()
    before = sizes_of_words(view.document().begin())
    theme.wear("dark", 2, qapp)
    assert view.toPlainText() == words
    assert sizes_of_words(view.document().begin()) == pytest.approx([2 * size for size in before])
    tokens = ("text", "muted", "accent", "chip_text", "caution_text", "alert_text")
    of_the_look = {theme.colour(token).name() for token in tokens}
    assert {colour.name() for colour in colours_of_words(view.document().begin())} <= of_the_look


def fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    """All runs of words from a block on."""
    while block.isValid():
        parts = block.begin()
        while not parts.atEnd():
            yield parts.fragment()
            parts += 1
        block = block.next()


def sizes_of_words(block: QTextBlock) -> list[float]:
    return [part.charFormat().fontPointSize() for part in fragments(block)]


def colours_of_words(block: QTextBlock) -> list[QColor]:
    return [part.charFormat().foreground().color() for part in fragments(block)]


def test_what_was_typed_and_chosen_stays_when_the_look_changes(
    open_window: OpenWindow, theme: Theme, qapp: QApplication
) -> None:
    window = open_window()
    details_of(window, "prrt")
    page = side_effects_of(window, "prrt")
    page.checklist.model.add_own_row("Sore feet")
    team = care_team_of(window)
    team.roster.patient.setText("A. Person")
    theme.wear("high_contrast", 1.5, qapp)
    assert page.checklist.model.own_rows == ("Sore feet",)
    assert team.roster.patient.text() == "A. Person"
    assert table_of(window).current_id() == "prrt"


@pytest.mark.parametrize("look", ["dark", "high_contrast"])
def test_the_pages_of_a_sheet_stay_white_as_paper(
    open_window: OpenWindow, theme: Theme, qapp: QApplication, qtbot: QtBot, look: str
) -> None:
    theme.wear(look, 1, qapp)
    page = care_team_of(open_window())
    page.roster.add_button.click()
    wait_for_sheet(qtbot, page.preview_panel)
    label = page.preview_panel.view.findChildren(QLabel, "page")[0]
    assert label.pixmap().toImage().pixelColor(2, 2) == QColor(Qt.GlobalColor.white)


@pytest.mark.parametrize("page_id", [entry.id for entry in PAGES])
def test_at_200_percent_in_the_smallest_window_everything_can_still_be_reached(
    open_window: OpenWindow, qtbot: QtBot, page_id: str
) -> None:
    """By scrolling downwards only: nothing lies beyond the right edge."""
    window = open_window(900, 500)
    zoom_to(window, 200)
    window.show_page(page_id)
    area = window._area
    qtbot.waitUntil(lambda: area.horizontalScrollBar().maximum() == 0)
    assert (window.width(), window.height()) == (900, 500)
    for pane in window.page(page_id).panes():
        if pane.isVisible():
            pane.setFocus()
            corner = pane.mapTo(area.viewport(), QPoint(0, 0))
            assert area.viewport().rect().contains(corner), pane.accessibleName()


def settings_opened_by(press: Callable[[], None]) -> str:
    """The kind of dialog that opens; it is closed with Escape."""
    opened = []

    def look_and_close() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        opened.append(type(dialog).__name__)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    QTimer.singleShot(0, look_and_close)
    press()
    return " ".join(opened)


def test_settings_are_at_the_foot_of_the_rail(open_window: OpenWindow) -> None:
    window = open_window()
    button = next(b for b in window.findChildren(QPushButton) if b.accessibleName() == "Settings")
    assert settings_opened_by(button.click) == "SettingsDialog"


def test_control_and_comma_open_the_settings(open_window: OpenWindow) -> None:
    window = open_window()
    assert settings_opened_by(lambda: QTest.keyClick(window, Qt.Key.Key_Comma, CONTROL)) == "SettingsDialog"


@pytest.fixture
def dialog(open_window: OpenWindow, qtbot: QtBot, theme: Theme) -> SettingsDialog:
    window = open_window()
    dialog = SettingsDialog(window, window._appearance, theme)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_a_look_chosen_in_the_settings_is_worn_at_once(dialog: SettingsDialog, theme: Theme) -> None:
    assert dialog.looks[Look.SYSTEM].isChecked()
    for look in (Look.DARK, Look.HIGH_CONTRAST, Look.LIGHT):
        dialog.looks[look].click()
        assert theme.name == look.value


def test_the_settings_say_how_large_everything_is_and_make_it_larger_or_smaller(
    dialog: SettingsDialog, theme: Theme
) -> None:
    assert dialog.size_label.text() == "100 %"
    dialog.larger.click()
    assert (dialog.size_label.text(), theme.zoom) == ("110 %", 1.1)
    dialog.smaller.click()
    dialog.smaller.click()
    dialog.smaller.click()
    assert (dialog.size_label.text(), dialog.smaller.isEnabled()) == ("80 %", False)
    dialog.reset.click()
    assert dialog.size_label.text() == "100 %"


@pytest.mark.parametrize("percent", [100, 150])
def test_the_settings_are_seen_whole_where_the_screen_has_room(
    dialog: SettingsDialog, qtbot: QtBot, percent: int
) -> None:
    while dialog.size_label.text() != f"{percent} %":
        dialog.larger.click()
    bar = dialog.findChildren(QScrollArea)[0].verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() == 0)
