"""What a care-team roster is made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from netdesk.model.care import Person, Role
from netdesk.model.release import Release


@dataclass(frozen=True, slots=True)
class RosterSheet:
    """The people of a patient's care team, in the order given.

    ``roles`` maps role ids to what sources say about them; a person's role that is not in it prints as typed.
    A person without a name is an empty chair and prints as a question. Names are for this print only and are not shown
    by ``repr``.
    """

    people: tuple[Person, ...] = field(repr=False)
    roles: Mapping[str, Role] = field(repr=False)
    release: Release
    patient_name: str = field(default="", repr=False)
    clinic: str = field(default="", repr=False)
