"""What the window does with sheets on whatever page is in front: put aside, preview, clear the visit pack."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Slot

from netdesk.model.link import HitKind
from netdesk.ui.navigator import SEARCH

if TYPE_CHECKING:
    from netdesk.ui.navigator import Navigator
    from netdesk.ui.page import PageContext
    from netdesk.ui.widgets.navigation_rail import NavigationRail
    from netdesk.ui.widgets.told_line import ToldLine

_MAKE_NO_SHEETS: Final = (SEARCH, "reading", "sources")
"""Pages that have no preview of their own."""


class WindowSheets(QObject):
    """Says in a line, and to a screen reader, what was done, because the page in front does not show it."""

    def __init__(
        self, context: PageContext, navigator: Navigator, rail: NavigationRail, told: ToldLine, parent: QObject
    ) -> None:
        """Do what the window's actions ask; the rail shows how much is in the pack."""
        super().__init__(parent)
        self._context = context
        self._navigator = navigator
        self._rail = rail
        self._told = told
        for action_id, slot in (
            ("put_aside", self._on_put_aside_triggered),
            ("print", self._on_print_triggered),
            ("clear_pack", self._on_clear_pack_triggered),
            ("tick_pack", self._on_tick_pack_triggered),
        ):
            context.actions[action_id].triggered.connect(slot)
        context.pack.pack_changed.connect(self._on_pack_pack_changed)
        context.pack.brought_back.connect(self._on_pack_brought_back)
        self._on_pack_pack_changed(0)

    def has_typed(self) -> bool:
        """Whether the patient's name is typed, or something is in the pack."""
        return bool(self._context.patient.name or self._context.pack.sheets)

    def forget(self) -> None:
        """Forget the patient's name and what was copied, empty the pack for good, and tell nothing of it any more."""
        self._context.patient.forget()
        self._context.pack.forget()
        self._context.copied.forget()
        self._told.hide()

    def _treatment_read(self) -> str:
        """The id of the treatment read on the page in front; empty where none is."""
        link = self._navigator.current().read_link()
        return link.id if link is not None and link.kind is HitKind.TREATMENT else ""

    def _tell_of_no_sheet(self) -> None:
        self._told.tell(self.tr("There is no sheet of what is read here. Choose a treatment, or make a sheet."))

    @Slot()
    def _on_put_aside_triggered(self) -> None:
        """Put the sheet that the page in front makes, or that on the treatment read there, in the visit pack."""
        from netdesk.printing.sheets_of import treatment_sheet
        from netdesk.ui.models.pack_words import count_in_words, sheet_in_words

        sheet, treatment_id = self._navigator.current().aside(), self._treatment_read()
        if sheet is None and treatment_id:
            sheet = treatment_sheet(self._context.reference, treatment_id)
        if sheet is None:
            self._tell_of_no_sheet()
            return
        replaced = self._context.pack.put(replace(sheet, patient_name=self._context.patient.name))
        count = count_in_words(len(self._context.pack.sheets))
        said = self.tr("Replaced in the visit pack ({0}): {1}") if replaced else self.tr("In the visit pack ({0}): {1}")
        self._told.tell(said.format(count, sheet_in_words(sheet)))

    @Slot()
    def _on_print_triggered(self) -> None:
        """Most pages preview their own sheet, or tell why not; where one is read that has none, a treatment has."""
        why_not = self._navigator.current().why_not_printed()
        if why_not:
            self._told.tell(why_not)
        if self._navigator.current_id not in _MAKE_NO_SHEETS:
            return
        treatment_id = self._treatment_read()
        if treatment_id:
            from netdesk.ui.sheet_previews import preview_treatment

            preview_treatment(self._navigator.current(), self._context, treatment_id)
        else:
            self._tell_of_no_sheet()

    @Slot()
    def _on_clear_pack_triggered(self) -> None:
        self._context.pack.clear()
        self._told.tell(self.tr("The visit pack is cleared. Its page (Ctrl+5) can bring it back."))

    @Slot()
    def _on_tick_pack_triggered(self) -> None:
        """Tick what the sheets in the pack are about, after what is ticked already."""
        from netdesk.printing.pack_of import treatments_of

        found = treatments_of(self._context.pack.sheets)
        self._context.ticked.set_ids(dict.fromkeys((*self._context.ticked.ids, *found)))
        names = (self._context.reference.treatment(id_).name for id_ in found)
        if found:
            self._told.tell(self.tr("Ticked: {0}").format(", ".join(names)))
        else:
            self._told.tell(self.tr("The sheets in the visit pack are about no treatment."))

    @Slot(int)
    def _on_pack_brought_back(self, count: int) -> None:
        from netdesk.ui.models.pack_words import count_in_words

        self._told.tell(self.tr("The visit pack is back: {0}.").format(count_in_words(count)))

    @Slot(int)
    def _on_pack_pack_changed(self, count: int) -> None:
        self._rail.set_count("pack", count)
        for action_id in ("clear_pack", "tick_pack"):
            self._context.actions[action_id].setEnabled(count > 0)
