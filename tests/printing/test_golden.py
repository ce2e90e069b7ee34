"""The words of one sheet of each kind, page by page, as somebody has read and approved them.

After a change that is meant: ``.venv/bin/python -m tests.printing.test_golden``, then read the difference.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from netdesk.environment import Environment
from netdesk.printing.form import Form
from netdesk.printing.press import Press
from netdesk.query.reference import Reference
from tests.library import build_library
from tests.printing.conftest import DAY
from tests.printing.pdfs import pages_of
from tests.printing.samples import SAMPLES

GOLDEN = Path(__file__).resolve().parents[1] / "golden"


def words(name: str, library: Reference, resources: Path) -> str:
    pages = pages_of(Press(resources).compose(SAMPLES[name](library), Form(), DAY).pdf)
    return "\n\f\n".join("\n".join(line.rstrip() for line in page.splitlines()) for page in pages) + "\n"


@pytest.mark.parametrize("name", SAMPLES)
def test_the_words_of_the_sheet_are_those_that_were_approved(name: str, library: Reference, resources: Path) -> None:
    assert words(name, library, resources) == (GOLDEN / f"{name}.txt").read_text("utf-8")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder, Reference.open(build_library(Path(folder))) as opened:
        for each in SAMPLES:
            text = words(each, opened, Environment.of_this_machine().resources)
            (GOLDEN / f"{each}.txt").write_text(text, "utf-8")
