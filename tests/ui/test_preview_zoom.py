"""The pages of a preview in any size: by keys, by the wheel and from a list, always sharp, and at the place read."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from netdesk.model.care import Person
from netdesk.printing.roster_sheet import RosterSheet
from netdesk.ui.dialogs.preview_dialog import PreviewDialog
from netdesk.ui.main_window import MainWindow
from netdesk.ui.page_zoom import STEPS, Fit, Zoom
from netdesk.ui.widgets.page_picture import PagePicture
from netdesk.ui.widgets.page_view import MARGIN, PageView
from tests.ui.sheets import care_team_of, wait_for_sheet

OpenWindow = Callable[..., MainWindow]
CONTROL = Qt.KeyboardModifier.ControlModifier
A4_WIDTH = 595.28


@pytest.fixture
def dialog(qtbot: QtBot, open_window: OpenWindow) -> PreviewDialog:
    """The preview of a roster of sixty people on several pages."""
    window = open_window()
    opened = PreviewDialog(window, window.context, "Roster", "care-team")
    qtbot.addWidget(opened)
    people = tuple(Person("surgeon", f"Ana Whitford {number}") for number in range(60))
    opened.panel.show_sheet(RosterSheet(people, {}, window.context.reference.release))
    with qtbot.waitActive(opened):
        opened.show()
    wait_for_sheet(qtbot, opened.panel)
    settle(qtbot, opened.panel.view)
    return opened


def settle(qtbot: QtBot, view: PageView) -> None:
    """Until everything is drawn and read that will be."""
    qtbot.waitUntil(lambda: view.is_drawn)


def pages_of(view: PageView) -> list[PagePicture]:
    return view._labels


def in_view(view: PageView) -> list[PagePicture]:
    return [pages_of(view)[number] for number in view._pages_within(0)]


def is_sharp(page: PagePicture, ratio: float = 1) -> bool:
    """Whether the picture has as many pixels as the page has on the screen."""
    picture = page.pixels
    return abs(picture.width() - page.width() * ratio) <= 1 and picture.devicePixelRatioF() == ratio


def logical(percent: int, view: PageView) -> float:
    return A4_WIDTH / 72 * view.logicalDpiX() * percent / 100


def place_in_the_middle(view: PageView, at: QPoint | None = None) -> tuple[int, float, float]:
    place = view._place_at(at or view.viewport().rect().center())
    return place.page, round(place.across, 2), round(place.down, 2)


def turn_wheel(view: PageView, at: QPoint, angle: int, modifiers: Qt.KeyboardModifier = CONTROL) -> None:
    event = QWheelEvent(
        QPointF(at),
        QPointF(view.viewport().mapToGlobal(at)),
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


@pytest.mark.parametrize("percent", STEPS)
def test_pages_are_shown_in_the_size_on_paper_times_what_is_chosen_from_the_list(
    dialog: PreviewDialog, qtbot: QtBot, percent: int
) -> None:
    view, switch = dialog.panel.view, dialog.panel.zoom.list
    switch.setCurrentText(f"{percent} %")
    assert pages_of(view)[0].width() == pytest.approx(logical(percent, view), abs=1)
    settle(qtbot, view)
    assert len(in_view(view)) > 0
    assert all(is_sharp(page) for page in in_view(view)), "drawn anew, nothing is a scaled picture"
    dialog.reject()


def test_a_whole_page_is_seen_whole_and_a_page_fitted_to_the_width_has_no_bar_below(dialog: PreviewDialog) -> None:
    view, switch = dialog.panel.view, dialog.panel.zoom.list
    assert switch.currentText() == "Fit width"
    assert not view.horizontalScrollBar().isVisible()
    view.verticalScrollBar().setValue(pages_of(view)[1].y())
    switch.setCurrentText("Whole page")
    (page, *_) = in_view(view)
    assert page is pages_of(view)[1]
    assert page.visibleRegion().boundingRect() == page.rect()
    assert page.height() > view.viewport().height() - 3 * MARGIN
    dialog.reject()


def test_keys_in_the_pages_make_them_larger_and_smaller_and_leave_the_size_of_the_window_alone(
    dialog: PreviewDialog,
) -> None:
    view, switch = dialog.panel.view, dialog.panel.zoom.list
    view.setFocus()
    for key, shown in (
        (Qt.Key.Key_0, "Fit width"),
        (Qt.Key.Key_1, "Whole page"),
        (Qt.Key.Key_Plus, "75 %"),
        (Qt.Key.Key_Plus, "100 %"),
        (Qt.Key.Key_Equal, "125 %"),
        (Qt.Key.Key_Minus, "100 %"),
        (Qt.Key.Key_0, "Fit width"),
    ):
        QTest.keyClick(view, key)
        assert switch.currentText() == shown
    for _ in range(len(STEPS) + 2):
        QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.zoom == STEPS[-1]
    for _ in range(len(STEPS) + 2):
        QTest.keyClick(view, Qt.Key.Key_Minus)
    assert view.zoom == STEPS[0]
    QTest.keyClick(view, Qt.Key.Key_Plus, CONTROL)
    assert view.zoom == STEPS[0], "that is the key of the whole window"
    dialog.reject()


def test_the_place_that_is_read_stays_in_the_middle_at_every_size(dialog: PreviewDialog) -> None:
    view = dialog.panel.view
    view.verticalScrollBar().setValue(pages_of(view)[1].y() + 200)
    page, across, down = place_in_the_middle(view)
    assert page == 1
    for zoom in (200, 100, 150, 75, Fit.WIDTH, 200):
        view.set_zoom(zoom)
        now = place_in_the_middle(view)
        assert now[0] == page
        assert now[2] == pytest.approx(down, abs=0.01)
    assert now[1] == pytest.approx(across, abs=0.01), "also from left to right, once the page is wider than the view"
    dialog.reject()


def test_ctrl_and_the_wheel_change_the_size_around_the_mouse_and_the_wheel_alone_scrolls(
    dialog: PreviewDialog,
) -> None:
    view = dialog.panel.view
    view.set_zoom(100)
    view.verticalScrollBar().setValue(pages_of(view)[1].y())
    mouse = QPoint(view.viewport().width() // 2 + 40, 60)
    before = place_in_the_middle(view, mouse)
    turn_wheel(view, mouse, 120)
    assert view.zoom == 125
    turn_wheel(view, mouse, 60)
    assert view.zoom == 125, "half a step of a fine wheel"
    turn_wheel(view, mouse, 60)
    assert view.zoom == 150
    page, _, down = place_in_the_middle(view, mouse)
    assert page == before[0]
    assert down == pytest.approx(before[2], abs=0.01)
    turn_wheel(view, mouse, -240)
    assert view.zoom == 100
    here = view.verticalScrollBar().value()
    turn_wheel(view, mouse, -120, Qt.KeyboardModifier.NoModifier)
    assert view.zoom == 100
    assert view.verticalScrollBar().value() > here
    dialog.reject()


@pytest.mark.parametrize("zoom", [Fit.WIDTH, Fit.PAGE, 50, 200])
def test_pages_are_sharp_on_a_screen_at_150_percent(
    dialog: PreviewDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, zoom: Zoom
) -> None:
    monkeypatch.setattr(PageView, "devicePixelRatioF", lambda _view: 1.5)
    view = dialog.panel.view
    view._settled.start()
    settle(qtbot, view)
    view.set_zoom(zoom)
    settle(qtbot, view)
    assert in_view(view)
    assert all(is_sharp(page, 1.5) for page in in_view(view))
    dialog.reject()


AT_150_PERCENT = """
import sys
from PySide6.QtWidgets import QApplication
from netdesk.ui.page_zoom import Fit
from netdesk.ui.pdf_pages import PdfPages
from netdesk.ui.widgets.page_view import PageView

