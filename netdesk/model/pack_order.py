"""What goes into a visit pack, as ordered in a file."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from netdesk.model.care import Person


class PackPart(StrEnum):
    """A kind of sheet that a pack can hold; the value is its word in a pack file."""

    TREATMENT = "treatment"
    """One sheet for each treatment."""

    CHECKLIST = "checklist"
    """One for all the treatments."""

    ASSESSMENT = "assessment"
    DIARY = "diary"
    COMPARE = "compare"
    ROSTER = "roster"
    WALLET = "wallet"


@dataclass(frozen=True, slots=True)
class PackOrder:
    """The sheets in the order in which they are printed, and what they are made from.

    ``treatments`` and ``diary`` (what is written down each day) are ids. ``people`` are typed for this print only
    and are not shown by ``repr``; the one who is ``key`` is rung first.
    """

    sheets: tuple[PackPart, ...]
    treatments: tuple[str, ...] = ()
    diary: tuple[str, ...] = ()
    people: tuple[Person, ...] = field(default=(), repr=False)

    @property
    def key(self) -> Person | None:
        """Who is rung first; None where nobody is."""
        return next((person for person in self.people if person.key), None)
