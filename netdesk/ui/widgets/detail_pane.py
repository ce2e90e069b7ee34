"""Everything said about one treatment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QUrl, Signal, Slot
from PySide6.QtGui import QResizeEvent, QTextDocument
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from netdesk.model.link import HitKind, Link
from netdesk.model.treatment_name import TreatmentName
from netdesk.ui.widgets import detail_documents, detail_effects
from netdesk.ui.widgets.aside_button import AsideButton
from netdesk.ui.widgets.document_writer import DocumentWriter
from netdesk.ui.widgets.star_button import StarButton
from netdesk.ui.widgets.statement_view import StatementView

if TYPE_CHECKING:
    from netdesk.model.treatment import Treatment
    from netdesk.ui.page import PageContext

_HEAD_SHARE: Final = 0.36
"""The part of the pane's height that title, names and summary may take before they scroll."""

_WHEN_USED, _ABOUT, _SIDE_EFFECTS, _TEAM, _SOURCES = range(5)

_BORDER: Final = 2
"""The room for the focus ring of a text."""


class DetailPane(QWidget):
    """Title, names, tabs and four buttons. A tab is written when it is first looked at."""

    effects_wanted = Signal(TreatmentName)
    """The reader wants a checklist of side effects with this treatment in it."""

    team_wanted = Signal(TreatmentName)
    """The reader wants a roster for this treatment."""

    sheet_wanted = Signal()
    """The reader wants the patient's sheet on the treatment shown."""

    link_wanted = Signal(Link)
    """A link was followed."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._reference = context.reference
        self._theme = context.theme
        self._today = context.today
        self._star = StarButton(context, has_word=False)
        self._actions = context.actions
        self._treatment: Treatment | None = None
        self._written: set[int] = set()
        self.head = StatementView(self._theme)
        self.head.setAccessibleName(self.tr("Names and summary"))
        self.head.anchorClicked.connect(self._on_head_anchor_clicked)
        self.tabs = self._made_tabs()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.head)
        layout.addWidget(self.tabs, 1)
        layout.addLayout(self._made_buttons())

    @property
    def treatment(self) -> Treatment | None:
        """What is shown."""
        return self._treatment

    def show_treatment(self, treatment: Treatment) -> None:
        """Show everything said about a treatment; the tab stays the one that was open."""
        self._treatment = treatment
        self._written.clear()
        self.head.take_document(detail_documents.head(self._writer(), treatment))
        self.head.subject = treatment.name
        self._star.set_link(Link(HitKind.TREATMENT, treatment.id))
        never_cut_off = detail_documents.never_cut_off(treatment, self._today)
        for view in self.findChildren(StatementView):
            view.always = never_cut_off
        for view in self.tabs.findChildren(StatementView):
            view.subject = f"{treatment.name} · {view.accessibleName()}"
            view.setAccessibleDescription(treatment.name)
        self._fit_head()
        self._on_tabs_current_changed(self.tabs.currentIndex())

    def current_view(self) -> StatementView:
        """The text of the tab that is open."""
        view = self.tabs.currentWidget()
        assert isinstance(view, StatementView)
        return view

    def turn_tab(self, step: int) -> None:
        """Go to the next (1) or the previous (-1) tab, round and round."""
        self.tabs.setCurrentIndex((self.tabs.currentIndex() + step) % self.tabs.count())

    def want_effects(self) -> None:
        """As if the button had been pressed."""
        if self._treatment is not None:
            self.effects_wanted.emit(TreatmentName(self._treatment.id, self._treatment.name))

    def want_team(self) -> None:
        """As if the button had been pressed."""
        if self._treatment is not None:
            self.team_wanted.emit(TreatmentName(self._treatment.id, self._treatment.name))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names and summary take what they need, within bounds."""
        super().resizeEvent(event)
        self._fit_head()

    def _fit_head(self) -> None:
        document = self.head.document()
        document.setTextWidth(self.width() - 2 * _BORDER)
        needed = int(document.size().height()) + 2 * _BORDER + 1
        allowed = int(self.height() * _HEAD_SHARE)
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOff if needed <= allowed else Qt.ScrollBarPolicy.ScrollBarAsNeeded
        self.head.setVerticalScrollBarPolicy(policy)
        self.head.setFixedHeight(min(needed, allowed))

    def _made_tabs(self) -> QTabWidget:
        tabs = QTabWidget()
        tabs.setDocumentMode(True)
        tabs.setUsesScrollButtons(True)
        tabs.setAccessibleName(self.tr("Details"))
        tabs.tabBar().setAccessibleName(self.tr("Details"))
        for text in (
            self.tr("When used"),
            self.tr("About"),
            self.tr("Side effects"),
            self.tr("Team"),
            self.tr("Sources"),
        ):
            view = StatementView(self._theme)
            view.setAccessibleName(text)
            view.anchorClicked.connect(self._on_view_anchor_clicked)
            tabs.addTab(view, text)
        tabs.currentChanged.connect(self._on_tabs_current_changed)
        return tabs

    def _made_buttons(self) -> QVBoxLayout:
        effects = QPushButton(self.tr("Side effects of this"))
        effects.setProperty("look", "primary")
        effects.clicked.connect(self._on_effects_clicked)
        team = QPushButton(self.tr("Team for this"))
        team.clicked.connect(self._on_team_clicked)
        sheet = QPushButton(self.tr("Sheet of this"))
        sheet.setToolTip(self.tr("The patient's sheet on this treatment, to look at and print (Ctrl+Shift+T)"))
        sheet.clicked.connect(self.sheet_wanted)
        first, second = QHBoxLayout(), QHBoxLayout()
        for button in (effects, team):
            first.addWidget(button, 1)
        second.addWidget(sheet, 1)
        second.addWidget(AsideButton(self._actions), 1)
        second.addWidget(self._star)
        rows = QVBoxLayout()
        rows.addLayout(first)
        rows.addLayout(second)
        return rows

    def _writer(self) -> DocumentWriter:
        return DocumentWriter(self._theme, self._today)

    def _document(self, tab: int, treatment: Treatment) -> QTextDocument:
        writer = self._writer()
        if tab == _WHEN_USED:
            return detail_documents.when_used(writer, treatment, self._reference.facets)
        if tab == _SIDE_EFFECTS:
            answer = self._reference.effects((treatment.id,))
            return detail_effects.side_effects(writer, treatment, answer, self._reference.sources)
        write = {_ABOUT: detail_documents.about, _TEAM: detail_documents.team, _SOURCES: detail_documents.sources}[tab]
        return write(writer, treatment)

    @Slot(int)
    def _on_tabs_current_changed(self, tab: int) -> None:
        if self._treatment is not None and tab not in self._written:
            self.current_view().take_document(self._document(tab, self._treatment))
            self._written.add(tab)

    @Slot(QUrl)
    def _on_view_anchor_clicked(self, url: QUrl) -> None:
        link = Link.read(url.toString())
        if link is not None:
            self.link_wanted.emit(link)

    @Slot(QUrl)
    def _on_head_anchor_clicked(self, _url: QUrl) -> None:
        """Its only link leads to both sides of what sources say differently."""
        self.tabs.setCurrentIndex(_WHEN_USED)
        self.current_view().setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_effects_clicked(self) -> None:
        self.want_effects()

    @Slot()
    def _on_team_clicked(self) -> None:
        self.want_team()
