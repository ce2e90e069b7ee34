"""A virtual X display: ``python -m tests.xvfb COMMAND …`` runs a command in one."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager


class NoDisplayError(Exception):
    """There is no Xvfb here; the text says why."""


@contextmanager
def virtual_display(size: str = "1920x1200x24") -> Iterator[str]:
    """Start Xvfb on a free display and give its name, such as ``:1``; it ends with the context.

    Raises:
        NoDisplayError: ``NETDESK_NO_XVFB`` holds the reason why there is none (dev.py sets it), or it does not start.
    """
    if reason := os.environ.get("NETDESK_NO_XVFB"):
        raise NoDisplayError(reason)
    program = shutil.which("Xvfb")
    if not program:
        raise NoDisplayError("Xvfb is not installed.")
    reader, writer = os.pipe()
    command = [program, "-displayfd", str(writer), "-screen", "0", size, "-nolisten", "tcp", "-noreset"]
    server = subprocess.Popen(command, pass_fds=[writer], stderr=subprocess.DEVNULL)
    os.close(writer)
    try:
        with os.fdopen(reader) as answer:
            number = answer.readline().strip()  # comes once the display takes connections; empty where Xvfb ended
        if not number:
            raise NoDisplayError("Xvfb does not start.")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(timeout=30)


def main() -> int:
    """Run the command of the command line in a virtual display, in Qt's xcb platform, and return its exit status."""
    with virtual_display() as name:
        environment = {**os.environ, "DISPLAY": name, "QT_QPA_PLATFORM": "xcb"}
        environment.pop("WAYLAND_DISPLAY", None)
        return subprocess.call(sys.argv[1:], env=environment)


if __name__ == "__main__":
    sys.exit(main())
