"""A screen reader of a few lines: ``/usr/bin/python3 listener.py COMMAND …`` starts a program and listens to it.

It speaks AT-SPI, the protocol of Linux's screen readers, as a stranger to the program and to Qt. Its Python is the
system's, which alone has the bindings: no package of the project is there, and nothing but this file is read. What it
heard is written as JSON in the last line of stdout.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 20.0
"""Seconds that anything may take on a busy machine."""

_CELLS_LOOKED_AT = 40


def main(command: list[str]) -> None:
    """Listen to the window that the command opens, press a button of it, and listen again."""
    Atspi.init()
    program = subprocess.Popen(command)
    try:
        window = _until(_window_of_netdesk)
        table = _until(lambda: _found(window, "table", "Treatments"))
        before = [[thing.get_role_name(), thing.get_name()] for thing in _below(window)]
        _press(_until(lambda: _found(window, "radio button", "Sources")))
        after = _until(lambda: _found(window, "table", "What each page covers"))
        announced: list[str] = []
        announcements = Atspi.EventListener.new(lambda event: announced.append(str(event.any_data)))
        announcements.register("object:announcement")
        _press(_until(lambda: _found(window, "radio button", "Side effects")))
        _press(_until(lambda: _found(window, "push button", "Put in visit pack")))
        _until(lambda: _heard(announced))
        heard = {
            "window": [window.get_role_name(), window.get_name()],
            "things": before,
            "headers": _headers(table),
            "cells": [_cell(table, 1, column) for column in range(table.get_n_columns())],
            "headers of the other table": _headers(after),
            "announced": announced,
        }
    finally:
        program.terminate()
        program.wait(PATIENCE)
    sys.stdout.write(json.dumps(heard) + "\n")


def _window_of_netdesk() -> Any:  # noqa: ANN401 - the bindings have no types
    desktop = Atspi.get_desktop(0)
    programs = (desktop.get_child_at_index(number) for number in range(desktop.get_child_count()))
    found = next((program for program in programs if program is not None and program.get_name() == "netdesk"), None)
    return found.get_child_at_index(0) if found is not None and found.get_child_count() else None


def _found(top: Any, role: str, name: str) -> Any:  # noqa: ANN401
    return next((thing for thing in _below(top) if (thing.get_role_name(), thing.get_name()) == (role, name)), None)


def _below(thing: Any) -> Any:  # noqa: ANN401
    """A thing and everything in it that can be seen."""
    if thing is None or not thing.get_state_set().contains(Atspi.StateType.SHOWING):
        return
    yield thing
    is_long = thing.get_role_name() in ("table", "tree", "list")
    count = min(thing.get_child_count(), _CELLS_LOOKED_AT) if is_long else thing.get_child_count()
    for number in range(count):
        yield from _below(thing.get_child_at_index(number))


def _headers(table: Any) -> list[str]:  # noqa: ANN401
    return [table.get_column_header(column).get_name() for column in range(table.get_n_columns())]


def _cell(table: Any, row: int, column: int) -> str:  # noqa: ANN401
    return str(table.get_accessible_at(row, column).get_name())


def _heard(announced: list[str]) -> list[str] | None:
    """What was announced, as soon as something was."""
    while GLib.MainContext.default().iteration(False):
        pass
    return announced or None


def _press(thing: Any) -> None:  # noqa: ANN401
    """Do the first thing that can be done with it, as screen readers do."""
    assert thing.do_action(0)


def _until(look: Any) -> Any:  # noqa: ANN401
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            seen = look()
        except gi.repository.GLib.Error:  # what was looked at went away meanwhile
            seen = None
        if seen is not None:
            return seen
        if time.monotonic() > deadline:
            sys.exit(f"Not heard: {look.__name__} of {look.__code__.co_consts}")
        time.sleep(0.1)


if __name__ == "__main__":
    main(sys.argv[1:])
