from __future__ import annotations

import re
from importlib.metadata import requires
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
NOTICE = (ROOT / "NOTICE").read_text("utf-8").lower()


def test_the_notice_names_every_library_that_the_program_brings() -> None:
    waiting, needed = ["netdesk"], set[str]()
    while waiting:
        name = waiting.pop()
        for need in map(Requirement, requires(name) or []):
            if "extra" not in str(need.marker) and canonicalize_name(need.name) not in needed:
                needed.add(canonicalize_name(need.name))
                if not need.marker or need.marker.evaluate():
                    waiting.append(need.name)
    assert {"pyside6-essentials", "pydantic-core", "shiboken6"} <= needed
    assert {name for name in needed if not re.search(rf"(?m)(^|\s){re.escape(name)}[\s,]", NOTICE)} == set()


def test_the_notice_names_every_font_and_icon_folder_and_their_licences_are_there() -> None:
    for font in (ROOT / "resources" / "fonts").glob("*.ttf"):
        assert any(re.fullmatch(pattern.replace("*", ".*"), font.name.lower()) for pattern in patterns()), font.name
    for licence in re.findall(r"resources/\S+(?:-OFL\.\w+|LICENSE)", (ROOT / "NOTICE").read_text("utf-8")):
        assert (ROOT / licence.rstrip(".")).is_file(), licence


def patterns() -> list[str]:
    return [match.rpartition("/")[2] for match in re.findall(r"\((resources/fonts/\S+)\)", NOTICE)]
