"""Side effects of the treatments ticked, merged by symptom, and the sheets made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout

from netdesk.printing.assessment_sheet import AssessmentSheet
from netdesk.printing.checklist_sheet import ChecklistSheet
from netdesk.printing.diary_sheet import DIARY_ROWS, DiarySheet
from netdesk.printing.sheets_of import names_drugs
from netdesk.ui.models.diary_choice import DiaryChoice, chosen_for_diary
from netdesk.ui.page import Page, PageContext
from netdesk.ui.widgets import effect_documents
from netdesk.ui.widgets.checklist_options import ASSESSMENT, CHECKLIST, DIARY
from netdesk.ui.widgets.checklist_panel import ChecklistPanel
from netdesk.ui.widgets.checklist_setup import ChecklistSetup

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from netdesk.model.side_effects import EffectsAnswer
    from netdesk.printing.sheet import Sheet

_SPLITTER_KEY: Final = "side_effects.splitter"
_LOWER_KEY: Final = "side_effects.lower"
_FILE_NAMES: Final = {CHECKLIST: "side-effect-checklist", ASSESSMENT: "side-effect-assessment", DIARY: "diary"}

_BESIDE_FROM: Final = 640
"""The width of the page (logical pixels at 100 %) from which the checklist stands beside the treatments."""

_SHORTEST_SETUP: Final = 280
_SHORTEST_CHECKLIST: Final = 340


class SideEffectsPage(Page):
    """Treatments to tick at the left, the checklist at the right."""

    def __init__(self, context: PageContext) -> None:
        """Show what is ticked now."""
        super().__init__()
        self._context = context
        self._answer: EffectsAnswer | None = None
        self._shown_ids: tuple[str, ...] | None = None
        self.setup = ChecklistSetup(context)
        self.checklist = ChecklistPanel(context)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.addWidget(self.setup)
        self._splitter.addWidget(self.checklist)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setHandleWidth(12)
        self._splitter.setCollapsible(1, False)
        self._splitter.setSizes([280, 2000])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 14, 14, 8)
        layout.addWidget(self._splitter)
        self._restore()
        context.ticked.ticked_changed.connect(self._on_ticked_ticked_changed)
        context.actions["print"].triggered.connect(self._on_print_triggered)
        self.setup.preview_wanted.connect(self.preview)
        self.setup.all_rows_wanted.connect(self.checklist.model.tick_all)
        self.setup.no_rows_wanted.connect(self.checklist.model.untick_all)
        self.setup.options.kind.choice_changed.connect(self._on_kind_choice_changed)
        self.checklist.model.choice_changed.connect(self._on_model_choice_changed)
        self.checklist.list_wanted.connect(self._on_checklist_list_wanted)
        self._follow_kind()
        self._refresh()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A very narrow page has the checklist below the treatments, and scrolls."""
        super().resizeEvent(event)
        px = self._context.theme.px
        below = self.width() < px(_BESIDE_FROM)
        self._splitter.setOrientation(Qt.Orientation.Vertical if below else Qt.Orientation.Horizontal)
        self.setup.setMinimumHeight(px(_SHORTEST_SETUP) if below else 0)
        self.checklist.setMinimumHeight(px(_SHORTEST_CHECKLIST) if below else 0)

    def panes(self) -> list[QWidget]:
        """Search, list, rows, and what is said about the current one."""
        checklist = self.checklist
        return [
            self.setup.picker.search,
            self.setup.picker.list,
            checklist.empty.button,
            checklist.table,
            checklist.details,
            checklist.signs,
        ]

    def has_typed(self) -> bool:
        """Whether something is typed for the sheet, or rows of it were chosen."""
        own_row = self.checklist.own_row.words.text().strip()
        return bool(own_row) or self.setup.options.has_typed() or self.checklist.model.has_choice()

    def forget(self) -> None:
        """Clear the form and the choice of rows."""
        self.setup.options.forget()
        self.setup.picker.search.clear()
        self.checklist.own_row.words.clear()
        self.checklist.model.forget()
        self._follow_kind()

    def remember(self) -> None:
        """Keep how the room is shared out; nothing that was typed."""
        self._context.settings.set(_SPLITTER_KEY, bytes(bytes(self._splitter.saveState().data())))
        self._context.settings.set(_LOWER_KEY, bytes(self.checklist.splitter.saveState().data()))

    def sheet(self) -> ChecklistSheet:
        """The checklist as it stands, or the nurse's assessment where that is chosen."""
        answer, options = self._refreshed(), self.setup.options
        of_effects = AssessmentSheet if options.kind.choice == ASSESSMENT else ChecklistSheet
        return of_effects(
            effects=answer,
            release=self._context.reference.release,
            left_out=self.checklist.model.left_out,
            own_rows=self.checklist.model.own_rows,
            ring=options.ring,
            patient_name=options.patient_name,
            names_drugs=self._names_drugs(answer),
        )

    def chosen_sheet(self) -> Sheet:
        """The sheet that is chosen, as it stands: checklist, assessment, or a diary of what it has room for."""
        sheet = self.sheet()
        if self.setup.options.kind.choice != DIARY:
            return sheet
        choice = self._diary_choice()
        return DiarySheet(
            effects=choice.effects,
            release=sheet.release,
            signs=choice.signs,
            own_rows=choice.own_rows,
            ring=sheet.ring,
            patient_name=sheet.patient_name,
        )

    def aside(self) -> Sheet | None:
        """The sheet that is chosen, where a treatment is ticked."""
        return self.chosen_sheet() if self._context.ticked.ids else None

    def why_not_printed(self) -> str:
        """A sheet is made of treatments."""
        return (
            "" if self._context.ticked.ids else self.tr("No treatment is ticked yet, so there is no sheet to preview.")
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Follow what was ticked on another page, and begin at the list of treatments."""
        super().showEvent(event)
        self._refresh()
        if not event.spontaneous() and self.isActiveWindow():
            self.setup.picker.search.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def preview(self) -> None:
        """Show the sheet; what was typed stays, so that a slip can be mended and printed again."""
        from netdesk.ui.dialogs.preview_dialog import PreviewDialog

        if not self._context.ticked.ids:
            return
        file_name = _FILE_NAMES[self.setup.options.kind.choice]
        PreviewDialog.ask(self, self._context, self._sheet_name(), file_name, self.chosen_sheet())
        self.setup.options.paper.take_from_settings()

    def _sheet_name(self) -> str:
        """What is made here: the heading above its rows, and the preview's."""
        return {
            CHECKLIST: self.tr("Side-effect checklist"),
            ASSESSMENT: self.tr("Side-effect assessment"),
            DIARY: self.tr("Diary"),
        }[self.setup.options.kind.choice]

    def _restore(self) -> None:
        for key, splitter in ((_SPLITTER_KEY, self._splitter), (_LOWER_KEY, self.checklist.splitter)):
            state = self._context.settings.state(key)
            if state:
                splitter.restoreState(state)

    def _refreshed(self) -> EffectsAnswer:
        self._refresh()
        assert self._answer is not None
        return self._answer

    def _refresh(self) -> None:
        ids = self._context.ticked.ids
        if ids == self._shown_ids:
            return
        self._shown_ids = ids
        self._answer = self._context.reference.effects(ids)
        self.checklist.show_answer(self._answer, with_drugs=self._names_drugs(self._answer))
        self.setup.show_notice(effect_documents.notice(self._answer), self._answer.other_lists)
        self.setup.preview_button.setEnabled(bool(ids))
        self.setup.all_rows_button.setEnabled(bool(ids))
        self.setup.no_rows_button.setEnabled(bool(ids))

    def _names_drugs(self, answer: EffectsAnswer) -> bool:
        return names_drugs(self._context.reference, (treatment.id for treatment in answer.treatments))

    def _diary_choice(self) -> DiaryChoice:
        model = self.checklist.model
        return chosen_for_diary(model.diary_effects, model.chosen_signs, model.diary_own_rows)

    def _follow_kind(self) -> None:
        """Show the ticks of that sheet; signs of the NET are ticked for a diary, on the others all of them stand."""
        self.checklist.name_sheet(self._sheet_name())
        self.checklist.model.show_diary(shown=self.setup.options.kind.choice == DIARY)
        self._say_room()

    def _say_room(self) -> None:
        """A diary is filled in by hand each day: it has so many rows and no more."""
        left_over = self._diary_choice().left_over if self.setup.options.kind.choice == DIARY else ()
        words = self.tr("A diary has {0} rows. No room is left for: {1}. Untick what is not wanted.")
        self.checklist.say_room(words.format(DIARY_ROWS, ", ".join(left_over)) if left_over else "")

    @Slot()
    def _on_model_choice_changed(self) -> None:
        self._say_room()

    @Slot(str)
    def _on_kind_choice_changed(self, _kind: str) -> None:
        self._follow_kind()

    @Slot(tuple)
    def _on_ticked_ticked_changed(self, _ids: tuple[str, ...]) -> None:
        if self.isVisible():
            self._refresh()

    @Slot()
    def _on_print_triggered(self) -> None:
        if self.isVisible():
            self.preview()

    @Slot()
    def _on_checklist_list_wanted(self) -> None:
        self.setup.picker.search.setFocus(Qt.FocusReason.OtherFocusReason)
