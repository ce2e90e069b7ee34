"""What holds for every test: no screen, no user's folders, no network, and no warning left in the log."""

from __future__ import annotations

import ipaddress
import logging
import os
import socket
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from hypothesis import settings

from tests.xvfb import NoDisplayError, virtual_display

# Set here, because a test module may import Qt, and a subprocess inherits them.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
for _name in ("QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME", "NETDESK_TODAY"):
    os.environ.pop(_name, None)

settings.register_profile("netdesk", derandomize=True, database=None, deadline=None)
settings.load_profile("netdesk")

_cleanup = ExitStack()


def pytest_sessionstart() -> None:
    """Put the user's folders into an empty folder and refuse connections that leave the machine."""
    home = Path(_cleanup.enter_context(tempfile.TemporaryDirectory(prefix="netdesk-home-", ignore_cleanup_errors=True)))
    os.environ["NETDESK_HOME"] = os.fspath(home)
    for name in ("CONFIG", "DATA", "CACHE"):
        os.environ[f"XDG_{name}_HOME"] = os.fspath(home / name.lower())
    patch = _cleanup.enter_context(pytest.MonkeyPatch.context())
    patch.setattr(socket.socket, "connect", _connect_to_this_machine)


def pytest_sessionfinish() -> None:
    """Undo both."""
    _cleanup.close()


_real_connect = socket.socket.connect


def _connect_to_this_machine(self: socket.socket, address: object) -> None:
    if self.family in (socket.AF_INET, socket.AF_INET6) and isinstance(address, tuple):
        host = str(address[0])
        if host != "localhost" and not ipaddress.ip_address(host).is_loopback:
            pytest.fail(f"This test reaches for the network: {address}")
    _real_connect(self, address)  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def _no_warning_in_the_log(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    yield
    if request.node.get_closest_marker("logs_warnings"):
        return
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    if said := [f"{record.name}: {record.getMessage()}" for record in records if record.levelno >= logging.WARNING]:
        pytest.fail("The log holds warnings:\n" + "\n".join(said))


@pytest.fixture(scope="session")
def library_database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The content of tests/library, built as ``net.sqlite`` with its manifest beside; must not be written to."""
    from tests.library import build_library

    return build_library(tmp_path_factory.mktemp("library"))


@pytest.fixture(scope="session")
def x_display() -> Iterator[str]:
    """The name of a virtual X display (``:1``) for a program in a real window; skips where there cannot be one."""
    try:
        with virtual_display() as name:
            yield name
    except NoDisplayError as error:
        pytest.skip(str(error))
