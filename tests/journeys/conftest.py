"""What every journey starts from: a virtual display, an empty home, and the program in it.

The program runs in a process of its own, as it does for a nurse. ``hands`` presses keys and buttons at the X server;
``watched`` tells what the program shows a screen reader; ``desk`` brings both together and waits. No story imports
the window: it knows only what can be seen on the screen, on the disk and on paper.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from netdesk.environment import Environment
from netdesk.query.reference import Reference
from tests.journeys.desk import Desk
from tests.journeys.hands import Hands

ROOT = Path(__file__).resolve().parents[2]
WATCHED = (sys.executable, "-W", "error", "-m", "tests.journeys.watched")
TODAY = "2026-11-30"
"""The day of every journey."""

OpenDesk = Callable[..., Desk]


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """The user's home with an empty folder for everything that the program keeps and one for passing files."""
    for name in ("netdesk", "tmp", "Documents"):
        (tmp_path / "home" / name).mkdir(parents=True)
    return tmp_path / "home"


@pytest.fixture
def variables(home: Path) -> dict[str, str]:
    """The environment of a program that is started on this machine by that user; there is no printer."""
    return {
        "PATH": os.environ["PATH"],
        "HOME": os.fspath(home),
        "TMPDIR": os.fspath(home / "tmp"),
        "LC_ALL": "C.UTF-8",
        "CUPS_SERVER": os.fspath(home / "no-printer"),
        "NETDESK_HOME": os.fspath(home / "netdesk"),
        "NETDESK_TODAY": TODAY,
    }


@pytest.fixture
def open_desk(x_display: str, variables: dict[str, str]) -> Iterator[OpenDesk]:
    """Open the program in a real window: arguments go to it; ``command`` starts it in another way."""
    with ExitStack() as opened:
        hands = Hands(x_display)
        opened.callback(hands.close)

        def open_one(*arguments: object, command: tuple[str, ...] = WATCHED) -> Desk:
            on_screen = {**variables, "DISPLAY": x_display, "QT_QPA_PLATFORM": "xcb"}
            return opened.enter_context(Desk([*command, *map(str, arguments)], on_screen, hands))

        yield open_one


@pytest.fixture
def reference() -> Iterator[Reference]:
    """The bundled content, asked without the window: what the window has to show."""
    with Reference.open(Environment.of_this_machine().content_database) as opened:
        yield opened
