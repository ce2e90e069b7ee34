"""The window: rail, top bar, the page that is shown, and the line that always stands below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QSize, Qt, Slot
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMainWindow, QVBoxLayout, QWidget

from netdesk.model.filters import Filters
from netdesk.model.standing_lines import REFERENCE_ONLY
from netdesk.model.treatment_name import TreatmentName
from netdesk.ui.actions import Actions
from netdesk.ui.appearance import Appearance
from netdesk.ui.icons import Icons
from netdesk.ui.models.ticked_treatments import TickedTreatments
from netdesk.ui.page import Page, PageContext
from netdesk.ui.page_registry import PAGES, PageEntry
from netdesk.ui.pages.treatments_page import TreatmentsPage
from netdesk.ui.press_room import PressRoom
from netdesk.ui.widgets.navigation_rail import NavigationRail
from netdesk.ui.widgets.page_stack import PageArea, PageStack
from netdesk.ui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from netdesk.environment import Environment
    from netdesk.query.reference import Reference
    from netdesk.ui.settings import Settings
    from netdesk.ui.theme import Theme

COMPACT_RAIL: Final = 1180
"""Below this width in logical pixels at 100 % the rail shows icons alone."""

_FIRST_SIZE: Final = QSize(1366, 768)


class MainWindow(QMainWindow):
    """Holds the pages and connects what they say to each other. Pages are made when they are first visited."""

    def __init__(self, reference: Reference, environment: Environment, theme: Theme, settings: Settings) -> None:
        """Show the page that was shown last, or the first one."""
        super().__init__()
        self._settings = settings
        self._actions = Actions(self)
        self._icons = Icons(environment.resources / "icons", theme)
        self._context = PageContext(
            reference,
            environment,
            theme,
            self._icons,
            self._actions,
            settings,
            TickedTreatments(self),
            PressRoom(environment),
        )
        self._cramped = False
        self._pages: dict[str, Page] = {}
        self._entries = {entry.id: entry for entry in PAGES}
        self._rail = NavigationRail(self._icons)
        search_icon = self._icons.icon("search", "muted")
        self._top_bar = TopBar(search_icon, reference.release, reference.sources, self._context.today)
        self._stack = PageStack()
        self._area = PageArea(self._stack)
        self.setWindowTitle("netdesk")
        self.setMinimumSize(760, 440)
        self._lay_out()
        self._appearance = Appearance(theme, settings, parent=self)
        theme.fit(self)
        self._connect()
        self._restore()

    @property
    def context(self) -> PageContext:
        """What the pages are made from."""
        return self._context

    def is_cramped(self) -> bool:
        """Whether the screen has no room for the first size, so that the window is best shown maximised."""
        return self._cramped

    def page(self, page_id: str) -> Page:
        """A page, made now where it was not visited yet; ``KeyError`` for an id that no page has."""
        if page_id not in self._pages:
            page = self._entries[page_id].make(self._context)
            self._pages[page_id] = page
            self._stack.addWidget(page)
            self._connect_page(page)
            self._context.theme.fit(page)
        return self._pages[page_id]

    def show_page(self, page_id: str) -> None:
        """Bring a page to the front."""
        self._stack.setCurrentWidget(self.page(page_id))
        self._rail.set_current(page_id if self._entries[page_id].in_rail else PAGES[0].id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window has a narrow rail."""
        super().resizeEvent(event)
        self._rail.set_compact(self.width() < self._context.theme.px(COMPACT_RAIL))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember how the window was left."""
        for page in self._pages.values():
            page.remember()
        self._settings.set("window.geometry", bytes(self.saveGeometry().data()))
        self._settings.set("window.page", next(id_ for id_, page in self._pages.items() if page is self._current()))
        self._settings.save()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        for entry in filter(
            _is_in_rail, PAGES
        ):  # first of all, because Tab goes through the window in the order in which it is filled
            self._rail.add_page(entry.id, self._actions[entry.id], entry.icon)
        for action_id, icon in (("settings", "settings"), ("help", "circle-help")):
            self._rail.add_at_foot(self._actions[action_id], icon)
        line = QLabel(REFERENCE_ONLY)
        line.setObjectName("standingLine")
        line.setWordWrap(True)
        line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        side = QVBoxLayout()
        side.setSpacing(0)
        side.addWidget(self._top_bar)
        side.addWidget(self._area, 1)
        side.addWidget(line)
        ground = QWidget()
        ground.setObjectName("ground")
        layout = QHBoxLayout(ground)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._rail)
        layout.addLayout(side, 1)
        self.setCentralWidget(ground)

    def _connect(self) -> None:
        self.addActions(self._actions.all())
        self._rail.page_wanted.connect(self.show_page)
        bar = self._top_bar
        bar.text_changed.connect(self._on_top_bar_text_changed)
        bar.left_downwards.connect(self._on_top_bar_left_downwards)
        bar.content_wanted.connect(self._on_content_wanted)
        bar.next_patient_wanted.connect(self._on_next_patient_wanted)
        for entry in filter(_is_in_rail, PAGES):
            self._actions[entry.id].triggered.connect(self._on_page_action_triggered)
        for action_id, slot in (
            ("find", bar.focus_search),
            ("compare", self._on_compare_wanted),
            ("next_pane", self._on_next_pane_triggered),
            ("previous_pane", self._on_previous_pane_triggered),
            ("next_patient", self._on_next_patient_wanted),
            ("content", self._on_content_wanted),
            ("settings", self._on_settings_triggered),
            ("zoom_in", self._appearance.zoom_in),
            ("zoom_out", self._appearance.zoom_out),
            ("zoom_reset", self._appearance.reset_zoom),
            ("help", self._on_help_triggered),
            ("quit", self.close),
            ("untick", self._context.ticked.clear),
        ):
            self._actions[action_id].triggered.connect(slot)

    def _connect_page(self, page: Page) -> None:
        """What a page says is heard here and passed on; pages do not know each other."""
        if isinstance(page, TreatmentsPage):
            page.filters_changed.connect(self._on_treatments_filters_changed)
            page.effects_wanted.connect(self._on_treatments_effects_wanted)
            page.team_wanted.connect(self._on_treatments_team_wanted)
            page.compare_wanted.connect(self._on_compare_wanted)
        if page is self._pages.get("sources"):
            from netdesk.ui.pages.sources_page import SourcesPage  # the window starts without it

            assert isinstance(page, SourcesPage)
            page.treatment_wanted.connect(self._on_treatment_wanted)
        if page is self._pages.get("compare"):
            from netdesk.ui.pages.compare_page import ComparePage  # the window starts without it

            assert isinstance(page, ComparePage)
            page.treatment_wanted.connect(self._on_treatment_wanted)

    def _restore(self) -> None:
        self._take_place()
        kept = self._settings.text("window.page")
        self.show_page(kept if kept in self._entries and _is_in_rail(self._entries[kept]) else PAGES[0].id)
        self._top_bar.search.setFocus()

    def _take_place(self) -> None:
        """Stand where the window was left; the first time, take as much room as there is, up to the first size."""
        geometry = self._settings.state("window.geometry")
        if geometry and self.restoreGeometry(QByteArray(geometry)):  # Qt brings it back into view where it must
            return
        size = _FIRST_SIZE.boundedTo(self.screen().availableSize())
        self.resize(size)
        self._cramped = size != _FIRST_SIZE

    def _current(self) -> Page:
        return next(page for page in self._pages.values() if page is self._stack.currentWidget())

    def _take_along(self, treatment: TreatmentName, page_id: str) -> None:
        """Tick a treatment and go to the page that does something with it."""
        self._context.ticked.set_ticked(treatment.id, ticked=True)
        if page_id in self._entries:
            self.show_page(page_id)

    def _walk_panes(self, step: int) -> None:
        panes = [self._rail.current_button(), self._top_bar.search, *self._current().panes()]
        panes = [pane for pane in panes if pane.isVisible()]
        here = next((place for place, pane in enumerate(panes) if pane.hasFocus()), -step)
        panes[(here + step) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _on_page_action_triggered(self) -> None:
        self.show_page(self.sender().objectName())

    @Slot(str)
    def _on_top_bar_text_changed(self, text: str) -> None:
        page = self.page("treatments")
        assert isinstance(page, TreatmentsPage)
        if text:
            self.show_page("treatments")
        page.set_text(text)

    @Slot()
    def _on_top_bar_left_downwards(self) -> None:
        page = self._current()
        if isinstance(page, TreatmentsPage):
            page.focus_table()

    @Slot(Filters)
    def _on_treatments_filters_changed(self, filters: Filters) -> None:
        self._top_bar.set_text(filters.text)

    @Slot(TreatmentName)
    def _on_treatments_effects_wanted(self, treatment: TreatmentName) -> None:
        self._take_along(treatment, "side_effects")

    @Slot(TreatmentName)
    def _on_treatments_team_wanted(self, treatment: TreatmentName) -> None:
        self._take_along(treatment, "care_team")

    @Slot(str)
    def _on_treatment_wanted(self, treatment_id: str) -> None:
        page = self.page("treatments")
        assert isinstance(page, TreatmentsPage)
        self.show_page("treatments")
        page.open_treatment(treatment_id)
        page.focus_details()

    @Slot()
    def _on_compare_wanted(self) -> None:
        from netdesk.ui.pages.compare_page import ComparePage

        page = self.page("compare")
        assert isinstance(page, ComparePage)
        page.show_ticked(self._context.ticked.ids)
        self.show_page("compare")

    @Slot()
    def _on_next_pane_triggered(self) -> None:
        self._walk_panes(1)

    @Slot()
    def _on_previous_pane_triggered(self) -> None:
        self._walk_panes(-1)

    @Slot()
    def _on_next_patient_wanted(self) -> None:
        """Clear all pages, after one question where something would be missed."""
        from netdesk.ui.dialogs.next_patient_dialog import NextPatientDialog

        pages = tuple(self._pages.values())
        if any(page.has_typed() for page in pages) and not NextPatientDialog.ask(self):
            return
        self._context.ticked.clear()
        for page in pages:
            page.forget()
        self._top_bar.search.clear()
        self._top_bar.search.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_content_wanted(self) -> None:
        from netdesk.ui.dialogs.content_dialog import ContentDialog

        ContentDialog.ask(self, self._context.reference, self._context.theme, self._context.today)

    @Slot()
    def _on_settings_triggered(self) -> None:
        from netdesk.ui.dialogs.settings_dialog import SettingsDialog

        SettingsDialog.ask(self, self._appearance, self._context.theme)

    @Slot()
    def _on_help_triggered(self) -> None:
        from netdesk.ui.dialogs.shortcuts_dialog import ShortcutsDialog

        ShortcutsDialog.ask(self, self._context.theme, self._context.today)


def _is_in_rail(entry: PageEntry) -> bool:
    return entry.in_rail
