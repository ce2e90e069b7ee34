"""The people of a patient's care team, and the roster or wallet card that the patient takes home."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout

from netdesk.model.treatment_name import TreatmentName
from netdesk.printing.roster_sheet import RosterSheet
from netdesk.printing.wallet_sheet import WalletSheet
from netdesk.ui.page import Page, PageContext
from netdesk.ui.widgets.preview_panel import PreviewPanel
from netdesk.ui.widgets.roster_panel import ROSTER, WALLET, RosterPanel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from netdesk.printing.sheet import Sheet

_SPLITTER_KEY: Final = "care_team.splitter"
_FILE_NAMES: Final = {ROSTER: "care-team", WALLET: "wallet-card"}
_BESIDE_FROM: Final = 960
"""The width of the page from which the preview stands beside the roster."""

_WAIT: Final = 250
"""Milliseconds without typing before the preview follows."""


class CareTeamPage(Page):
    """The roster at the left, its sheet at the right; in a narrow window the sheet has a dialog of its own.

    Keys where the sheet stands beside the roster, as in a preview: Ctrl+S saves, Ctrl+Shift+C copies as text.
    """

    def __init__(self, context: PageContext) -> None:
        """Start without people."""
        super().__init__()
        self._context = context
        self._names = {row.id: row.name for row in context.reference.rows}
        self.roster = RosterPanel(context)
        self.preview_panel = PreviewPanel(context, _FILE_NAMES[ROSTER], title=self.tr("Preview"))
        self._is_stale = True
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_WAIT)
        self._pause.timeout.connect(self._on_pause_timeout)
        self._beside = QFrame()
        self._beside.setProperty("look", "card")
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        state = context.settings.state(_SPLITTER_KEY)
        if state:
            self._splitter.restoreState(state)
        context.ticked.ticked_changed.connect(self._on_ticked_ticked_changed)
        context.actions["print"].triggered.connect(self._on_print_triggered)
        self.roster.roster_changed.connect(self._on_roster_roster_changed)
        self.roster.preview_wanted.connect(self.preview)
        for keys, slot in (
            (QKeySequence(QKeySequence.StandardKey.Save), self._on_save_pressed),
            (QKeySequence("Ctrl+Shift+C"), self._on_copy_pressed),
        ):
            QShortcut(keys, self._beside).activated.connect(slot)  # heard in the whole window while the sheet is shown
        self._on_ticked_ticked_changed(context.ticked.ids)

    def panes(self) -> list[QWidget]:
        """The people, what a role does, the sheet."""
        return [self.roster.empty.button, self.roster.table, self.roster.details, self.preview_panel.view]

    def has_typed(self) -> bool:
        """Whether somebody is on the roster."""
        return bool(self.roster.model.people)

    def forget(self) -> None:
        """Clear the roster for good, and the sheet that shows it."""
        self.roster.forget()
        self._pause.stop()
        self.preview_panel.clear()
        if self._beside.isVisible():
            self._pause.start()

    def remember(self) -> None:
        """Keep how the room is shared out; nothing that was typed."""
        self._context.settings.set(_SPLITTER_KEY, bytes(bytes(self._splitter.saveState().data())))

    def sheet(self) -> RosterSheet:
        """The roster as it stands, or the card for the wallet where that is chosen."""
        of_people = WalletSheet if self.roster.kind.choice == WALLET else RosterSheet
        return of_people(
            people=self.roster.model.people,
            roles=self.roster.model.roles,
            release=self._context.reference.release,
            patient_name=self._context.patient.name,
        )

    def aside(self) -> Sheet | None:
        """The sheet that is chosen, where somebody is on the roster."""
        return self.sheet() if self.roster.model.people else None

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the sheet up to date, and begin at the people."""
        super().showEvent(event)
        self._pause.start()
        if not event.spontaneous() and self.isActiveWindow():
            self.roster.take_focus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow page has no room for the sheet beside the roster."""
        super().resizeEvent(event)
        beside = self.width() >= self._context.theme.px(_BESIDE_FROM)
        self._beside.setVisible(beside)
        self.roster.preview_button.setVisible(not beside)
        if beside and self._is_stale:
            self._pause.start()

    @Slot()
    def preview(self) -> None:
        """Show the sheet in a dialog of its own, also where it stands beside the roster: as on every page."""
        from netdesk.ui.dialogs.preview_dialog import PreviewDialog

        kind = self.roster.kind.choice
        title = self.tr("Wallet card") if kind == WALLET else self.tr("Care-team roster")
        PreviewDialog.ask(self, self._context, title, _FILE_NAMES[kind], self.sheet())
        self.preview_panel.follow_form()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self._beside)
        column.setContentsMargins(12, 10, 12, 12)
        column.addWidget(self.preview_panel, 1)
        self._beside.setMinimumWidth(250)
        self._splitter.addWidget(self.roster)
        self._splitter.addWidget(self._beside)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setHandleWidth(12)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setSizes([2000, 300])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 8)
        layout.addWidget(self._splitter)

    def _may_leave(self) -> bool:
        """Whether what is shown is the roster as it stands; else the preview says what to wait for."""
        if self.roster.table.is_editing:
            self.preview_panel.tell(self.tr("A cell is being changed. End it with Return, then press the key again."))
        elif self.preview_panel.is_awaited:
            self.preview_panel.tell(self.tr("The sheet is still being made. Press the key again in a moment."))
        else:
            return True
        return False

    @Slot()
    def _on_save_pressed(self) -> None:
        if self._may_leave():
            self.preview_panel.save_sheet()

    @Slot()
    def _on_copy_pressed(self) -> None:
        if self._may_leave():
            self.preview_panel.copy_text()

    @Slot(tuple)
    def _on_ticked_ticked_changed(self, ids: tuple[str, ...]) -> None:
        treatments = tuple(TreatmentName(id_, self._names[id_]) for id_ in ids)
        self.roster.show_treatments(treatments, self._context.reference.roles(ids))

    @Slot()
    def _on_roster_roster_changed(self) -> None:
        self._is_stale = True
        self.preview_panel.expect_sheet()
        if self._beside.isVisible():
            self._pause.start()

    @Slot()
    def _on_pause_timeout(self) -> None:
        if self._is_stale and self._beside.isVisible():
            self._is_stale = False
            self.preview_panel.file_name = _FILE_NAMES[self.roster.kind.choice]
            self.preview_panel.show_sheet(self.sheet())

    @Slot()
    def _on_print_triggered(self) -> None:
        if self.isVisible():
            self.preview()
