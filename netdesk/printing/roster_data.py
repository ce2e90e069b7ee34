"""A care-team roster as the plain data that its template sets."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from itertools import groupby
from typing import Final

from netdesk.model.care import Person, Role
from netdesk.model.citation import source_label
from netdesk.model.standing_lines import SOURCE_SILENT
from netdesk.printing.fair_copy import LONGEST_NAME, NARROW, FairCopy
from netdesk.printing.glyphs import LINE, UNBROKEN
from netdesk.printing.labels import Labels
from netdesk.printing.roster_sheet import RosterSheet
from netdesk.printing.sheet_frame import frame_data

_ROWS_TO_WRITE_ON: Final = [Person(role="")] * 6

Data = dict[str, object]


def roster_data(sheet: RosterSheet, copy: FairCopy, labels: Labels, printed_on: datetime.date) -> Data:
    """Everything that ``roster.typ`` sets, as JSON values, every text fit for the fonts."""
    roles = [sheet.roles[person.role] for person in sheet.people if person.role in sheet.roles]
    sources = (duty.source for role in roles for duty in role.duties)
    return {
        **frame_data(sheet, sources, copy, labels, printed_on),
        "title": labels["roster_title"],
        **people_data(sheet, copy, labels),
    }


def people_data(sheet: RosterSheet, copy: FairCopy, labels: Labels, longest: int = LONGEST_NAME) -> Data:
    """``keys``, who is to be rung first, and ``people``, all others; rows to write on where there is nobody at all.

    ``longest`` is how many characters of a name, a number or anything else typed there is room for.
    """

    def data(person: Person, unbroken: int) -> Data:
        def typed(text: str, notice: str) -> str:
            return copy.name(text, notice, min(unbroken, NARROW) if notice == "notice_number" else unbroken, longest)

        return _person(person, sheet.roles.get(person.role), copy, labels, typed)

    keys = [person for person in sheet.people if person.key]
    others = [person for person in sheet.people if not person.key] or ([] if keys else _ROWS_TO_WRITE_ON)
    return {
        "keys": [data(person, UNBROKEN) for person in keys or [Person(role="", key=True)]],
        "people": [data(person, NARROW) for person in others],
    }


def _person(
    person: Person, role: Role | None, copy: FairCopy, labels: Labels, typed: Callable[[str, str], str]
) -> Data:
    title = copy.words(role.title) if role else typed(person.role, "notice_role")
    return {
        "role": title,
        "also": copy.words(_also_called(role, labels)) if role else "",
        "name": typed(person.name, "notice_person"),
        "question": "" if person.name.strip() else _question(title, labels),
        "organisation": typed(person.organisation, "notice_person"),
        "phone": typed(person.phone, "notice_number"),
        "night_phone": typed(person.night_phone, "notice_number"),
        "hours": typed(person.hours, "notice_number"),
        "key": person.key,
        "duties": _duties(role, copy) if role else [],
        "silent": SOURCE_SILENT if role and not role.duties else "",
    }


def _also_called(role: Role, labels: Labels) -> str:
    """The sources' other words for the role, as far as its title does not hold them already."""
    others = [other for other in role.other_titles if not _words(other) <= _words(role.title)]
    return labels.fill("also_called", titles=", ".join(others)) if others else ""


def _words(title: str) -> set[str]:
    return set(re.findall(r"\w+", title.lower()))


def _question(title: str, labels: Labels) -> str:
    return labels.fill("empty_chair", role=_inside_a_sentence(title)) if title not in ("", LINE) else ""


def _inside_a_sentence(title: str) -> str:
    """A role's title as it stands inside a sentence: "Dietitian" becomes "dietitian", "NET nurse" stays."""
    return " ".join(word.lower() if word.istitle() else word for word in title.split(" "))


def _duties(role: Role, copy: FairCopy) -> list[Data]:
    return [
        {"texts": [copy.words(duty.text) for duty in duties], "who": copy.words(source_label(source))}
        for source, duties in groupby(role.duties, key=lambda duty: duty.source)
    ]
