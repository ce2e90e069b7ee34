"""Two to four treatments side by side, under the same headings."""

from __future__ import annotations

from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from netdesk.model.comparison import FEWEST, MOST
from netdesk.model.link import HitKind, Link
from netdesk.model.standing_lines import CHECK_FORMULARY
from netdesk.ui.background import BackgroundTask
from netdesk.ui.clipboard import copy_both
from netdesk.ui.failures import show_failure
from netdesk.ui.models.ticked_treatments import TickedTreatments
from netdesk.ui.page import Page, PageContext
from netdesk.ui.widgets.compare_head import CompareHead
from netdesk.ui.widgets.compare_table import CompareTable
from netdesk.ui.widgets.empty_state import EmptyState
from netdesk.ui.widgets.page_stack import PageStack
from netdesk.ui.widgets.treatment_picker import TreatmentPicker

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netdesk.exchange.found_table import FoundTable
    from netdesk.model.comparison import ComparedRow, Comparison
    from netdesk.printing.sheet import Sheet

_FILE_NAME: Final = "comparison"
_PICKER_WIDTHS: Final = (250, 380)
"""The greatest width of the list beside a comparison and where there is none, in logical pixels at 100 %."""

_SHORTEST: Final = 190
_BESIDE_FROM: Final = 720
"""The width of the page (logical pixels at 100 %) from which the list of treatments stands beside the comparison."""


