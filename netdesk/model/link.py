"""A link to something that can be read: text that the search box and the command line understand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Self

LINK_SCHEME: Final = "netdesk://"
"""How the text of a link begins."""


class HitKind(StrEnum):
    """What a link leads to and a search finds, in the order in which kinds are shown."""

    TREATMENT = "treatment"
    SIDE_EFFECT = "side_effect"
    PROBLEM = "problem"
    DRUG = "drug"
    ROLE = "role"
    TEST = "test"
    TERM = "term"
    SERVICE = "service"
    SCHEDULE = "schedule"
    ADVICE = "advice"
    SOURCE = "source"


KIND_TITLES: Final = {
    HitKind.TREATMENT: "Treatments",
    HitKind.SIDE_EFFECT: "Side effects",
    HitKind.PROBLEM: "Problems of the NET",
    HitKind.DRUG: "Drugs of a combination",
    HitKind.ROLE: "Care team",
    HitKind.TEST: "Tests",
    HitKind.TERM: "Words explained",
    HitKind.SERVICE: "Services",
    HitKind.SCHEDULE: "Schedules",
    HitKind.ADVICE: "Advice",
    HitKind.SOURCE: "Sources",
}
"""What stands above several of a kind."""

_TEXT: Final = re.compile(rf"\s*{LINK_SCHEME}(?P<kind>{'|'.join(HitKind)})/(?P<id>\w+)/?\s*", re.ASCII | re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Link:
    """A kind and an id of the content; whether there is such a thing is not known here."""

    kind: HitKind
    id: str

    @classmethod
    def read(cls, text: str) -> Self | None:
        """The link that a text is, such as ``netdesk://treatment/prrt``; None for any other text."""
        found = _TEXT.fullmatch(text)
        return cls(HitKind(found["kind"].lower()), found["id"]) if found else None

    def __str__(self) -> str:
        """The link as text."""
        return f"{LINK_SCHEME}{self.kind}/{self.id}"
