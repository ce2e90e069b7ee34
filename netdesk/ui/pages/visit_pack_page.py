"""What has been put aside for this visit, and the one file that it is printed as."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from netdesk.model.standing_lines import PREREQUISITE
from netdesk.printing.checklist_sheet import ChecklistSheet
from netdesk.printing.pack_of import names_on, pack_of, treatments_of
from netdesk.printing.treatment_sheet import TreatmentSheet
from netdesk.ui.models.pack_words import count_in_words, sheet_in_words
from netdesk.ui.page import Page, PageContext
from netdesk.ui.widgets.button_row import ButtonRow
from netdesk.ui.widgets.empty_state import EmptyState
from netdesk.ui.widgets.page_stack import PageStack
from netdesk.ui.widgets.typed_line import TypedLine
from netdesk.ui.widgets.wrapped_label import WrappedLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netdesk.printing.pack_sheet import PackSheet
    from netdesk.printing.sheet import Sheet

_FILE_NAME: Final = "visit-pack"
_SHORTEST_LIST: Final = 90


class VisitPackPage(Page):
    """The sheets in a list. Keys in it: Del takes one out, Alt+Shift+Up and Down move it.

    Once the pack was cleared, Ctrl+Z brings it back, until something else is put aside or the next patient comes.
    """

    def __init__(self, context: PageContext) -> None:
        """Show what has been put aside until now."""
        super().__init__()
        self._context = context
        self.count = QLabel()
        self.count.setProperty("look", "muted")
        self.typed = TypedLine(context.patient, asks_ring=True)
        self.same_button = QPushButton(self.tr("All are for this patient"))
        self.notice = WrappedLabel()
        self._band = QFrame()
        self._band.setProperty("look", "notice")
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Sheets in the visit pack"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.list.setObjectName("packList")
        self.list.setMinimumHeight(_SHORTEST_LIST)
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.empty = EmptyState(
            context.icons.icon("pack", "muted"),
            self.tr("Nothing has been put aside yet"),
            self.tr(
                "Press Ctrl+Return, or “Put in visit pack”, where you read a treatment or make a sheet. "
                "All of it is printed as one file, behind a cover that lists it."
            ),
            self.tr("Go to the treatments"),
        )
        icons = context.icons
        self.preview_button = QPushButton(icons.icon("printer", "on_accent"), self.tr("Preview and print"))
        self.preview_button.setProperty("look", "primary")
        self.preview_button.setToolTip(self.tr("Ctrl+P"))
        self.up_button = QPushButton(icons.icon("arrow-up"), self.tr("Move up"))
        self.up_button.setToolTip(self.tr("Alt+Shift+Up"))
        self.down_button = QPushButton(icons.icon("arrow-down"), self.tr("Move down"))
        self.down_button.setToolTip(self.tr("Alt+Shift+Down"))
        self.remove_button = QPushButton(icons.icon("trash-2"), self.tr("Take out"))
        self.remove_button.setToolTip(self.tr("Del"))
        self.clear_button = QPushButton(self.tr("Clear the visit pack"))
        self.clear_button.setToolTip(context.actions["clear_pack"].shortcut().toString())
        self._cleared = QLabel()
        self.undo_button = QPushButton(self.tr("Undo"))
        self.undo_button.setAccessibleName(self.tr("Undo: bring back the visit pack"))
        self.undo_button.setToolTip(self.tr("Ctrl+Z"))
        self._undo_band = QFrame()
        self._undo_band.setProperty("look", "notice")
        self._stack = PageStack()
        self._lay_out()
        self._connect()
        self._needed = [*map(self._known_first, context.pack.sheets)]  # not with every letter of a name
        self._refresh()

    def panes(self) -> list[QWidget]:
        """The list, or what stands in its place."""
        return [self.undo_button, self.list, self.empty.button]

    def take_focus(self) -> None:
        """Go to the list, or to the way back where it was just cleared."""
        undo_or_empty = self.undo_button if self._context.pack.cleared else self.empty.button
        first = self.list if self._context.pack.sheets else undo_or_empty
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def has_typed(self) -> bool:
        """Whether whom to ring is typed for the pack."""
        return self.typed.has_typed()

    def forget(self) -> None:
        """Clear what is typed for the pack; what has been put aside is cleared by itself."""
        self.typed.forget()

    def sheet(self) -> PackSheet:
        """The pack as it stands."""
        context, typed = self._context, self.typed
        return pack_of(context.reference, context.pack.sheets, typed.ring, typed.patient_name, context.ticked.ids)

    def why_not_printed(self) -> str:
        """Nothing was put aside, or some of it for another name."""
        if not self._context.pack.sheets:
            return self.tr("Nothing has been put aside yet, so there is nothing to preview.")
        if not self.preview_button.isEnabled():
            return self.tr(
                "Not previewed: sheets in the visit pack are for another name. Above the list it is said what to do."
            )
        return ""

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the list."""
        super().showEvent(event)
        if not event.spontaneous() and self.isActiveWindow():
            self.take_focus()

    @Slot()
    def preview(self) -> None:
        """Show the pack as it will be on paper."""
        from netdesk.ui.dialogs.preview_dialog import PreviewDialog

        if self.preview_button.isEnabled():
            PreviewDialog.ask(self, self._context, self.tr("Visit pack"), _FILE_NAME, self.sheet())

    def _refresh(self) -> None:
        """Show what there is; whom it is for must be clear before it can be printed (hazard H4)."""
        sheets = self._context.pack.sheets
        place = self.list.currentRow()
        with QSignalBlocker(self.list):
            self.list.clear()
            self.list.addItems(list(map(self._in_words, sheets, self._needed)))
        self.list.setCurrentRow(min(max(place, 0), len(sheets) - 1))
        self._stack.setCurrentIndex(1 if sheets else 0)
        self.count.setText(count_in_words(len(sheets)) if sheets else "")
        cleared = self._context.pack.cleared
        self._cleared.setText(self.tr("Cleared: {0}.").format(count_in_words(len(cleared))))
        self._undo_band.setVisible(bool(cleared))
        self._say_others(sheets)
        self._allow_moves()

    def _say_others(self, sheets: Sequence[Sheet]) -> None:
        """With a sheet for another name than the one typed, the pack is not printed."""
        others = [name for name in names_on(sheets) if name != self.typed.patient_name]
        count = sum(sheet.patient_name in others for sheet in sheets)
        said = (
            self.tr("1 sheet was put aside for another name ({1}).")
            if count == 1
            else self.tr("{0} sheets were put aside for another name ({1}).")
        ).format(count, ", ".join(others))
        what_to_do = self.tr("Take out what is not for this patient, or say that all of it is.")
        self.notice.setText(f"{said} {what_to_do}")
        self._band.setHidden(not others)
        self.preview_button.setEnabled(bool(sheets) and not others)

    def _allow_moves(self) -> None:
        """The first sheet cannot go up, nor the last one down; the focus of a button that ends goes to the list."""
        place = self.list.currentRow()
        for button, can in ((self.up_button, place > 0), (self.down_button, 0 <= place < self.list.count() - 1)):
            if button.hasFocus() and not can:
                self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            button.setEnabled(can)

    def _in_words(self, sheet: Sheet, needed: list[str]) -> str:
        """Which sheet, for whom where that is another than the patient named now, and what must be known first (G5)."""
        words, name = sheet_in_words(sheet), sheet.patient_name
        if name not in ("", self.typed.patient_name):
            words = self.tr("{0} · for {1}").format(words, name)
        return "\n".join((words, *needed))

    def _known_first(self, sheet: Sheet) -> list[str]:
        """What must be known before a treatment that the sheet is about (guard G5)."""
        if isinstance(sheet, (TreatmentSheet, ChecklistSheet)):
            effects = sheet.effects
        else:
            effects = self._context.reference.effects(treatments_of([sheet]))
        return [f"{of.name}: {PREREQUISITE.format(value=first.value_name)}" for of, first in effects.prerequisites]

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Visit pack"))
        title.setProperty("look", "title")
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(title)
        head.addWidget(self.count, 1)
        inside = QHBoxLayout(self._band)
        inside.setContentsMargins(10, 4, 4, 4)
        inside.addWidget(self.notice, 1)
        inside.addWidget(self.same_button, 0, Qt.AlignmentFlag.AlignTop)
        way_back = QHBoxLayout(self._undo_band)
        way_back.setContentsMargins(10, 4, 4, 4)
        way_back.addWidget(self._cleared, 1)
        way_back.addWidget(self.undo_button)
        buttons = ButtonRow(
            (self.up_button, self.down_button, self.remove_button, self.clear_button, self.preview_button)
        )
        filled = QWidget()
        column = QVBoxLayout(filled)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.typed)
        column.addWidget(self._band)
        column.addWidget(self.list, 1)
        column.addWidget(buttons)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(filled)
        card = QFrame()
        card.setProperty("look", "card")
        content = QVBoxLayout(card)
        content.setContentsMargins(14, 10, 14, 10)
        content.setSpacing(8)
        content.addLayout(head)
        content.addWidget(self._undo_band)
        content.addWidget(self._stack, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 8)
        layout.addWidget(card)

    def _connect(self) -> None:
        actions, pack = self._context.actions, self._context.pack
        pack.pack_changed.connect(self._on_pack_pack_changed)
        actions["print"].triggered.connect(self._on_print_triggered)
        self.list.currentRowChanged.connect(self._on_list_current_row_changed)
        self.typed.typed_changed.connect(self._on_typed_typed_changed)
        self.empty.action_wanted.connect(actions["treatments"].trigger)
        self.preview_button.clicked.connect(self.preview)
        self.clear_button.clicked.connect(actions["clear_pack"].trigger)
        self.same_button.clicked.connect(self._on_same_button_clicked)
        self.undo_button.clicked.connect(self._on_undo)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        undo.activated.connect(self._on_undo)
        for keys, button, slot in (
            ("Alt+Shift+Up", self.up_button, self._on_up_clicked),
            ("Alt+Shift+Down", self.down_button, self._on_down_clicked),
            ("Del", self.remove_button, self._on_remove_clicked),
        ):
            button.clicked.connect(slot)
            shortcut = QShortcut(QKeySequence(keys), self.list)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(slot)

    def _move(self, step: int) -> None:
        place = self.list.currentRow()
        self._context.pack.move(place, step)
        self.list.setCurrentRow(min(max(place + step, 0), self.list.count() - 1))

    @Slot(int)
    def _on_pack_pack_changed(self, _count: int) -> None:
        """Show it; where what had the focus is gone with it, the focus goes to what is left."""
        focus = QApplication.focusWidget()
        was_here = focus is not None and self.isAncestorOf(focus)
        self._needed = [*map(self._known_first, self._context.pack.sheets)]
        self._refresh()
        if was_here and not (focus and focus.isVisible()):
            self.take_focus()

    @Slot()
    def _on_same_button_clicked(self) -> None:
        self._context.pack.take_name(self.typed.patient_name)

    @Slot()
    def _on_undo(self) -> None:
        self._context.pack.undo()

    @Slot()
    def _on_typed_typed_changed(self) -> None:
        self._refresh()

    @Slot()
    def _on_print_triggered(self) -> None:
        if self.isVisible():
            self.preview()

    @Slot(int)
    def _on_list_current_row_changed(self, _row: int) -> None:
        self._allow_moves()

    @Slot()
    def _on_up_clicked(self) -> None:
        self._move(-1)

    @Slot()
    def _on_down_clicked(self) -> None:
        self._move(1)

    @Slot()
    def _on_remove_clicked(self) -> None:
        if self.list.currentRow() >= 0:
            self._context.pack.remove(self.list.currentRow())
