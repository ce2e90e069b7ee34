"""What is known of the pages themselves, in tabs."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTabWidget, QWidget

from netdesk.model.link import Link
from netdesk.query.reading_reader import read_reading
from netdesk.ui.widgets import source_documents
from netdesk.ui.widgets.document_writer import DocumentWriter
from netdesk.ui.widgets.statement_view import StatementView

if TYPE_CHECKING:
    from netdesk.model.coverage import Coverage
    from netdesk.ui.page import PageContext


class SourceTabs(QTabWidget):
    """The pages, where they differ, how they were read, what none says. A tab is written when first looked at.

    Other widgets can be put among the tabs; only those made here are written.
    """

    link_wanted = Signal(Link)
    """A link was followed."""

    def __init__(self, context: PageContext, coverage: Coverage, parent: QWidget | None = None) -> None:
        """Write the first tab about ``coverage``."""
        super().__init__(parent)
        self._context = context
        self._coverage = coverage
        self._disagreements = context.reference.disagreements()
        self._rows = {row.id: row for row in context.reference.rows}
        self._reading = read_reading(context.environment.resources, context.reference)
        self._unwritten: set[StatementView] = set()
        self._writes: dict[StatementView, Callable[[DocumentWriter], QTextDocument]] = {}
        self.setDocumentMode(True)
        self.setUsesScrollButtons(True)
        self.setAccessibleName(self.tr("About the pages"))
        self.tabBar().setAccessibleName(self.tr("About the pages"))
        differences = self.tr("Differences ({0})").format(len(self._disagreements))
        self._add(self.tr("Pages"), self._pages)
        self._add(differences, self._differences)
        self._add(self.tr("How we read them"), self._how_read)
        self._add(self.tr("Not said"), self._not_said)
        self.currentChanged.connect(self._on_current_changed)
        self._write_current()

    def view(self) -> StatementView | None:
        """The text of the tab that is open; None where something else was put there."""
        view = self.currentWidget()
        return view if isinstance(view, StatementView) else None

    def show_source(self, title: str) -> None:
        """Open the tab about the pages at the one of this title."""
        view = next(iter(self._writes))
        self.setCurrentWidget(view)
        found = view.document().find(title)
        if not found.isNull():
            found.clearSelection()
            view.setTextCursor(found)
            view.verticalScrollBar().setValue(view.verticalScrollBar().value() + view.cursorRect().top())

    def _add(self, text: str, write: Callable[[DocumentWriter], QTextDocument]) -> None:
        view = StatementView(self._context.theme)
        view.setAccessibleName(text)
        view.anchorClicked.connect(self._on_view_anchor_clicked)
        self._writes[view] = write
        self._unwritten.add(view)
        self.addTab(view, text)

    def _write_current(self) -> None:
        view = self.view()
        if view is not None and view in self._unwritten:
            view.take_document(self._writes[view](DocumentWriter(self._context.theme, self._context.today)))
            self._unwritten.discard(view)

    def _pages(self, writer: DocumentWriter) -> QTextDocument:
        return source_documents.pages(writer, self._coverage, self._context.today)

    def _differences(self, writer: DocumentWriter) -> QTextDocument:
        return source_documents.differences(writer, self._disagreements, self._rows)

    def _how_read(self, writer: DocumentWriter) -> QTextDocument:
        return source_documents.how_read(writer, self._reading, self._rows)

    def _not_said(self, writer: DocumentWriter) -> QTextDocument:
        return source_documents.not_said(writer, self._coverage, self._reading, self._rows)

    @Slot(int)
    def _on_current_changed(self, _tab: int) -> None:
        self._write_current()

    @Slot(QUrl)
    def _on_view_anchor_clicked(self, url: QUrl) -> None:
        link = Link.read(url.toString())
        if link is not None:
            self.link_wanted.emit(link)
