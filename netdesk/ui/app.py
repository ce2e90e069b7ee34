"""The desktop's door: ``netdesk``.

Content is opened before Qt is loaded: what is imported before PySide is imported faster, and ``--version`` and a wrong
option answer without it.
"""

from __future__ import annotations

import argparse
import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from netdesk.environment import Environment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from netdesk.errors import NetdeskError
    from netdesk.query.reference import Reference


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program until its window is closed.

    Returns:
        0 after the window was closed, or where another start's window was brought to the front; 1 where no content
        could be opened; 2 for arguments that cannot be read (argparse exits with it).
    """
    gc.disable()  # what is made at the start stays: looking for garbage in it only costs time
    chosen = _chosen_content(sys.argv[1:] if argv is None else argv)
    environment = Environment.of_this_machine()
    reference, failure = open_content(environment, chosen)

    from netdesk.ui.desktop import made_application, run

    return run(made_application(), environment, reference, failure)


def open_content(environment: Environment, chosen: Path | None) -> tuple[Reference | None, NetdeskError | None]:
    """The content chosen, else the bundled one; with what was wrong where something was."""
    from netdesk.db.errors import ContentUnusableError
    from netdesk.errors import NetdeskError
    from netdesk.query.reference import Reference

    failure: NetdeskError | None = None
    if chosen is not None:
        try:
            return Reference.open(chosen), None
        except ContentUnusableError as error:
            failure = error
    try:
        return Reference.open(environment.content_database), failure
    except NetdeskError as error:
        return None, error


def _chosen_content(argv: Sequence[str]) -> Path | None:
    from netdesk import __version__

    parser = argparse.ArgumentParser(prog="netdesk", description="A reference for clinics that treat NETs.")
    parser.add_argument("--content", metavar="FILE", type=Path, help="open this content instead of the bundled one")
    parser.add_argument("--version", action="version", version=f"netdesk {__version__}")
    chosen: Path | None = parser.parse_args(argv).content
    return chosen
