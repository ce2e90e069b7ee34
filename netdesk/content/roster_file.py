"""Reads a roster file: the people of a care team, typed for one print.

The file is YAML for the strict reader; nothing of it is kept.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

from pydantic import Field, StringConstraints, WithJsonSchema

from netdesk.content.base import Entry
from netdesk.content.content_problems_error import ContentProblemsError
from netdesk.content.node import Node
from netdesk.content.problem import Problem
from netdesk.content.shape import read_shape
from netdesk.content.strict_yaml import read_file
from netdesk.content.typed_text import Flag
from netdesk.model.care import Person

Line = Annotated[str, StringConstraints(strip_whitespace=True, max_length=200)]
"""A line on the sheet; where it is empty, a line to write on."""

Number = Annotated[Line, WithJsonSchema({"type": ["string", "integer"], "maxLength": 200})]
"""A number to ring, as it is to be printed."""


class PersonEntry(Entry):
    """Somebody of the care team."""

    role: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)] = Field(
        description="A role's id, such as 'dietitian', or words of your own."
    )
    name: Line = ""
    organisation: Line = ""
    phone: Number = Field(default="", description="The number by day. Left out: a line to write on.")
    night_phone: Number = Field(default="", description="The number outside the hours.")
    hours: Line = Field(default="", description="When the number by day is answered.")
    key: Flag = Field(default=False, description="True for the key contact; at most one.")


class RosterFile(Entry):
    """The people in the order in which they are printed."""

    people: tuple[PersonEntry, ...] = Field(min_length=1)


def read_roster(path: Path) -> tuple[Person, ...]:
    """The people of a roster file, in its order.

    Raises:
        ContentProblemsError: The file cannot be read, or something in it is wrong; with every problem of it.
    """
    name = str(path)
    _, root, problems = read_file(path, name)
    roster = None
    if root is not None or not problems:
        roster, misfits = read_shape(root, RosterFile, name)
        problems = problems + misfits
    if root is not None:
        problems += second_keys(root.list_of("people"))
    if problems or roster is None:
        raise ContentProblemsError(problems)
    return tuple(Person(**person.model_dump()) for person in roster.people)


def second_keys(people: Iterable[Node]) -> list[Problem]:
    """A problem for each person after the first who is marked as the key contact."""
    keys = [key for person in people if (key := person.get("key")) is not None and key.text == "true"]
    return [
        key.problem(f"the key contact is given twice; the first is on line {keys[0].line}. Write key: false.")
        for key in keys[1:]
    ]
