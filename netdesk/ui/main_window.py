"""The window: rail, top bar, the page that is shown, and the line that always stands below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMainWindow, QVBoxLayout, QWidget

from netdesk.model.filters import FacetValue, Filters
from netdesk.model.standing_lines import REFERENCE_ONLY
from netdesk.model.treatment_name import TreatmentName
from netdesk.ui.actions import Actions
from netdesk.ui.appearance import Appearance
from netdesk.ui.bookmarks import Bookmarks
from netdesk.ui.copied_sheet import CopiedSheet
from netdesk.ui.icons import Icons
from netdesk.ui.models.ticked_treatments import TickedTreatments
from netdesk.ui.mouse_ways import MouseWays
from netdesk.ui.navigator import SEARCH, Navigator
from netdesk.ui.page import Page, PageContext
from netdesk.ui.page_registry import IN_RAIL
from netdesk.ui.pages.treatments_page import TreatmentsPage
from netdesk.ui.patient_name import PatientName
from netdesk.ui.plain_reader import PlainReader
from netdesk.ui.press_room import PressRoom
from netdesk.ui.visit_pack import VisitPack
from netdesk.ui.widgets.navigation_rail import NavigationRail
from netdesk.ui.widgets.page_stack import PageArea, PageStack
from netdesk.ui.widgets.told_line import ToldLine
from netdesk.ui.widgets.top_bar import TopBar
from netdesk.ui.window_dialogs import WindowDialogs
from netdesk.ui.window_sheets import WindowSheets

if TYPE_CHECKING:
    from netdesk.environment import Environment
    from netdesk.model.link import Link
    from netdesk.query.reference import Reference
    from netdesk.ui.pages.search_page import SearchPage
    from netdesk.ui.settings import Settings
    from netdesk.ui.theme import Theme

COMPACT_RAIL: Final = 1180
"""Below this width in logical pixels at 100 % the rail shows icons alone."""

_FIRST_SIZE: Final = QSize(1366, 768)

_READ_AFTER_MS: Final = 1500
"""What stays in front for so long was read, and is found again among what was read last."""


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
            Bookmarks(settings, self),
            VisitPack(self),
            PatientName(self),
            PlainReader(reference, environment, self),
            CopiedSheet(),
        )
        self._cramped = False
        self._mouse_ways: MouseWays | None = None
        self._rail = NavigationRail(self._icons)
        ways = self._actions["back"], self._actions["forward"], self._actions["bookmarks"]
        self._top_bar = TopBar(self._icons, ways, reference.release, reference.sources, self._context.today)
        self._stack = PageStack()
        self._area = PageArea(self._stack)
        self._navigator = Navigator(self._context, self._stack, self)
        self._told = ToldLine()
        self._reading_for_long = QTimer(self)
        self._reading_for_long.setSingleShot(True)
        self._reading_for_long.setInterval(_READ_AFTER_MS)
        self.setWindowTitle("netdesk")
        self.setMinimumSize(760, 440)
        self._lay_out()
        self._appearance = Appearance(theme, settings, parent=self)
        self._dialogs = WindowDialogs(self, self._context, self._appearance)
        self._sheets = WindowSheets(self._context, self._navigator, self._rail, self._told, self)
        theme.fit(self)
        self._connect()
        self._restore()

    @property
    def context(self) -> PageContext:
        """What the pages are made from."""
        return self._context

    def prepare_search(self) -> None:
        """Have ready what the first key in the search box needs."""
        self._search_page()

    def is_cramped(self) -> bool:
        """Whether the screen has no room for the first size, so that the window is best shown maximised."""
        return self._cramped

    def page(self, page_id: str) -> Page:
        """A page, made now where it was not visited yet; ``KeyError`` for an id that no page has."""
        return self._navigator.page(page_id)

    def show_page(self, page_id: str) -> None:
        """Bring a page to the front."""
        self._navigator.show(page_id)

    def open_link(self, link: Link) -> None:
        """Go to what a link leads to."""
        self._navigator.open_link(link)

    def showEvent(self, event: QShowEvent) -> None:
        """The window system has given it a window, in which the mouse's own ways back and forward are heard."""
        super().showEvent(event)
        handle = self.windowHandle()
        if handle is not None and self._mouse_ways is None:
            self._mouse_ways = MouseWays(handle)
            self._mouse_ways.back_pressed.connect(self._navigator.back)
            self._mouse_ways.forward_pressed.connect(self._navigator.forward)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window has a narrow rail."""
        super().resizeEvent(event)
        self._rail.set_compact(self.width() < self._context.theme.px(COMPACT_RAIL))

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember how the window was left."""
        self._reading_for_long.stop()
        self._sheets.forget()
        for page in self._navigator.pages:
            page.remember()
        self._settings.set("window.geometry", bytes(self.saveGeometry().data()))
        self._settings.set("window.page", self._navigator.current_id)
        self._settings.save()
        super().closeEvent(event)

    def _lay_out(self) -> None:
        for entry in IN_RAIL:  # first of all, because Tab goes through the window in the order in which it is filled
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
        side.addWidget(self._told)
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
        bar.opened.connect(self._on_top_bar_opened)
        bar.left_downwards.connect(self._on_top_bar_left_downwards)
        bar.left.connect(self._on_search_left)
        self._navigator.page_made.connect(self._on_navigator_page_made)
        self._navigator.arrived.connect(self._on_navigator_arrived)
        self._reading_for_long.timeout.connect(self._on_reading_for_long_timeout)
        bar.content_wanted.connect(self._dialogs.show_content)
        bar.next_patient_wanted.connect(self._on_next_patient_wanted)
        for entry in IN_RAIL:
            self._actions[entry.id].triggered.connect(self._on_page_action_triggered)
        for action_id, slot in (
            ("find", bar.focus_search),
            ("compare", self._on_compare_wanted),
            ("bookmarks", self._on_bookmarks_triggered),
            ("favourite", self._on_favourite_triggered),
            ("back", self._navigator.back),
            ("forward", self._navigator.forward),
            ("next_pane", self._on_next_pane_triggered),
            ("previous_pane", self._on_previous_pane_triggered),
            ("next_patient", self._on_next_patient_wanted),
            ("content", self._dialogs.show_content),
            ("settings", self._dialogs.show_settings),
            ("zoom_in", self._appearance.zoom_in),
            ("zoom_out", self._appearance.zoom_out),
            ("zoom_reset", self._appearance.reset_zoom),
            ("help", self._dialogs.show_help),
            ("quit", self.close),
            ("untick", self._context.ticked.clear),
        ):
            self._actions[action_id].triggered.connect(slot)

    @Slot(str)
    def _on_navigator_page_made(self, page_id: str) -> None:
        """What a page says is heard here and passed on; pages do not know each other."""
        page = self._navigator.page(page_id)
        page.link_wanted.connect(self._navigator.open_link)
        page.read_changed.connect(self._on_page_read_changed)
        if isinstance(page, TreatmentsPage):
            page.effects_wanted.connect(self._on_treatments_effects_wanted)
            page.team_wanted.connect(self._on_treatments_team_wanted)
            page.compare_wanted.connect(self._on_compare_wanted)
        if page_id == SEARCH:
            search = self._search_page()
            search.left.connect(self._on_search_left)
            search.value_wanted.connect(self._on_search_value_wanted)
            search.other_words_wanted.connect(self._top_bar.search.setText)
            search.back_to_box_wanted.connect(self._top_bar.type_on)

    def _restore(self) -> None:
        self._take_place()
        kept = self._settings.text("window.page")
        self.show_page(kept if kept in (entry.id for entry in IN_RAIL) else IN_RAIL[0].id)
        self._top_bar.search.setFocus()

    def _take_place(self) -> None:
        """Stand where the window was left; the first time, take as much room as there is, up to the first size."""
        geometry = self._settings.state("window.geometry")
        if geometry and self.restoreGeometry(QByteArray(geometry)):  # Qt brings it back into view where it must
            return
        size = _FIRST_SIZE.boundedTo(self.screen().availableSize())
        self.resize(size)
        self._cramped = size != _FIRST_SIZE

    def _search_page(self) -> SearchPage:
        from netdesk.ui.pages.search_page import SearchPage  # the window starts without it

        page = self.page(SEARCH)
        assert isinstance(page, SearchPage)
        return page

    def _take_along(self, treatment: TreatmentName, page_id: str) -> None:
        """Tick a treatment and go to the page that does something with it."""
        self._context.ticked.set_ticked(treatment.id, ticked=True)
        self.show_page(page_id)

    def _walk_panes(self, step: int) -> None:
        panes = [self._rail.current_button(), self._top_bar.search, *self._navigator.current().panes()]
        panes = [pane for pane in panes if pane.isVisible()]
        here = next((place for place, pane in enumerate(panes) if pane.hasFocus()), -step)
        panes[(here + step) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _on_page_action_triggered(self) -> None:
        self.show_page(self.sender().objectName())

    @Slot(str)
    def _on_navigator_arrived(self, page_id: str) -> None:
        self._rail.set_current(page_id)
        self._top_bar.show_text(str(self._search_page().spot()) if page_id == SEARCH else "")
        self._actions["back"].setEnabled(self._navigator.can_go(-1))
        self._actions["forward"].setEnabled(self._navigator.can_go(1))
        self._on_page_read_changed()

    @Slot()
    def _on_page_read_changed(self) -> None:
        is_readable = self._navigator.current_id != "" and self._navigator.current().read_link() is not None
        self._actions["favourite"].setEnabled(is_readable)
        self._reading_for_long.start()

    @Slot()
    def _on_reading_for_long_timeout(self) -> None:
        """What one has looked at for a while was read."""
        link = self._navigator.current().read_link()
        if link is not None and self._navigator.current_id != SEARCH:
            self._context.bookmarks.note(link)

    @Slot(str)
    def _on_top_bar_text_changed(self, text: str) -> None:
        self._search_page().set_text(text)
        if self._navigator.current_id != SEARCH:
            self.show_page(SEARCH)

    @Slot()
    def _on_top_bar_opened(self) -> None:
        if self._navigator.current_id == SEARCH:
            self._search_page().open_current()
        else:
            self._on_top_bar_left_downwards()

    @Slot()
    def _on_top_bar_left_downwards(self) -> None:
        page = self._navigator.current()
        if isinstance(page, TreatmentsPage):
            page.focus_table()
        else:
            page.take_focus()

    @Slot()
    def _on_search_left(self) -> None:
        """Where the search began, or the first page where it was the first thing done."""
        if self._navigator.current_id != SEARCH:
            self._navigator.current().take_focus()
        elif self._navigator.can_go(-1):
            self._navigator.back()
        else:
            self.show_page(IN_RAIL[0].id)

    @Slot(FacetValue)
    def _on_search_value_wanted(self, value: FacetValue) -> None:
        self.show_page("treatments")
        page = self.page("treatments")
        assert isinstance(page, TreatmentsPage)
        page.set_filters(Filters(values=(value,)))
        page.focus_table()

    @Slot()
    def _on_bookmarks_triggered(self) -> None:
        self._search_page().set_text("")
        self.show_page(SEARCH)
        self._search_page().take_focus()

    @Slot()
    def _on_favourite_triggered(self) -> None:
        link = self._navigator.current().read_link()
        if link is not None:
            self._context.bookmarks.toggle(link)

    @Slot(TreatmentName)
    def _on_treatments_effects_wanted(self, treatment: TreatmentName) -> None:
        self._take_along(treatment, "side_effects")

    @Slot(TreatmentName)
    def _on_treatments_team_wanted(self, treatment: TreatmentName) -> None:
        self._take_along(treatment, "care_team")

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

        pages = self._navigator.pages
        is_missed = self._sheets.has_typed() or any(page.has_typed() for page in pages)
        if is_missed and not NextPatientDialog.ask(self):
            return
        self._context.ticked.clear()
        self._sheets.forget()
        for page in pages:
            page.forget()
        self._top_bar.search.clear()
        self._top_bar.search.setFocus(Qt.FocusReason.OtherFocusReason)