application = QApplication([])
view = PageView()
view.resize(640, 480)
view.show()
with open(sys.argv[1], "rb") as file:
    view.show_pages(PdfPages(file.read()))
ratio = view.devicePixelRatioF()
for width in (640, 641, 642, 643):
    view.resize(width, 480)
    view._settled.timeout.emit()
    for zoom in (Fit.WIDTH, Fit.PAGE, 75, 200):
        view.set_zoom(zoom)
        while not view.is_drawn:
            application.processEvents()
        page = view._labels[0]
        wanted = view.pages.image(0, page.width() * ratio / view.pages.size_in_points(0).width())
        shown = page.grab().toImage()
        inside = range(8, min(wanted.width(), shown.width()) - 8, 3)
        same = all(
            shown.pixelColor(x, y).rgb() == wanted.pixelColor(x, y).rgb()
            for y in range(60, min(400, shown.height() - 8), 7) for x in inside
        )
        print(ratio, same)
"""


def test_every_pixel_of_a_page_on_a_screen_at_150_percent_is_as_it_was_drawn(
    dialog: PreviewDialog, tmp_path: Path
) -> None:
    assert dialog.panel.proof is not None
    (tmp_path / "sheet.pdf").write_bytes(dialog.panel.proof.printed.pdf)
    dialog.reject()
    done = subprocess.run(
        [sys.executable, "-c", AT_150_PERCENT, str(tmp_path / "sheet.pdf")],
        env={**os.environ, "QT_SCALE_FACTOR": "1.5"},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.stdout.splitlines() == ["1.5 True"] * 16, done.stderr


def test_only_pages_near_the_view_have_pictures_and_every_page_has_its_words(
    dialog: PreviewDialog, qtbot: QtBot
) -> None:
    view = dialog.panel.view
    view.set_zoom(200)
    settle(qtbot, view)
    drawn = [not page.pixels.isNull() for page in pages_of(view)]
    assert drawn[0]
    assert not drawn[-1]
    assert all("Ana Whitford" in page.accessibleDescription() for page in pages_of(view)[:-1])
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    settle(qtbot, view)
    assert all(is_sharp(page) for page in in_view(view)), "what is scrolled to is drawn"
    assert pages_of(view)[0].pixels.isNull()
    dialog.reject()


def test_a_wide_page_can_be_scrolled_sideways_by_keys(dialog: PreviewDialog) -> None:
    view = dialog.panel.view
    view.set_zoom(200)
    bar = view.horizontalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(0)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Right)
    assert bar.value() > 0
    dialog.reject()


def test_the_size_stays_when_the_sheet_is_set_anew(dialog: PreviewDialog, qtbot: QtBot) -> None:
    view = dialog.panel.view
    view.set_zoom(150)
    dialog.panel.paper.large.click()
    wait_for_sheet(qtbot, dialog.panel)
    assert dialog.panel.zoom.list.currentText() == "150 %"
    assert pages_of(view)[0].width() == pytest.approx(logical(150, view), abs=1)
    dialog.reject()


def test_the_list_of_sizes_stands_beside_the_preview_of_the_roster_too_and_says_its_name(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    page = care_team_of(open_window())
    page.roster.model.add(Person("surgeon", "Ana Whitford"))
    wait_for_sheet(qtbot, page.preview_panel)
    (switch,) = [each for each in page.preview_panel.findChildren(QComboBox) if each.isVisible()]
    spoken = QAccessible.queryAccessibleInterface(switch)
    assert switch.accessibleName() == "Size of the pages"
    (caption,) = [each for each in page.preview_panel.findChildren(QLabel) if each.buddy() is switch]
    assert caption.text() == "Size", "by which Linux's screen readers name a list"
    assert spoken.text(QAccessible.Text.Value) == "Fit width"
    switch.setFocus()
    QTest.keyClick(switch, Qt.Key.Key_Down)
    assert page.preview_panel.view.zoom is Fit.PAGE
