"""Pages drawn and read by several threads at once, and a window that waits for none of them."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from netdesk.environment import Environment
from netdesk.printing.form import Form
from netdesk.printing.pdfium import PDFIUM
from netdesk.printing.press import Press
from netdesk.printing.reading_text import reading_text
from netdesk.query.reference import Reference
from netdesk.ui.pdf_pages import PdfPages
from netdesk.ui.widgets.page_view import PageView
from tests.printing.conftest import DAY
from tests.printing.samples import SAMPLES

DOTS_PER_POINT = 1.5
THREADS = 6
ROUNDS = 4
HELD_FOR = 20.0
"""Seconds after which a test that fails goes on."""


@pytest.fixture
def pdfs(environment: Environment, reference: Reference) -> list[bytes]:
    press = Press(environment.resources)
    return [press.compose(SAMPLES[kind](reference), Form(), DAY).pdf for kind in ("checklist", "pack", "roster")]


def drawn(pages: PdfPages, number: int) -> str:
    """A page as a picture, by its digest."""
    picture = pages.image(number, DOTS_PER_POINT)
    return hashlib.sha256(bytes(picture.constBits())).hexdigest()


def opened_and_drawn(pdf: bytes) -> str:
    """The first page of pages of its own."""
    pages = PdfPages(pdf)
    try:
        return drawn(pages, 0)
    finally:
        pages.close()


def test_pages_drawn_and_read_on_several_threads_at_once_are_those_drawn_alone(pdfs: list[bytes]) -> None:
    shared = [PdfPages(pdf) for pdf in pdfs]
    jobs: list[Callable[[], str]] = []
    for pdf, pages in zip(pdfs, shared, strict=True):
        jobs += [partial(drawn, pages, number) for number in range(len(pages))]
        jobs += [partial(pages.text, number) for number in range(len(pages))]
        jobs += [partial(opened_and_drawn, pdf), partial(reading_text, pdf)]
    alone = [job() for job in jobs]
    with ThreadPoolExecutor(THREADS) as threads:
        together = list(threads.map(lambda job: job(), jobs * ROUNDS))
    for pages in shared:
        pages.close()
    assert together == alone * ROUNDS
    assert "" not in alone


def test_the_strips_of_a_page_are_the_page(pdfs: list[bytes]) -> None:
    pages = PdfPages(pdfs[0])
    whole = pages.image(0, DOTS_PER_POINT)
    strips = list(pages.strips(0, DOTS_PER_POINT, rows=100, overlap=2))
    pages.close()
    assert [strip.height() for strip in strips[:-1]] == [102] * (len(strips) - 1)
    for place, strip in enumerate(strips):
        assert strip == whole.copy(0, 100 * place, whole.width(), strip.height())
    assert 100 * (len(strips) - 1) + strips[-1].height() == whole.height()


def test_pages_that_were_given_back_are_blank_and_say_nothing(pdfs: list[bytes], qtbot: QtBot) -> None:
    pages = PdfPages(pdfs[0])
    pages.close_soon()
    assert pages.image(0, 1).isNull()
    assert pages.text(0) == ""
    qtbot.waitUntil(lambda: pages._document.raw is None)
    pages.close()


def test_the_window_waits_for_no_printer_that_is_at_work(qtbot: QtBot, pdfs: list[bytes]) -> None:
    first, second = PdfPages(pdfs[0]), PdfPages(pdfs[1])
    view = PageView()
    qtbot.addWidget(view)
    view.resize(600, 600)
    view.show()
    PDFIUM.acquire()  # as a printer does while a page of its own is drawn
    given_up = threading.Timer(HELD_FOR, PDFIUM.release)
    given_up.start()
    try:
        view.show_pages(first)
        view.resize(400, 600)
        qtbot.wait(200)
        view.show_pages(second)
        assert not view.is_drawn
        assert given_up.is_alive()
    finally:
        given_up.cancel()
        given_up.join()
        PDFIUM.release()
    qtbot.waitUntil(lambda: view.is_drawn)
    assert not view._labels[0].pixels.isNull()
    assert all(label.accessibleDescription() for label in view._labels)
    assert first.is_closed
    view.clear()


def test_the_page_in_view_is_drawn_before_the_others(qtbot: QtBot, pdfs: list[bytes]) -> None:
    view = PageView()
    qtbot.addWidget(view)
    view.resize(600, 300)
    view.show()
    view.show_pages(PdfPages(pdfs[1]))
    qtbot.waitUntil(lambda: view.is_drawn)
    view.verticalScrollBar().setValue(view._labels[2].y())
    with PDFIUM:  # so that nothing is drawn before it was seen what is next
        view.set_zoom(100)
        assert view._drawing is not None
        assert view._drawing._operation.args[1] == 2  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: view.is_drawn)
    view.clear()


def test_a_page_that_is_to_be_so_many_dots_wide_is_just_as_wide(pdfs: list[bytes]) -> None:
    pages = PdfPages(pdfs[0])
    width = pages.size_in_points(0).width()
    assert [dots for dots in range(300, 500) if pages.image(0, dots / width).width() != dots] == []
    pages.close()
