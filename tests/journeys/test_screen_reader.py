"""What a screen reader of Linux gets to hear, through AT-SPI and a bus of its own."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

import dev
from tests.journeys.conftest import ROOT

SYSTEMS_PYTHON: Final = "/usr/bin/python3"
LISTENER: Final = Path(__file__).with_name("listener.py")
PROGRAM: Final = "import sys; from netdesk.ui.app import main; sys.exit(main())"
_LONGEST: Final = 120

pytestmark = pytest.mark.journey


@pytest.fixture
def bus() -> str:
    """The program that starts a session bus; skips where screen readers have nothing to speak through."""
    if reason := os.environ.get("NETDESK_NO_ATSPI"):  # dev.py says why
        pytest.skip(reason)
    if not dev.has_atspi():
        pytest.skip(f"AT-SPI is not installed (Debian's packages are {', '.join(dev.ATSPI)}).")
    return str(shutil.which("dbus-run-session"))


def test_a_screen_reader_hears_names_roles_headers_and_cells_and_can_press_a_button(
    bus: str, x_display: str, variables: dict[str, str]
) -> None:
    done = subprocess.run(
        [bus, "--", SYSTEMS_PYTHON, LISTENER, sys.executable, "-c", PROGRAM],
        env={
            **variables,
            "DISPLAY": x_display,
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "PYTHONPATH": os.fspath(ROOT),
        },
        capture_output=True,
        text=True,
        timeout=_LONGEST,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    heard = json.loads(done.stdout.splitlines()[-1])  # the bus's own servants write to stdout too
    assert heard["window"] == ["frame", "netdesk"]
    for role, name in (
        ("text", "Search in everything"),
        ("radio button", "Treatments"),
        ("radio button", "Side effects"),
        ("radio button", "Care team"),
        ("push button", "Settings"),
        ("push button", "Help and shortcuts"),
        ("tree", "Filters"),
        ("table", "Treatments"),
    ):
        assert [role, name] in heard["things"], f"{role} {name}"
    assert heard["headers"] == ["Treatment", "Group", "Sources", "When it is used"]
    assert heard["cells"][0] == "Active surveillance"
    assert all(heard["cells"])
    assert heard["headers of the other table"][0] == "Group of treatments", "the page Sources came up"
    said = "There is no sheet of what is read here. Choose a treatment, or make a sheet."
    assert heard["announced"] == [said], "no treatment is ticked"
