"""Every action of the window with its keys, in one table. The sheet of keys (F1) is made from it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence


@dataclass(frozen=True, slots=True)
class ActionEntry:
    """One action: a stable id, what it does in words, its keys, and the heading it is listed under.

    ``by_widget`` marks keys that the widget in focus acts on by itself, such as Space in a table: they are listed,
    and no action is made for them.
    """

    id: str
    text: str
    keys: tuple[str, ...]
    group: str
    by_widget: bool = False


def action_table() -> tuple[ActionEntry, ...]:
    """All actions in the order in which they are listed, in the language of the user."""
    return (*_everywhere(), *_treatments(), *_tables(), *_compare(), *_sheets(), *_sources())


def _everywhere() -> tuple[ActionEntry, ...]:
    everywhere = _tr("Everywhere")
    return (
        ActionEntry("find", _tr("Go to the search box"), ("Ctrl+K", "/"), everywhere),
        ActionEntry("bookmarks", _tr("Favourites and what was read last"), ("Ctrl+H",), everywhere),
        ActionEntry("favourite", _tr("Star what is read, or take its star away"), ("Ctrl+B",), everywhere),
        ActionEntry("back", _tr("Back"), ("Alt+Left",), everywhere),
        ActionEntry("forward", _tr("Forward"), ("Alt+Right",), everywhere),
        ActionEntry("treatments", _tr("Treatments"), ("Ctrl+1",), everywhere),
        ActionEntry("side_effects", _tr("Side effects"), ("Ctrl+2",), everywhere),
        ActionEntry("care_team", _tr("Care team"), ("Ctrl+3",), everywhere),
        ActionEntry("sources", _tr("Sources"), ("Ctrl+4",), everywhere),
        ActionEntry("pack", _tr("Visit pack"), ("Ctrl+5",), everywhere),
        ActionEntry(
            "put_aside",
            _tr("Put what is read, or the sheet made here, in the visit pack"),
            ("Ctrl+Return", "Ctrl+Enter"),
            everywhere,
        ),
        ActionEntry("clear_pack", _tr("Clear the visit pack"), ("Ctrl+Shift+Del",), everywhere),
        ActionEntry("tick_pack", _tr("Tick the treatments of the visit pack"), ("Ctrl+Shift+Y",), everywhere),
        ActionEntry("compare", _tr("Compare the ticked treatments"), ("Ctrl+M",), everywhere),
        ActionEntry("print", _tr("Preview and print what is shown"), ("Ctrl+P",), everywhere),
        ActionEntry("next_pane", _tr("Next pane"), ("F6",), everywhere),
        ActionEntry("previous_pane", _tr("Previous pane"), ("Shift+F6",), everywhere),
        ActionEntry("untick", _tr("Untick all treatments"), ("Ctrl+Shift+U",), everywhere),
        ActionEntry("next_patient", _tr("Next patient: clear all pages"), ("Ctrl+Shift+N",), everywhere),
        ActionEntry("content", _tr("About this content"), ("Ctrl+I",), everywhere),
        ActionEntry("settings", _tr("Settings"), ("Ctrl+,",), everywhere),
        ActionEntry("zoom_in", _tr("Larger"), ("Ctrl++", "Ctrl+="), everywhere),
        ActionEntry("zoom_out", _tr("Smaller"), ("Ctrl+-",), everywhere),
        ActionEntry("zoom_reset", _tr("Size 100 %"), ("Ctrl+0",), everywhere),
        ActionEntry("help", _tr("Help and shortcuts"), ("F1", "Ctrl+/"), everywhere),
        ActionEntry("quit", _tr("Quit"), ("Ctrl+Q",), everywhere),
    )


def _treatments() -> tuple[ActionEntry, ...]:
    treatments = _tr("Treatments")
    return (
        ActionEntry("names", _tr("Go to “Name contains”"), ("Ctrl+F",), treatments),
        ActionEntry("filters", _tr("Go to the filters"), ("Ctrl+Shift+F",), treatments),
        ActionEntry("clear", _tr("Clear all filters"), ("Ctrl+Shift+X",), treatments),
        ActionEntry("views", _tr("Choose a view: filters that were saved"), ("Ctrl+Shift+L",), treatments),
        ActionEntry("save_view", _tr("Save these filters as a view…"), ("Ctrl+Shift+D",), treatments),
        ActionEntry("arrange_views", _tr("Pin, rename or delete views…"), ("Ctrl+Shift+P",), treatments),
        ActionEntry("delete_view", _tr("Delete a view, in the list of views"), ("Del",), treatments, by_widget=True),
        ActionEntry("details", _tr("Go to the details"), ("Ctrl+D",), treatments),
        ActionEntry("columns", _tr("Choose the columns"), ("Ctrl+Shift+K",), treatments),
        ActionEntry("export", _tr("Export what is listed"), ("Ctrl+Shift+S",), treatments),
        ActionEntry("next_tab", _tr("Next tab of the details"), ("Ctrl+PgDown",), treatments),
        ActionEntry("previous_tab", _tr("Previous tab of the details"), ("Ctrl+PgUp",), treatments),
        ActionEntry("effects_of_this", _tr("Side effects of the treatment shown"), ("Ctrl+E",), treatments),
        ActionEntry("sheet_of_this", _tr("Patient's sheet on the treatment shown"), ("Ctrl+Shift+T",), treatments),
        ActionEntry("team_for_this", _tr("Team for the treatment shown"), ("Ctrl+T",), treatments),
    )


def _tables() -> tuple[ActionEntry, ...]:
    table = _tr("In the table and the filters")
    return (
        ActionEntry("tick", _tr("Tick or untick"), ("Space",), table, by_widget=True),
        ActionEntry(
            "open", _tr("Go to the details of a row, or open what was found"), ("Return",), table, by_widget=True
        ),
        ActionEntry("select", _tr("Select more rows"), ("Shift+Down", "Shift+Up"), table, by_widget=True),
        ActionEntry("select_all", _tr("Select all rows"), ("Ctrl+A",), table, by_widget=True),
        ActionEntry("sideways", _tr("Next column, and the one before"), ("Right", "Left"), table, by_widget=True),
        ActionEntry("copy", _tr("Copy what is selected"), ("Ctrl+C",), table, by_widget=True),
        *_in_a_text(),
    )


def _in_a_text() -> tuple[ActionEntry, ...]:
    text = _tr("In a text")
    return (
        ActionEntry("next_link", _tr("Next link"), ("Tab",), text, by_widget=True),
        ActionEntry("follow_link", _tr("Follow the link"), ("Return",), text, by_widget=True),
        ActionEntry("select_words", _tr("Select words"), ("Shift+Right", "Shift+Down"), text, by_widget=True),
        ActionEntry("select_text", _tr("Select everything"), ("Ctrl+A",), text, by_widget=True),
        ActionEntry("copy_text", _tr("Copy what is selected, with who says it"), ("Ctrl+C",), text, by_widget=True),
    )


def _compare() -> tuple[ActionEntry, ...]:
    compare = _tr("Comparison")
    return (
        ActionEntry(
            "open_row", _tr("What each source says of a row, or no longer"), ("Return",), compare, by_widget=True
        ),
        ActionEntry(
            "open_compared", _tr("Go to the treatment of a column"), ("Shift+Return",), compare, by_widget=True
        ),
        ActionEntry(
            "open_all_rows", _tr("What each source says of all rows, or no longer"), ("Ctrl+Shift+O",), compare
        ),
        ActionEntry("only_differences", _tr("Only rows that differ, or all"), ("Ctrl+Shift+I",), compare),
        ActionEntry("choose_compared", _tr("Choose what is compared"), ("Ctrl+Shift+M",), compare),
        ActionEntry("copy_compared", _tr("Copy the selected rows, or all"), ("Ctrl+C",), compare, by_widget=True),
        ActionEntry("export_comparison", _tr("Export the comparison"), ("Ctrl+Shift+E",), compare),
    )


def _sheets() -> tuple[ActionEntry, ...]:
    sheets = _tr("Sheets and their preview")
    roster = _tr("In the table of people")
    return (
        ActionEntry("save_sheet", _tr("Save as PDF, in the preview"), ("Ctrl+S",), sheets, by_widget=True),
        ActionEntry(
            "copy_sheet", _tr("Copy the sheet as text, in the preview"), ("Ctrl+Shift+C",), sheets, by_widget=True
        ),
        ActionEntry(
            "turn_page",
            _tr("Next page of the preview, and the one before"),
            ("Ctrl+PgDown", "Ctrl+PgUp"),
            sheets,
            by_widget=True,
        ),
        ActionEntry("pages_larger", _tr("Larger pages, in the pages of the preview"), ("+",), sheets, by_widget=True),
        ActionEntry("pages_smaller", _tr("Smaller pages"), ("-",), sheets, by_widget=True),
        ActionEntry("fit_width", _tr("Pages fitted to the width"), ("0",), sheets, by_widget=True),
        ActionEntry("whole_page", _tr("One whole page"), ("1",), sheets, by_widget=True),
        ActionEntry(
            "remove_row",
            _tr("Remove a row of your own, a person or a sheet of the pack"),
            ("Del",),
            sheets,
            by_widget=True,
        ),
        ActionEntry(
            "undo_clear",
            _tr("Bring back the visit pack just cleared, on its page"),
            ("Ctrl+Z",),
            sheets,
            by_widget=True,
        ),
        ActionEntry("add_person", _tr("Add a person"), ("Ins",), roster, by_widget=True),
        ActionEntry("edit_cell", _tr("Change a cell"), ("F2",), roster, by_widget=True),
        ActionEntry(
            "star", _tr("Ring this person first, or no longer: in the column ★"), ("Space",), roster, by_widget=True
        ),
        ActionEntry(
            "move_up", _tr("Move a person, or a sheet of the pack, up"), ("Alt+Shift+Up",), roster, by_widget=True
        ),
        ActionEntry(
            "move_down", _tr("Move a person, or a sheet of the pack, down"), ("Alt+Shift+Down",), roster, by_widget=True
        ),
        ActionEntry("undo", _tr("Bring back the person removed last"), ("Ctrl+Z",), roster, by_widget=True),
    )


def _sources() -> tuple[ActionEntry, ...]:
    sources = _tr("Sources")
    return (
        ActionEntry("open_group", _tr("Open the group of treatments"), ("Return",), sources, by_widget=True),
        ActionEntry("turn_source_tab", _tr("Next tab of the pages"), ("Ctrl+Tab",), sources, by_widget=True),
    )


class Actions(QObject):
    """The actions of one window; they work wherever the focus is in it."""

    def __init__(self, parent: QObject) -> None:
        """Make all actions; ``parent`` is the window that gets them."""
        super().__init__(parent)
        self._actions = {entry.id: self._made(entry) for entry in action_table() if not entry.by_widget}

    def __getitem__(self, action_id: str) -> QAction:
        """The action of an id of the table; ``KeyError`` for another."""
        return self._actions[action_id]

    def all(self) -> list[QAction]:
        """Every action, to be added to the window."""
        return list(self._actions.values())

    def _made(self, entry: ActionEntry) -> QAction:
        action = QAction(entry.text, self)
        action.setObjectName(entry.id)
        action.setShortcuts([QKeySequence(keys) for keys in entry.keys])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        return action


def keys_in_words(keys: tuple[str, ...]) -> str:
    """Keys as they are printed on this system's keyboard: ``Ctrl+K or /``."""
    native = (QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys)
    return _tr(" or ").join(native)


def _tr(text: str) -> str:
    return QCoreApplication.translate("actions", text)
