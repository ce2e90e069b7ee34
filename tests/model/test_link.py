from __future__ import annotations

import pytest

from netdesk.model.link import HitKind, Link


def test_a_link_is_read_back_from_its_text() -> None:
    for kind in HitKind:
        assert Link.read(str(Link(kind, "some_id_1"))) == Link(kind, "some_id_1")


@pytest.mark.parametrize("text", [" netdesk://treatment/prrt ", "NETDESK://Treatment/prrt/"])
def test_blanks_case_and_a_closing_slash_do_not_matter(text: str) -> None:
    assert Link.read(text) == Link(HitKind.TREATMENT, "prrt")


@pytest.mark.parametrize(
    "text",
    ["", "prrt", "netdesk://", "netdesk://treatment", "netdesk://cure/prrt", "netdesk://treatment/a b", "x" * 9999],
)
def test_any_other_text_is_no_link(text: str) -> None:
    assert Link.read(text) is None
