"""Reads a pack file: the sheets of one visit, the treatments that they are about, and the people of the care team.

The file is YAML for the strict reader; nothing of it is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Annotated, Final, Literal, TypeAlias

from pydantic import Field, WithJsonSchema

from netdesk.content.base import Entry
from netdesk.content.content_problems_error import ContentProblemsError
from netdesk.content.known_ids import repeated
from netdesk.content.node import Node
from netdesk.content.problem import Problem, quoted
from netdesk.content.roster_file import PersonEntry, second_keys
from netdesk.content.shape import read_shape
from netdesk.content.strict_yaml import read_file
from netdesk.content.suggestion import did_you_mean
from netdesk.model.care import Person
from netdesk.model.pack_order import PackOrder, PackPart

Meant: TypeAlias = Callable[[str, Collection[str]], str]
PartName = Literal["treatment", "checklist", "assessment", "diary", "compare", "roster", "wallet"]

AskedId = Annotated[str, WithJsonSchema({"type": "string", "pattern": r"^[a-z0-9][a-z0-9_]*$", "maxLength": 60})]
"""An id that the content should know: whatever else is written gets what may have been meant, a name too."""

MOST_COMPARED: Final = 4
MOST_IN_DIARY: Final = 8

_OF_TREATMENTS: Final = (PackPart.TREATMENT, PackPart.CHECKLIST, PackPart.ASSESSMENT, PackPart.COMPARE)
_NEEDED: Final[dict[str, str]] = {
    **dict.fromkeys(_OF_TREATMENTS, "treatments"),
    PackPart.DIARY: "diary",
    PackPart.ROSTER: "roster",
    PackPart.WALLET: "roster",
}
"""The key without which a sheet cannot be made."""


class PackFile(Entry):
    """The sheets of one visit and what they are made from."""

    treatments: tuple[AskedId, ...] = Field(default=(), description="Ids of treatments, in the order printed.")
    sheets: tuple[PartName, ...] = Field(
        min_length=1,
        description="Kinds of sheets, in the order printed: 'treatment' gives one for each treatment, any other one.",
    )
    diary: tuple[AskedId, ...] = Field(
        default=(), description="Ids of up to eight side effects or signs of the NET to write down each day."
    )
    roster: tuple[PersonEntry, ...] = Field(default=(), description="The people, in the order printed.")


def read_pack(
    path: Path, treatments: Collection[str], symptoms: Collection[str], meant: Meant = did_you_mean
) -> PackOrder:
    """The order of a pack file.

    Args:
        path: The file.
        treatments: The ids of treatments that the content knows.
        symptoms: The ids that a diary can have.
        meant: Ends the sentence about an id that is not among the known ones, with what may have been meant.

    Raises:
        ContentProblemsError: The file cannot be read, or something in it is wrong; with every problem of it.
    """
    name = str(path)
    _, root, problems = read_file(path, name)
    pack = None
    if root is not None or not problems:
        pack, misfits = read_shape(root, PackFile, name)
        problems = problems + misfits
    if root is not None:
        problems += [
            *_unknown(root, "treatments", "treatment", treatments, meant),
            *_unknown(root, "diary", "side effect or sign of the NET", symptoms, meant),
            *(problem for key in ("treatments", "sheets", "diary") for problem in repeated(root.list_of(key))),
            *_without_what_they_need(root),
            *_too_many_for_the_diary(root),
            *second_keys(root.list_of("roster")),
        ]
    if problems or pack is None:
        raise ContentProblemsError(problems)
    return PackOrder(
        sheets=tuple(map(PackPart, pack.sheets)),
        treatments=pack.treatments,
        diary=pack.diary,
        people=tuple(Person(**person.model_dump()) for person in pack.roster),
    )


def _unknown(root: Node, key: str, kind: str, known: Collection[str], meant: Meant) -> Iterator[Problem]:
    for node in root.list_of(key):
        if node.kind == "text" and node.text not in known:
            yield node.problem(f"there is no {kind} {quoted(node.text)}{meant(node.text, known)}")


def _without_what_they_need(root: Node) -> Iterator[Problem]:
    for sheet in root.list_of("sheets"):
        needed = _NEEDED.get(sheet.text)
        if needed is None:
            continue
        held = root.get(needed) or Node(root.file, root.line, root.column, "list")
        if held.kind == "list" and not held.items:
            yield sheet.problem(f"the {sheet.text} sheet needs “{needed}: […]”; add it, or take the sheet out.")
        elif sheet.text == PackPart.COMPARE and not 2 <= len(held.items) <= MOST_COMPARED:
            yield sheet.problem(f"two to four treatments can be compared, and there are {len(held.items)}.")


def _too_many_for_the_diary(root: Node) -> Iterator[Problem]:
    for node in root.list_of("diary")[MOST_IN_DIARY:]:
        yield node.problem(f"the diary has room for {MOST_IN_DIARY} rows; take {quoted(node.text)} out.")
