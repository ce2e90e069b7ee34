"""Saved views on the Treatments page: choosing, saving and arranging them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from netdesk.model.filters import Filters

if TYPE_CHECKING:
    from netdesk.ui.page import PageContext
    from netdesk.ui.saved_view import SavedView
    from netdesk.ui.saved_views import SavedViews
    from netdesk.ui.widgets.views_bar import ViewsBar


class ViewSwitch(QObject):
    """Knows the views and the filters that stand, and says which filters are wanted instead.

    The views are read when they are first needed: ``fill`` is called once the table is painted.
    """

    filters_wanted = Signal(Filters)
    """Those of a view that was chosen; none at all where the present view is left."""

    def __init__(self, context: PageContext, bar: ViewsBar, page: QWidget) -> None:
        """Show nothing in the bar yet; ``page`` owns this, and dialogs stand before its window."""
        super().__init__(page)
        self._context = context
        self._bar = bar
        self._page = page
        self._filters = Filters()
        self._views: SavedViews | None = None
        self._menu: QMenu | None = None
        bar.button.setIcon(context.icons.icon("chevron-down"))
        bar.button.clicked.connect(self.open_menu)
        bar.view_chosen.connect(self._on_bar_view_chosen)

    @Slot()
    def fill(self) -> None:
        """Show the pinned views."""
        self._known()

    def set_filters(self, filters: Filters) -> None:
        """Mark the view that these filters are."""
        self._filters = filters
        if self._views is not None:
            self._bar.show_views(self._views, filters)

    @Slot()
    def open_menu(self) -> None:
        """Show all views, with the first that can be chosen current."""
        menu = self._filled_menu()
        button = self._bar.button
        menu.popup(button.mapToGlobal(QPoint(0, button.height() + 2)))
        choices = (action for action in menu.actions() if action.isEnabled() and not action.isSeparator())
        menu.setActiveAction(next(choices))

    @Slot()
    def save(self) -> None:
        """Ask for a name and keep the filters that stand under it."""
        from netdesk.ui.dialogs.save_view_dialog import SaveViewDialog

        views, facets = self._known(), self._context.reference.facets
        view = SaveViewDialog.ask(self._page.window(), self._filters, facets, views, self._context.theme)
        if view is not None:
            self._tell(is_written=views.keep(view))

    @Slot()
    def arrange(self) -> None:
        """Let the user pin, rename and delete views."""
        from netdesk.ui.dialogs.views_dialog import ViewsDialog

        views, facets = self._known(), self._context.reference.facets
        arranged = ViewsDialog.ask(self._page.window(), views, facets, self._context.theme)
        if arranged is not None:
            self._tell(is_written=views.replace_all(arranged))

    def _known(self) -> SavedViews:
        if self._views is None:
            from netdesk.ui.saved_views import SavedViews

            self._views = SavedViews(self._context.settings, self._context.reference.facets, self)
            self._views.changed.connect(self._on_views_changed)
            self._on_views_changed()
        return self._views

    def _filled_menu(self) -> QMenu:
        if self._menu is None:
            self._menu = QMenu(self._page)
            self._menu.triggered.connect(self._on_menu_triggered)
        self._menu.clear()
        views = self._known().all()
        for place, view in enumerate(views):
            if place and views[place - 1].shipped_as and not view.shipped_as:
                self._menu.addSeparator()
            self._menu.addAction(self._made_action(place, view))
        self._menu.addSeparator()
        for action_id in ("save_view", "arrange_views"):
            self._menu.addAction(self._context.actions[action_id])
        return self._menu

    def _made_action(self, place: int, view: SavedView) -> QAction:
        why_not = self._known().why_not_usable(view)
        text = self.tr("{0} (not usable: {1})").format(view.name, why_not) if why_not else view.name
        action = QAction(text.replace("&", "&&"), self._menu)
        is_active = view.asks_for(self._filters)
        action.setCheckable(is_active)  # the others would show an empty box to tick
        action.setChecked(is_active)
        action.setEnabled(not why_not)
        action.setData(place)
        return action

    def _tell(self, *, is_written: bool) -> None:
        if not is_written:
            from netdesk.ui.failures import show_notice

            show_notice(
                self._page.window(),
                self.tr("The views could not be written to this computer. They last until the window is closed."),
            )

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        place = action.data()
        if isinstance(place, int):
            self.filters_wanted.emit(self._known().filters(self._known().all()[place]))

    @Slot(object)
    def _on_bar_view_chosen(self, view: SavedView | None) -> None:
        self.filters_wanted.emit(Filters() if view is None else self._known().filters(view))

    @Slot()
    def _on_views_changed(self) -> None:
        assert self._views is not None
        self._bar.show_views(self._views, self._filters)
