"""A window as somebody has it who cannot see it or cannot use a mouse: what is spoken, and where Tab leads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QLabel,
    QScrollArea,
    QSplitterHandle,
    QTabWidget,
    QTextBrowser,
    QWidget,
)

Role = QAccessible.Role

_SAY_NOTHING: Final = {
    Role.NoRole,
    Role.Client,
    Role.Border,
    Role.Pane,
    Role.LayeredPane,
    Role.Graphic,
    Role.Whitespace,
}
"""Roles that tell nobody what can be done with a thing."""

_HOLDERS: Final = (QTabWidget, QScrollArea)
"""They take the focus for what they hold, or to scroll it, and Qt has no better role for them than that of a client."""

_VIEWS: Final = {Role.Table, Role.Tree, Role.List}
_CELLS_LOOKED_AT: Final = 160
_LONGEST_WAY: Final = 400
_TOLERANCE: Final = 12
"""Pixels by which things on one line may be out of line."""


@dataclass(frozen=True)
class Thing:
    """One thing of the accessible tree, with where it is in words."""

    way: str
    interface: QAccessibleInterface

    @property
    def name(self) -> str:
        return self.interface.text(QAccessible.Text.Name)

    @property
    def role(self) -> QAccessible.Role:
        return self.interface.role()

    def can_be_used(self) -> bool:
        """Whether it takes the focus or can be pressed; Qt says of a label with words to select that it does."""
        actions = self.interface.actionInterface()
        names = set(actions.actionNames()) - {"SetFocus"} if actions else set()
        return bool(names) or bool(self.interface.state().focusable)


def things(root: QWidget) -> Iterator[Thing]:
    """Everything in a window that can be seen, each thing after the one that holds it."""
    yield from _below(QAccessible.queryAccessibleInterface(root), type(root).__name__)


def _below(interface: QAccessibleInterface, way: str) -> Iterator[Thing]:
    yield Thing(way, interface)
    count = min(interface.childCount(), _CELLS_LOOKED_AT) if interface.role() in _VIEWS else interface.childCount()
    for number in range(count):
        child = interface.child(number)
        if child is not None and child.isValid() and not child.state().invisible:
            thing = type(child.object()).__name__ if child.object() is not None else child.role().name
            yield from _below(child, f"{way} › {thing} {child.text(QAccessible.Text.Name)[:40]!r}")


def silences(root: QWidget) -> list[str]:
    """Whatever a screen reader could not say: controls without name or role, tables without headers, silent cells."""
    return [found for thing in things(root) if (found := _silence(thing))]


def _silence(thing: Thing) -> str:
    """What is wrong with a thing; empty where nothing is."""
    held = thing.interface.object()
    is_used = thing.role is not Role.Cell and (thing.can_be_used() or isinstance(held, QSplitterHandle))
    if isinstance(held, QLabel) and not held.text():
        return ""  # Qt calls a label focusable whose words can be selected, also where it has none
    if is_used and not any(sign.isalnum() for sign in thing.name):
        return f"no name: {thing.way}"
    if is_used and thing.role in _SAY_NOTHING and not isinstance(held, _HOLDERS):
        return f"role {thing.role.name} says nothing: {thing.way}"
    if thing.role in (Role.ColumnHeader, Role.TreeItem, Role.ListItem) and not thing.name.strip():
        return f"no words: {thing.way}"
    if thing.role is Role.Cell and not _speaks(thing):
        return f"a cell without header and words: {thing.way}"
    return ""


def _speaks(cell: Thing) -> bool:
    """Words of its own, or at least the header of its column."""
    place = cell.interface.tableCellInterface()
    headers = [header.text(QAccessible.Text.Name) for header in place.columnHeaderCells()] if place else []
    return bool(headers) and bool(cell.name.strip() or all(headers))


def same_names(root: QWidget) -> list[str]:
    """Controls that nobody can tell apart by ear: those of one role and one name in one place."""
    ways: dict[tuple[str, str, str], int] = {}
    for thing in things(root):
        if thing.role in (Role.Button, Role.CheckBox, Role.RadioButton, Role.EditableText):
            place = thing.way.rpartition(" › ")[0]
            ways[place, thing.role.name, thing.name] = ways.get((place, thing.role.name, thing.name), 0) + 1
    return [f"{count} times {role} {name!r} in {place}" for (place, role, name), count in ways.items() if count > 1]


def tab_stops(root: QWidget, keys: Qt.Key = Qt.Key.Key_Tab) -> list[QWidget]:
    """Where Tab leads from here until it is back; fails where it never is, or stays where it is."""
    start = _focused()
    stops = [start]
    stays = 0
    for _ in range(_LONGEST_WAY):
        QTest.keyClick(stops[-1], keys)
        here = _focused()
        if here is start and (len(stops) > 1 or not others(root, start)):
            return stops
        if here is stops[-1]:
            stays += 1
            assert stays <= _stays_in(here), f"Tab is caught in {described(here)}"
        else:
            stays = 0
            stops.append(here)
    way = "\n".join(described(stop) for stop in stops)
    raise AssertionError(f"Tab does not come round:\n{way}")


def _focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None, "Nothing has the focus"
    return widget


def _stays_in(widget: QWidget) -> int:
    """How often Tab may stay in a widget: once for each link of a text."""
    if not isinstance(widget, QTextBrowser):
        return 0
    block, links = widget.document().begin(), 0
    while block.isValid():
        parts = block.begin()
        while not parts.atEnd():
            links += parts.fragment().charFormat().isAnchor()
            parts += 1
        block = block.next()
    return links


def others(root: QWidget, *reached: QWidget) -> list[str]:
    """What should be reached by Tab and was not. Of buttons of which one is chosen, arrows reach the others."""
    groups = {group for widget in reached if (group := _group_of(widget)) is not None}
    return [
        described(widget)
        for widget in root.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        and widget.focusProxy() is None
        and widget not in reached
        and not isinstance(widget, QTabWidget)
        and _group_of(widget) not in groups
        and widget.window() is root.window()
    ]


def _group_of(widget: QWidget) -> object:
    group = widget.group() if isinstance(widget, QAbstractButton) else None
    return group if group is not None and group.exclusive() else None


def from_the_top(stops: list[QWidget]) -> list[QWidget]:
    """The same round, begun where the window begins."""
    corners = [stop.mapTo(stop.window(), QPoint(0, 0)) for stop in stops]
    first = min(range(len(stops)), key=lambda number: (corners[number].y(), corners[number].x()))
    return [*stops[first:], *stops[:first]]


def steps_back(stops: list[QWidget]) -> list[str]:
    """Steps that lead to what stands above, or at the left on the same line, instead of on to the next column."""
    found = []
    for here, there in pairwise(stops):
        holder = _common_holder(here, there)
        if _is_back(_place(here, holder), _place(there, holder)):
            found.append(f"{described(here)} → {described(there)}")
    return found


def told_backwards(root: QWidget) -> list[str]:
    """Neighbours in the tree of a screen reader of which the one that stands first is told second."""
    found = []
    for thing in things(root):
        held = thing.interface.object()
        if isinstance(held, QWidget) and not isinstance(held, QTabWidget | QAbstractScrollArea):
            children = (thing.interface.child(number).object() for number in range(thing.interface.childCount()))
            seen = [child for child in children if isinstance(child, QWidget) and child.isVisible()]
            for here, there in pairwise(seen):
                if _is_back(here.geometry(), there.geometry()):
                    found.append(f"{described(here)} → {described(there)}")
    return found


def _is_back(a: QRect, b: QRect) -> bool:
    """Whether from one place another lies above, or at the left on the same line."""
    above = b.bottom() <= a.top() + _TOLERANCE and b.left() < a.right() - _TOLERANCE
    beside = b.right() <= a.left() + _TOLERANCE and b.top() < a.bottom() - _TOLERANCE and b.bottom() > a.top()
    return above or beside


def _common_holder(here: QWidget, there: QWidget) -> QWidget:
    holder = _holder(here)
    while not holder.isAncestorOf(there):
        holder = _holder(holder)
    return holder


def _holder(widget: QWidget) -> QWidget:
    holder = widget.parentWidget()
    assert holder is not None
    return holder


def _place(widget: QWidget, holder: QWidget) -> QRect:
    """Where that part of the holder stands in which the widget is: what is scrolled in it does not count."""
    while _holder(widget) is not holder:
        widget = _holder(widget)
    return widget.geometry()


def described(widget: QWidget) -> str:
    """A widget as a message names it: its class, what is spoken of it, and what it stands in."""
    interface = QAccessible.queryAccessibleInterface(widget)
    name = interface.text(QAccessible.Text.Name) if interface is not None else ""
    return f"{type(widget).__name__} {name[:50]!r} in {type(widget.parent()).__name__}"
