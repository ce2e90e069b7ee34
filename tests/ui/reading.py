"""What a reader sees: the words of documents and tables, as tests ask for them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTextBrowser, QWidget

from netdesk.ui.main_window import MainWindow
from netdesk.ui.models.filter_tree_model import COUNT_ROLE, FilterTreeModel
from netdesk.ui.pages.treatments_page import TreatmentsPage
from netdesk.ui.widgets.detail_pane import DetailPane
from netdesk.ui.widgets.treatment_table import TreatmentTable

CHECKED = Qt.ItemDataRole.CheckStateRole
TABS = ("When used", "About", "Side effects", "Team", "Sources")


def words_of(view: QTextBrowser) -> str:
    """The words of a text, with every run of blanks and line ends as one blank."""
    return " ".join(view.toPlainText().split())


def treatments_page(window: MainWindow) -> TreatmentsPage:
    page = window.page("treatments")
    assert isinstance(page, TreatmentsPage)
    return page


def table_of(window: MainWindow) -> TreatmentTable:
    return treatments_page(window).findChildren(TreatmentTable)[0]


def details_of(window: MainWindow, treatment_id: str) -> DetailPane:
    """The details of a treatment, opened in the window."""
    page = treatments_page(window)
    page.open_treatment(treatment_id)
    return page.findChildren(DetailPane)[0]


def tab_of(window: MainWindow, treatment_id: str, tab: str) -> str:
    """The words of a tab of a treatment's details."""
    details = details_of(window, treatment_id)
    details.tabs.setCurrentIndex(TABS.index(tab))
    return words_of(details.current_view())


def all_tabs_of(window: MainWindow, treatment_id: str) -> dict[str, str]:
    return {tab: tab_of(window, treatment_id, tab) for tab in TABS}


def lines_of(table: TreatmentTable) -> list[str]:
    """The first column of the table: names and headings, from top to bottom."""
    model = table.model()
    return [str(model.index(line, 0).data(Qt.ItemDataRole.DisplayRole)) for line in range(model.rowCount())]


def buttons_in(widget: QWidget) -> dict[str, QPushButton]:
    """The buttons that are shown in a widget, by their words."""
    return {button.text(): button for button in widget.findChildren(QPushButton) if button.isVisible()}


def tick_filter(window: MainWindow, facet: str, value: str) -> None:
    """Tick a value of a facet in the filter panel, both by the words that they are shown with; tick it off again."""
    model = treatments_page(window).findChildren(FilterTreeModel)[0]
    tops = [model.index(row, 0) for row in range(model.rowCount())]
    headings = [*tops, *(model.index(row, 0, model.more_index()) for row in range(model.rowCount(model.more_index())))]
    heading = next(index for index in headings if index.data() == facet)
    index = next(at for row in range(model.rowCount(heading)) if (at := model.index(row, 0, heading)).data() == value)
    other = Qt.CheckState.Unchecked if index.data(CHECKED) == Qt.CheckState.Checked else Qt.CheckState.Checked
    assert model.setData(index, other, CHECKED)


def counts_of(window: MainWindow) -> dict[str, int]:
    """The count beside every value of the core facets, by names as in ``Spread: Localised``."""
    model = treatments_page(window).findChildren(FilterTreeModel)[0]
    headings = [model.index(row, 0) for row in range(model.rowCount() - 1)]
    values = [model.index(row, 0, heading) for heading in headings for row in range(model.rowCount(heading))]
    return {f"{value.parent().data()}: {value.data()}": int(value.data(COUNT_ROLE)) for value in values}