class ComparePage(Page):
    """The comparison, and a list to choose from. What is chosen here leaves the ticks of the other pages alone."""

    def __init__(self, context: PageContext) -> None:
        """Nothing is compared yet."""
        super().__init__()
        self._context = context
        self._comparison: Comparison | None = None
        self._chosen = TickedTreatments(self)
        self.head = CompareHead(context)
        search = context.icons.icon("search", "muted")
        self.picker = TreatmentPicker(
            context.reference, self._chosen, context.theme, search, heading=self.tr("Compared")
        )
        self.table = CompareTable(context.theme, context.icons, context.today)
        self.empty = EmptyState(
            context.icons.icon("table-2", "muted"),
            self.tr("Two to four treatments"),
            self.tr("Choose two to four treatments in the list, or tick them on the page Treatments and press Ctrl+M."),
            self.tr("Choose treatments"),
        )
        self._formulary = QLabel(CHECK_FORMULARY)
        self._formulary.setProperty("look", "muted")
        self._formulary.setWordWrap(True)
        self._stack = PageStack()
        self._keys = {
            "choose_compared": self._on_choose_compared_triggered,
            "only_differences": self.head.only.toggle,
            "open_all_rows": self.open_all,
            "export_comparison": self.export,
        }
        self._lay_out()
        self._connect()
        self._refresh()

    @property
    def ids(self) -> tuple[str, ...]:
        """The treatments that are chosen here."""
        return self._chosen.ids

    def show_treatments(self, ids: tuple[str, ...]) -> None:
        """Compare these; fewer than two or more than four are shown as chosen, with what to do about it."""
        self._chosen.set_ids(ids)

    def show_ticked(self, ids: tuple[str, ...]) -> None:
        """Compare what is ticked elsewhere; where that is too little, what was compared last stays."""
        if len(ids) >= FEWEST or not self._chosen.ids:
            self.show_treatments(ids)

    def panes(self) -> list[QWidget]:
        """The list, the comparison, or what stands in its place."""
        return [self.picker.search, self.picker.list, self.table, self.empty.button]

    def aside(self) -> Sheet | None:
        """The comparison, where there is one."""
        from netdesk.printing.sheets_of import comparison_sheet

        return comparison_sheet(self._context.reference, self.ids) if self._comparison is not None else None

    def spot(self) -> object:
        """What is chosen."""
        return self.ids

    def go_to(self, spot: object) -> None:
        """Compare what was compared."""
        assert isinstance(spot, tuple)
        self.show_treatments(spot)

    def take_focus(self) -> None:
        """Go to the comparison, or to the list where there is none."""
        pane = self.table if self._comparison else self.picker.search
        pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget(self) -> None:
        """Nothing is compared any more."""
        self.picker.search.clear()
        self._chosen.clear()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the comparison, or at the list where there is none; the page's keys work from now on."""
        super().showEvent(event)
        self._enable_actions(enabled=True)
        if not event.spontaneous() and self.isActiveWindow():
            self.take_focus()

    def hideEvent(self, event: QHideEvent) -> None:
        """The page's keys have nothing to work on."""
        super().hideEvent(event)
        self._enable_actions(enabled=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for both, the list stands in for the comparison."""
        super().resizeEvent(event)
        self._arrange()

    @Slot()
    def open_all(self) -> None:
        """Open every line to what each source says, or close them all where all are open."""
        self.table.compared.open_all(is_open=not self.table.compared.is_all_open)
        self._say_how_much()

    @Slot()
    def copy(self) -> None:
        """Put the selected rows, or all that are shown, on the clipboard: as text for spreadsheets and as HTML."""
        from netdesk.exchange.clipboard import to_html, to_text  # what leaves is loaded when it leaves

        if self._comparison is None:
            return
        table = self._composed(self._comparison, self.table.wanted_rows())
        copy_both(to_text(table), to_html(table))
        count = sum(len(section.rows) for section in table.sections)
        words = self.tr("1 row is copied") if count == 1 else self.tr("{0} rows are copied").format(count)
        self.head.say(self.tr("{0}, with sources and dates; alerts and cautions always come along.").format(words))

    @Slot()
    def export(self) -> None:
        """Ask for a file and write all rows that are shown, with all that is said in them."""
        if self._comparison is None or not self.head.export.isEnabled():
            return
        from netdesk.ui.dialogs.export_dialog import ExportDialog

        path = ExportDialog.ask(self, _FILE_NAME)
        if path is not None:
            self._write(self._composed(self._comparison, self.table.compared.rows_of(())), path)

    @Slot()
    def preview(self) -> None:
        """Show the comparison as it will be on paper: all rows, also those that are hidden here."""
        from netdesk.ui.sheet_previews import preview_comparison  # loaded when something is printed

        if self._comparison is not None:
            preview_comparison(self, self._context, self.ids)

    def _composed(self, comparison: Comparison, rows: Sequence[ComparedRow]) -> FoundTable:
        from netdesk.exchange.composing_comparison import compose_comparison

        return compose_comparison(comparison, rows, self._context.reference.release, self._context.today)

    def _write(self, table: FoundTable, path: Path) -> None:
        """Write in the background; the task outlives the page, so that a window closed early leaves a whole file."""
        from netdesk.exchange.table_file import save_table

        owner = QCoreApplication.instance()
        assert owner is not None
        self._written = path
        self.head.export.setEnabled(False)
        self.head.say(self.tr("One moment …"))
        task = BackgroundTask(owner, partial(save_table, table, path, self._context.content_files))
        task.succeeded.connect(self._on_writing_succeeded)
        task.failed.connect(self._on_writing_failed)

    def _refresh(self) -> None:
        ids = self._chosen.ids
        reference = self._context.reference
        self._comparison = reference.compare(ids) if FEWEST <= len(ids) <= MOST else None
        needs = {row.id: row.requires for row in reference.rows if row.id in ids and row.requires}
        self.table.show_comparison(self._comparison, needs)
        self._formulary.setVisible(self._comparison is not None and self._comparison.is_drug)
        self._stack.setCurrentWidget(self.table if self._comparison else self.empty)
        self.head.allow(comparable=self._comparison is not None)
        self.head.say("")
        self._say_how_much()
        self._arrange()

    def _say_how_much(self) -> None:
        """How much differs and what is left out; or what to do, where nothing can be compared."""
        count, compared = len(self._chosen.ids), self.table.compared
        if count > MOST:
            words = self.tr("{0} treatments are chosen, and four at most can be compared: take {1} out of the list.")
            self.head.count.setText(words.format(count, count - MOST))
        elif count < FEWEST:
            one = self.tr("1 treatment is chosen. Choose one to three more.")
            self.head.count.setText(one if count else self.tr("Choose two to four treatments."))
        else:
            differing = sum(row.differs for row in compared.rows)
            words = self.tr("{0} of {1} rows differ.").format(differing, len(compared.rows))
            self.head.count.setText(" ".join(filter(None, (words, self._hidden_words(compared.hidden)))))
        all_open = compared.is_all_open
        self.head.open_all.setText(self.tr("Close all rows") if all_open else self.tr("Open all rows"))

    def _hidden_words(self, hidden: int) -> str:
        if not hidden:
            return ""
        if hidden == 1:
            return self.tr("1 row that is the same is hidden.")
        return self.tr("{0} rows that are the same are hidden.").format(hidden)

    def _arrange(self) -> None:
        beside = self.width() >= self._context.theme.px(_BESIDE_FROM)
        choosing = self._comparison is None or self.head.choose.isChecked()
        self.picker.setVisible(choosing)
        widest = self._context.theme.px(_PICKER_WIDTHS[self._comparison is None])
        self.picker.setMaximumWidth(widest if beside else self.maximumWidth())
        self._stack.setVisible(beside or not choosing)

    def _enable_actions(self, *, enabled: bool) -> None:
        for action_id in self._keys:
            self._context.actions[action_id].setEnabled(enabled)

    def _lay_out(self) -> None:
        self.picker.search.setAccessibleName(self.tr("Search treatments to compare"))
        self.picker.list.setAccessibleName(self.tr("Treatments to compare"))
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        for pane in (self.picker, self._stack):
            pane.setMinimumHeight(_SHORTEST)
        panes = QHBoxLayout()
        panes.setSpacing(12)
        panes.addWidget(self.picker, 1)
        panes.addWidget(self._stack, 2)
        card = QFrame()
        card.setProperty("look", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(12, 10, 12, 10)
        inside.setSpacing(8)
        inside.addWidget(self.head)
        inside.addLayout(panes, 1)
        inside.addWidget(self._formulary)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 2)
        layout.addWidget(card)
        order = [self.picker.list, *self.table.heads.buttons, self.table]
        for before, after in pairwise(order):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        head, table = self.head, self.table
        self._chosen.ticked_changed.connect(self._on_chosen_ticked_changed)
        self.empty.action_wanted.connect(self._on_empty_action_wanted)
        head.choose.toggled.connect(self._on_choose_toggled)
        head.only.toggled.connect(self._on_only_toggled)
        head.open_all.clicked.connect(self.open_all)
        head.copy.clicked.connect(self.copy)
        head.export.clicked.connect(self.export)
        head.print.clicked.connect(self.preview)
        self._context.actions["print"].triggered.connect(self._on_print_triggered)
        table.copy_wanted.connect(self.copy)
        table.treatment_wanted.connect(self._on_table_treatment_wanted)
        table.removal_wanted.connect(self._on_table_removal_wanted)
        for action_id, slot in self._keys.items():
            self._context.actions[action_id].triggered.connect(slot)

    @Slot(tuple)
    def _on_chosen_ticked_changed(self, _ids: tuple[str, ...]) -> None:
        self._refresh()

    @Slot()
    def _on_choose_compared_triggered(self) -> None:
        """Bring the list out and go to it, or put it away."""
        if self._comparison is not None:
            self.head.choose.toggle()
        if self.picker.isVisible():
            self.picker.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(bool)
    def _on_choose_toggled(self, _checked: bool) -> None:
        self._arrange()

    @Slot(bool)
    def _on_only_toggled(self, checked: bool) -> None:
        self.table.compared.set_only_differences(only=checked)
        self._say_how_much()

    @Slot()
    def _on_empty_action_wanted(self) -> None:
        self.picker.search.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_print_triggered(self) -> None:
        if self.isVisible():
            self.preview()

    @Slot(str)
    def _on_table_treatment_wanted(self, treatment_id: str) -> None:
        self.link_wanted.emit(Link(HitKind.TREATMENT, treatment_id))

    @Slot(str)
    def _on_table_removal_wanted(self, treatment_id: str) -> None:
        self._chosen.set_ticked(treatment_id, ticked=False)

    @Slot(object)
    def _on_writing_succeeded(self, _nothing: object) -> None:
        self.head.export.setEnabled(True)
        self.head.say(self.tr("Saved as {0}.").format(self._written))

    @Slot(object)
    def _on_writing_failed(self, error: BaseException) -> None:
        self.head.export.setEnabled(True)
        self.head.say("")
        show_failure(self, error)
