"""Looking something up as a reader does: by keys, and by what is seen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from netdesk.model.link import HitKind, Link
from netdesk.ui.main_window import MainWindow
from netdesk.ui.pages.reading_page import ReadingPage
from netdesk.ui.pages.search_page import SearchPage
from netdesk.ui.widgets.top_bar import TopBar
from tests.ui.reading import words_of


def box_of(window: MainWindow) -> QLineEdit:
    return window.findChildren(TopBar)[0].search


def search_of(window: MainWindow) -> SearchPage:
    page = window.page("search")
    assert isinstance(page, SearchPage)
    return page


def reading_of(window: MainWindow) -> ReadingPage:
    page = window.page("reading")
    assert isinstance(page, ReadingPage)
    return page


def type_in_box(window: MainWindow, words: str) -> SearchPage:
    """Ctrl+K and the words, key by key."""
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(box_of(window), words)
    return search_of(window)


def press(window: MainWindow, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A key, wherever the focus is."""
    QTest.keyClick(QApplication.focusWidget() or window, key, modifiers)


def lines_of_hits(page: SearchPage) -> list[str]:
    """Headings and hits as they are listed, each with all its words."""
    model = page.results.model()
    return [str(model.index(line, 0).data()) for line in range(model.rowCount())]


def links_of_hits(page: SearchPage) -> list[str]:
    model = page.results.hits
    hits = (model.hit_at(line) for line in range(model.rowCount()))
    return [f"{hit.kind}/{hit.id}" for hit in hits if hit is not None]


def open_by_link(window: MainWindow, kind: str, id_: str) -> str:
    """The words of the page that a link leads to."""
    window.open_link(Link(HitKind(kind), id_))
    return words_of(reading_of(window).view)
