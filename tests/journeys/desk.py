"""The program as somebody in front of it has it: started, looked at, closed."""

from __future__ import annotations

import os
import re
import select
import subprocess
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Final, TypeVar

from tests.journeys.hands import Hands
from tests.journeys.item import Item
from tests.journeys.screen import Screen

PATIENCE: Final = 20.0
"""Seconds that anything may take on a busy machine."""

_PAUSE: Final = 0.02
_MARGIN: Final = 4
BOX: Final = 16
"""How far from the left of its cell a tick box has its middle."""

_LONGEST_WALK: Final = 150
_Answer = TypeVar("_Answer")


class Desk:
    """One run of the program. ``until`` and what rests on it wait for what is to be seen, and fail where it never is.

    Use as a context manager: a program that is still there at its end is ended.
    """

    def __init__(self, command: Sequence[str | os.PathLike[str]], variables: Mapping[str, str], hands: Hands) -> None:
        """Start a command that runs ``tests.journeys.watched`` in an environment of these variables."""
        self.hands = hands
        self._window_in_front = 0
        self._complaints = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the program
        self._process = subprocess.Popen(
            command, env=variables, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._complaints, text=True
        )

    def __enter__(self) -> Desk:
        return self

    def __exit__(self, *_error: object) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._process.communicate()
        self._complaints.close()

    def screen(self) -> Screen:
        """What is on the screen now."""
        self._window_in_front = self.hands.face_front_window()
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        try:
            self._process.stdin.write("\n")
            self._process.stdin.flush()
            answers, _, _ = select.select([self._process.stdout], [], [], PATIENCE)
            line = self._process.stdout.readline() if answers else ""
        except BrokenPipeError:
            line = ""
        assert line, f"The program ended or hangs.\n{self._complained()}"
        return Screen(line)

    def until(self, look: Callable[[Screen], _Answer | None], wanted: str) -> _Answer:
        """What ``look`` sees as soon as it sees something; ``wanted`` says what that is to be."""
        deadline = time.monotonic() + PATIENCE
        while not (answer := look(screen := self.screen())):
            if time.monotonic() > deadline:
                raise AssertionError(f"{wanted} is not to be seen. On the screen:\n{screen}\n{self._complained()}")
            time.sleep(_PAUSE)
        return answer

    def see(self, role: str, name: str | re.Pattern[str], *flags: str, hidden: bool = False) -> Item:
        """The first thing of this role and name that has these flags, once it is there."""
        return self.until(lambda now: now.find(role, name, *flags, hidden=hidden), f"{role} {name} {flags}")

    def see_enabled(self, role: str, name: str) -> Item:
        """The same for something that can be used."""

        def look(now: Screen) -> Item | None:
            item = now.find(role, name)
            return None if item is None or item.has("disabled") else item

        return self.until(look, f"{role} {name}, enabled,")

    def hear(self, words: str) -> None:
        """Wait until something on the screen says these words."""
        self.until(lambda now: now.says(words), f"“{words}”")

    def focus(self, name: str | re.Pattern[str]) -> Item:
        """Wait until the keys go to the thing of this name."""

        def look(now: Screen) -> Item | None:
            item = now.focused()
            return item if item and _is_called(item, name) else None

        return self.until(look, f"The focus at {name}")

    def press(self, keys: str) -> None:
        """Press keys as soon as there is something in the window in front for them to go to."""
        self.until(self._takes_keys, "Any focus")
        self.hands.press(keys)

    def type(self, words: str) -> None:
        """Type words as soon as there is something in the window in front for them to go to."""
        self.until(self._takes_keys, "Any focus")
        self.hands.type(words)

    def click(self, role: str, name: str | re.Pattern[str], *, box: bool = False) -> None:
        """Press the mouse on something that can be used, scrolling to it first; ``box`` on its tick box at the left."""
        item = self.reach(role, name)
        x, y = item.centre
        self.hands.click(item.x + BOX if box else x, y)

    def reach(self, role: str, name: str | re.Pattern[str]) -> Item:
        """Something that can be used, once it is in view; the wheel is turned over what holds it until it is."""

        def look(now: Screen) -> Item | None:
            item = now.find(role, name, hidden=True)
            if item is None or item.has("disabled"):
                return None
            holder = now.holder(item)
            top = max((head.y + head.height for head in now.inside(holder, "ColumnHeader")), default=holder.y)
            if top < item.centre[1] < holder.y + holder.height - _MARGIN:
                return item
            self.hands.turn_wheel(*holder.centre, 1 if item.centre[1] > top else -1)
            return None

        return self.until(look, f"{role} {name}, enabled,")

    def walk(self, keys: str, name: str | re.Pattern[str]) -> Item:
        """Press keys again and again, each time the focus has moved, until it is at the thing of this name."""
        for _ in range(_LONGEST_WALK):
            here = self.until(Screen.focused, "Any focus")
            if _is_called(here, name):
                return here
            self.hands.press(keys)
            self.until(partial(_has_left, here), f"{keys} leading on from {here.name!r}")
        raise AssertionError(f"{keys} does not lead to {name}.\n{self.screen()}")

    def ended(self) -> int:
        """Wait until the program has ended; its exit status. It must not have complained to stderr."""
        status = self._process.wait(PATIENCE)
        assert self._complained() == ""
        return status

    def _takes_keys(self, now: Screen) -> bool:
        """Whether the program and the X server agree on the window that has the keyboard."""
        return now.focused() is not None and now.active_window == self._window_in_front

    def _complained(self) -> str:
        self._complaints.seek(0)
        return self._complaints.read().decode()


def _is_called(item: Item, name: str | re.Pattern[str]) -> bool:
    return bool(name.fullmatch(item.name)) if isinstance(name, re.Pattern) else item.name == name


def _has_left(here: Item, now: Screen) -> bool:
    return now.focused() not in (None, here)
