"""All treatments in a table, with filters at one side and everything said about one of them at the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from netdesk.model.filters import FacetValue, Filters
from netdesk.model.link import HitKind, Link
from netdesk.model.treatment_name import TreatmentName
from netdesk.ui.page import Page, PageContext
from netdesk.ui.treatments_spot import TreatmentsSpot
from netdesk.ui.view_switch import ViewSwitch
from netdesk.ui.widgets.detail_hint import DetailHint
from netdesk.ui.widgets.filter_panel import FilterPanel
from netdesk.ui.widgets.results_panel import ResultsPanel

if TYPE_CHECKING:
    from netdesk.ui.widgets.detail_pane import DetailPane
    from netdesk.ui.widgets.outside_note import OutsideNote

NARROW: Final = 1000
"""Below this width in logical pixels at 100 % the filters stand behind a button."""

TALL: Final = 640
"""From this height on (logical pixels at 100 %), a narrow page has the details below the table instead of beside it."""

_BESIDE_FROM: Final = 700
"""Below this width (logical pixels at 100 %) all stands in one column at any height, and the page scrolls."""

_SHORTEST_RESULTS: Final = 270
_SHORTEST_DETAILS: Final = 280
_NARROWEST_DETAILS: Final = 280

_AFTER_FIRST_FRAME_MS: Final = 20
"""What is due at once would be done before the window's other parts are painted."""

_SHARES: Final = (208, 612, 346)
"""The first widths of filters, table and details."""


