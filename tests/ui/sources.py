"""The page Sources, as tests ask for it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextBrowser

from netdesk.ui.main_window import MainWindow
from netdesk.ui.pages.sources_page import SourcesPage

CONTROL = Qt.KeyboardModifier.ControlModifier


def opened(window: MainWindow) -> SourcesPage:
    """The page, reached by its key."""
    QTest.keyClick(window, Qt.Key.Key_4, CONTROL)
    page = window.page("sources")
    assert isinstance(page, SourcesPage)
    assert page.isVisible()
    return page


def text_of(page: SourcesPage, tab: str) -> QTextBrowser:
    """The text of a tab, brought to the front."""
    titles = [page.tabs.tabText(number) for number in range(page.tabs.count())]
    page.tabs.setCurrentIndex(titles.index(tab))
    view = page.tabs.view()
    assert view is not None
    return view
