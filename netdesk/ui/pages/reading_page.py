"""One thing that a search or a link leads to, with everything said about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from netdesk.errors import NetdeskError
from netdesk.model.link import HitKind, Link
from netdesk.ui.page import Page, PageContext
from netdesk.ui.widgets import lookup_documents
from netdesk.ui.widgets.document_writer import DocumentWriter
from netdesk.ui.widgets.star_button import StarButton
from netdesk.ui.widgets.statement_view import StatementView

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

_SYMPTOMS: Final = (HitKind.SIDE_EFFECT, HitKind.PROBLEM)
_WIDEST: Final = 900
"""Longer lines are hard to read."""


class ReadingPage(Page):
    """A symptom, or a role, test, word, service, schedule, piece of advice or drug. Links lead on to others."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._context = context
        self._link: Link | None = None
        self.title = QLabel()
        self.title.setProperty("look", "title")
        self.title.setWordWrap(True)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.relation = QLabel()
        self.relation.setProperty("look", "muted")
        self.relation.setWordWrap(True)
        self.relation.setTextFormat(Qt.TextFormat.PlainText)
        self.star = StarButton(context)
        self.copy_link = QPushButton(context.icons.icon("link"), self.tr("Copy link"))
        self.copy_link.setToolTip(self.tr("A line of text that the search box leads from to this page"))
        self.copy_link.clicked.connect(self._on_copy_link_clicked)
        self.view = StatementView(context.theme)
        self.view.anchorClicked.connect(self._on_view_anchor_clicked)
        self._lay_out()
        self._entitle(self.tr("Nothing is read here yet"), self.tr("Search for it (Ctrl+K)."))

    def panes(self) -> list[QWidget]:
        """The text."""
        return [self.view]

    def read_link(self) -> Link | None:
        """What is shown."""
        return self._link

    def spot(self) -> object:
        """What is shown."""
        return self._link

    def go_to(self, spot: object) -> None:
        """Show it again."""
        if isinstance(spot, Link):
            self.open_link(spot)

    def open_link(self, link: Link) -> None:
        """Show what the link leads to; where this content has no such thing, say so and which may be meant."""
        self._link = link
        try:
            document = self._symptom(link) if link.kind in _SYMPTOMS else self._subject(link)
        except NetdeskError as error:
            self._link = None
            self._entitle(error.sentence, error.way_on)
            document = DocumentWriter(self._context.theme, self._context.today).document
        self.view.take_document(document)
        self.star.set_link(self._link)
        self.copy_link.setEnabled(self._link is not None)
        self.take_focus()
        self.read_changed.emit()

    def _symptom(self, link: Link) -> QTextDocument:
        page = self._context.reference.symptom(link.id)
        kinds = []
        if page.effect is not None:
            kinds.append(self.tr("side effect of treatment"))
        if page.problems:
            kinds.append(self.tr("problem of the NET itself"))
        self._entitle(page.name, self.tr(" and, apart from that, ").join(kinds))
        return lookup_documents.symptom(self._writer(), page)

    def _subject(self, link: Link) -> QTextDocument:
        page = self._context.reference.subject(link)
        self._entitle(page.title, page.relation)
        return lookup_documents.subject(self._writer(), page)

    def _entitle(self, title: str, relation: str) -> None:
        self.title.setText(title)
        self.view.setAccessibleName(title)
        self.view.subject = title
        self.relation.setText(relation)
        self.relation.setVisible(bool(relation))

    def _writer(self) -> DocumentWriter:
        return DocumentWriter(self._context.theme, self._context.today)

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("look", "card")
        card.setMaximumWidth(_WIDEST)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.title)
        names.addWidget(self.relation)
        head = QHBoxLayout()
        head.addLayout(names, 1)
        head.addWidget(self.star, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.copy_link, 0, Qt.AlignmentFlag.AlignTop)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(14, 12, 10, 8)
        inside.setSpacing(8)
        inside.addLayout(head)
        inside.addWidget(self.view, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 2)
        layout.addStretch(1)
        layout.addWidget(card, 100)
        layout.addStretch(1)

    @Slot()
    def _on_copy_link_clicked(self) -> None:
        QGuiApplication.clipboard().setText(str(self._link))

    @Slot(QUrl)
    def _on_view_anchor_clicked(self, url: QUrl) -> None:
        link = Link.read(url.toString())
        if link is not None:
            self.link_wanted.emit(link)
