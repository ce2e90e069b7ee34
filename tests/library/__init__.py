"""A small invented content set with every awkward case, for tests of builds, questions, screens and prints."""

from __future__ import annotations

from pathlib import Path

from netdesk.build.building import write_database
from netdesk.content.content_folder import read_content

LIBRARY = Path(__file__).parent / "content"


def build_library(folder: Path) -> Path:
    """Build the library as ``net.sqlite`` with its manifest into a folder."""
    out = folder / "net.sqlite"
    write_database(read_content(LIBRARY), out)
    return out