class TreatmentsPage(Page):
    """Filters, table, details. The table is there at once; the details are made when a treatment is first chosen."""

    filters_changed = Signal(Filters)
    effects_wanted = Signal(TreatmentName)
    team_wanted = Signal(TreatmentName)
    compare_wanted = Signal()
    """The ticked treatments are to be compared."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        """Show all treatments of the context's content."""
        super().__init__(parent)
        self._context = context
        self._filters = Filters()
        self._detail: DetailPane | None = None
        self._outside: OutsideNote | None = None
        facets = context.reference.facets
        self._panel = FilterPanel(facets, context.theme)
        self._results = ResultsPanel(context)
        self._views = ViewSwitch(context, self._results.views_bar, self)
        self._hint = DetailHint()
        self._detail_holder = QFrame()
        self._detail_holder.setProperty("look", "card")
        QVBoxLayout(self._detail_holder).addWidget(self._hint)
        self._sides = QSplitter(Qt.Orientation.Horizontal)
        self._sides.addWidget(self._results)
        self._sides.addWidget(self._detail_holder)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.addWidget(self._panel)
        self._splitter.addWidget(self._sides)
        self._keys = {
            "names": self.focus_names,
            "filters": self.focus_filters,
            "clear": self.clear,
            "views": self._views.open_menu,
            "save_view": self._views.save,
            "arrange_views": self._views.arrange,
            "details": self.focus_details,
            "columns": self._results.tools.show_columns,
            "export": self._results.tools.export,
            "next_tab": self._on_next_tab_triggered,
            "previous_tab": self._on_previous_tab_triggered,
            "effects_of_this": self.want_effects,
            "team_for_this": self.want_team,
            "sheet_of_this": self.preview_sheet,
        }
        self._lay_out()
        self._connect()
        self._find()

    @property
    def filters(self) -> Filters:
        """What is asked for now."""
        return self._filters

    def panes(self) -> list[QWidget]:
        """Filters, table, details."""
        panes: list[QWidget] = [self._panel.tree, self._results.table]
        return [*panes, self._detail.current_view()] if self._detail else panes

    def take_focus(self) -> None:
        """Go to the table where a treatment is read; where none is, to focus the table would choose one."""
        if self.treatment_shown:
            self._results.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def read_link(self) -> Link | None:
        """The treatment in the details."""
        return Link(HitKind.TREATMENT, self.treatment_shown) if self.treatment_shown else None

    def open_link(self, link: Link) -> None:
        """Show a treatment and go to its details."""
        self.open_treatment(link.id)
        self.focus_details()

    def spot(self) -> object:
        """Filters and treatment."""
        return TreatmentsSpot(self._filters, self.treatment_shown)

    def go_to(self, spot: object) -> None:
        """Ask for what was asked for then, and read what was read."""
        assert isinstance(spot, TreatmentsSpot)
        if spot.filters != self._filters:
            self._ask(spot.filters)
        if spot.treatment_id:
            self.open_treatment(spot.treatment_id)
        else:
            self._results.table.choose("")

    def remember(self) -> None:
        """Keep the columns, and the widths of columns and panes."""
        settings = self._context.settings
        self._results.table.columns.remember(settings)
        if not self._is_narrow():
            settings.set("treatments.panes", [self._splitter.sizes()[0], *self._sides.sizes()])

    def forget(self) -> None:
        """Ask for everything again, and read nothing."""
        self.clear()
        self._results.table.choose("")
        self._on_table_treatment_chosen("")

    def set_text(self, text: str) -> None:
        """Ask for names with these words in them, beside the values asked for."""
        if text != self._filters.text:
            self._ask(Filters(text, self._filters.values))

    def set_filters(self, filters: Filters) -> None:
        """Ask for these and nothing else."""
        self._ask(filters)

    def clear(self) -> None:
        """Ask for everything."""
        self._ask(Filters())

    @property
    def treatment_shown(self) -> str:
        """The id of the treatment in the details, found by the filters or not; empty where none is shown."""
        detail = self._detail
        return detail.treatment.id if detail and detail.treatment and not detail.isHidden() else ""

    def open_treatment(self, treatment_id: str) -> None:
        """Show a treatment of this content. Filters that do not find it stay, and a note beside it says so."""
        if all(row.id != treatment_id for row in self._context.reference.rows):
            return
        with QSignalBlocker(self._results.table):  # the details stay in focus where a link of theirs was followed
            is_found = self._results.table.choose(treatment_id)
        self._show(treatment_id, is_found=is_found)

    def focus_filters(self) -> None:
        """Go to the filters, bringing them out where they are hidden."""
        self._bring_out_filters()
        self._panel.tree.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_names(self) -> None:
        """Go to the words that names must have, and mark them, so that typing replaces them."""
        self._bring_out_filters()
        self._panel.names.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._panel.names.selectAll()

    def focus_table(self) -> None:
        """Go to the table, to its first treatment where none is chosen."""
        self._results.table.choose_first()
        self._results.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_details(self) -> None:
        """Go to the details of the treatment chosen, where one is."""
        if self._detail and not self._detail.isHidden():
            self._bring_out_details()
            self._detail.current_view().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def turn_tab(self, step: int) -> None:
        """Go to the next (1) or the previous (-1) tab of the details."""
        if self._detail:
            self._detail.turn_tab(step)

    def want_effects(self) -> None:
        """Ask for a checklist with the treatment shown."""
        if self._detail:
            self._detail.want_effects()

    def want_team(self) -> None:
        """Ask for a roster for the treatment shown."""
        if self._detail:
            self._detail.want_team()

    @Slot()
    def preview_sheet(self) -> None:
        """Show the patient's sheet on the treatment shown as it will be on paper."""
        from netdesk.ui.sheet_previews import preview_treatment  # the window starts without it

        if self.treatment_shown:
            preview_treatment(self, self._context, self.treatment_shown)

    def showEvent(self, event: QShowEvent) -> None:
        """The page's keys work from now on."""
        super().showEvent(event)
        self._enable_actions(enabled=True)

    def hideEvent(self, event: QHideEvent) -> None:
        """The page's keys have nothing to work on."""
        super().hideEvent(event)
        self._enable_actions(enabled=False)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The table comes first: once it is painted, the filters are filled in."""
        super().paintEvent(event)
        if not self._panel.is_filled():
            QTimer.singleShot(_AFTER_FIRST_FRAME_MS, self._views.fill)
            QTimer.singleShot(_AFTER_FIRST_FRAME_MS, self._panel.fill)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put panes away or bring them back as the width asks."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Where three panes have no room side by side, filters that are brought out stand in for the details."""
        narrow, px = self._is_narrow(), self._context.theme.px
        stacked = self.width() < px(_BESIDE_FROM)
        below = narrow and (self.height() >= px(TALL) or stacked)
        brought_out = narrow and self._results.filters_button.isChecked()
        self._results.filters_button.setVisible(narrow)
        self._panel.setVisible(not narrow or brought_out)
        self._detail_holder.setHidden(brought_out and not below)
        self._results.setMinimumHeight(px(_SHORTEST_RESULTS) if below else 0)
        self._detail_holder.setMinimumHeight(px(_SHORTEST_DETAILS) if below else 0)
        self._detail_holder.setMinimumWidth(px(_NARROWEST_DETAILS if below else _SHARES[-1] + 8))
        self._sides.setOrientation(Qt.Orientation.Vertical if below else Qt.Orientation.Horizontal)
        self._splitter.setOrientation(Qt.Orientation.Vertical if stacked else Qt.Orientation.Horizontal)
        self._panel.setMinimumHeight(px(_SHORTEST_RESULTS) if stacked else 0)

    def _bring_out_filters(self) -> None:
        if self._panel.isHidden():
            self._results.filters_button.setChecked(True)

    def _bring_out_details(self) -> None:
        if self._detail_holder.isHidden():
            self._results.filters_button.setChecked(False)

    def _enable_actions(self, *, enabled: bool) -> None:
        for action_id in self._keys:
            self._context.actions[action_id].setEnabled(enabled)

    def _is_narrow(self) -> bool:
        return self.width() < self._context.theme.px(NARROW)

    def _ask(self, filters: Filters) -> None:
        self._filters = filters
        self._find()
        self.filters_changed.emit(filters)

    def _find(self) -> None:
        found = self._context.reference.find(self._filters)
        self._panel.names.set_words(self._filters.text)
        self._panel.set_answer(self._filters.values, found.counts)
        self._views.set_filters(self._filters)
        self._panel.set_clear_enabled(self._filters != Filters())
        self._results.set_found(self._filters, found)
        if self._outside and not self._outside.isHidden():
            self._results.table.choose(self.treatment_shown)

    def _show(self, treatment_id: str, *, is_found: bool) -> None:
        self._hint.hide()
        self._bring_out_details()
        detail = self._details()
        if treatment_id != self.treatment_shown:
            detail.show_treatment(self._context.reference.treatment(treatment_id))
            detail.show()
        assert self._outside is not None
        self._outside.setHidden(is_found)
        self.read_changed.emit()

    def _lay_out(self) -> None:
        for splitter in (self._splitter, self._sides):
            splitter.setHandleWidth(10)
            splitter.setChildrenCollapsible(False)
        self._panel.setMinimumWidth(196)  # a long word and its count
        self._results.setMinimumWidth(280)
        for splitter, shares in ((self._splitter, (1, 9)), (self._sides, (2, 1))):
            for place, share in enumerate(shares):
                splitter.setStretchFactor(place, share)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 2)
        layout.addWidget(self._splitter)
        kept = self._context.settings.numbers("treatments.panes")
        filters, table, details = kept if len(kept) == len(_SHARES) and min(kept) > 0 else _SHARES
        self._splitter.setSizes([filters, table + details])
        self._sides.setSizes([table, details])
        self._results.table.columns.restore(self._context.settings)

    def _connect(self) -> None:
        self._panel.values_changed.connect(self._on_panel_values_changed)
        self._panel.cleared.connect(self.clear)
        self._views.filters_wanted.connect(self._on_results_filters_wanted)
        self._panel.names.words_changed.connect(self.set_text)
        self._panel.names.left_downwards.connect(self.focus_table)
        results = self._results
        results.text_removed.connect(self._on_results_text_removed)
        results.value_removed.connect(self._on_results_value_removed)
        results.filters_wanted.connect(self._on_results_filters_wanted)
        results.compare_wanted.connect(self.compare_wanted)
        results.filters_button.toggled.connect(self._on_filters_button_toggled)
        results.table.treatment_chosen.connect(self._on_table_treatment_chosen)
        results.table.treatment_opened.connect(self._on_table_treatment_opened)
        for action_id, slot in self._keys.items():
            self._context.actions[action_id].triggered.connect(slot)

    def _details(self) -> DetailPane:
        if self._detail is None:
            from netdesk.ui.widgets.detail_pane import DetailPane
            from netdesk.ui.widgets.outside_note import OutsideNote

            outside = OutsideNote()
            outside.clear_wanted.connect(self._on_outside_clear_wanted)
            detail = DetailPane(self._context)
            detail.effects_wanted.connect(self.effects_wanted)
            detail.team_wanted.connect(self.team_wanted)
            detail.sheet_wanted.connect(self.preview_sheet)
            detail.link_wanted.connect(self.link_wanted)
            layout = self._detail_holder.layout()
            assert layout is not None
            for widget in (outside, detail):
                layout.addWidget(widget)
                self._context.theme.fit(widget)
            self._outside, self._detail = outside, detail
        return self._detail

    @Slot(bool)
    def _on_filters_button_toggled(self, _checked: bool) -> None:
        self._arrange()

    @Slot(tuple)
    def _on_panel_values_changed(self, values: tuple[FacetValue, ...]) -> None:
        """Values keep the order in which they were asked for; that is the order of the chips."""
        kept = tuple(value for value in self._filters.values if value in values)
        added = tuple(value for value in values if value not in kept)
        self._ask(Filters(self._filters.text, kept + added))

    @Slot()
    def _on_results_text_removed(self) -> None:
        self._ask(Filters("", self._filters.values))

    @Slot(FacetValue)
    def _on_results_value_removed(self, value: FacetValue) -> None:
        self._ask(Filters(self._filters.text, tuple(kept for kept in self._filters.values if kept != value)))

    @Slot(Filters)
    def _on_results_filters_wanted(self, filters: Filters) -> None:
        self._ask(filters)

    @Slot(str)
    def _on_table_treatment_chosen(self, treatment_id: str) -> None:
        if treatment_id:
            self._show(treatment_id, is_found=True)
        elif self._detail and self._outside:
            self._detail.hide()
            self._outside.hide()
            self._hint.show()
            self.read_changed.emit()

    @Slot()
    def _on_outside_clear_wanted(self) -> None:
        self.clear()
        self.focus_details()

    @Slot(str)
    def _on_table_treatment_opened(self, _treatment_id: str) -> None:
        self.focus_details()

    @Slot()
    def _on_next_tab_triggered(self) -> None:
        self.turn_tab(1)

    @Slot()
    def _on_previous_tab_triggered(self) -> None:
        self.turn_tab(-1)
