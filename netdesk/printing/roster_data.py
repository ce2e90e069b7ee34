"""A care-team roster as the plain data that its template sets."""

from __future__ import annotations

import datetime
import re
from itertools import groupby
from typing import Final

from netdesk.model.care import Person, Role
from netdesk.model.citation import source_label
from netdesk.model.standing_lines import SOURCE_SILENT
from netdesk.printing.fair_copy import NARROW, FairCopy
from netdesk.printing.glyphs import UNBROKEN
from netdesk.printing.labels import Labels
from netdesk.printing.roster_sheet import RosterSheet
from netdesk.printing.sheet_frame import frame_data

_ROWS_TO_WRITE_ON: Final = [Person(role="")] * 6

Data = dict[str, object]


def roster_data(sheet: RosterSheet, copy: FairCopy, labels: Labels, printed_on: datetime.date) -> Data:
    """Everything that ``roster.typ`` sets, as JSON values, every text fit for the fonts."""
    roles = [sheet.roles[person.role] for person in sheet.people if person.role in sheet.roles]
    sources = (duty.source for role in roles for duty in role.duties)
    keys = [person for person in sheet.people if person.key]
    others = [person for person in sheet.people if not person.key] or ([] if keys else _ROWS_TO_WRITE_ON)
    return {
        **frame_data(sheet, sources, copy, labels, printed_on),
        "title": labels["roster_title"],
        "keys": [_person(person, sheet, copy, labels, UNBROKEN) for person in keys or [Person(role="", key=True)]],
        "people": [_person(person, sheet, copy, labels, NARROW) for person in others],
    }


def _person(person: Person, sheet: RosterSheet, copy: FairCopy, labels: Labels, unbroken: int) -> Data:
    role = sheet.roles.get(person.role)
    title = copy.words(role.title) if role else copy.name(person.role, "notice_role", unbroken)
    return {
        "role": title,
        "also": copy.words(_also_called(role, labels)) if role else "",
        "name": copy.name(person.name, "notice_person", unbroken),
        "question": "" if person.name.strip() else _question(title, labels),
        "organisation": copy.name(person.organisation, "notice_person", unbroken),
        "phone": copy.name(person.phone, "notice_number", unbroken),
        "night_phone": copy.name(person.night_phone, "notice_number", unbroken),
        "hours": copy.name(person.hours, "notice_number", unbroken),
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
    return labels.fill("empty_chair", role=_inside_a_sentence(title)) if title else ""


def _inside_a_sentence(title: str) -> str:
    """A role's title as it stands inside a sentence: "Dietitian" becomes "dietitian", "NET nurse" stays."""
    return " ".join(word.lower() if word.istitle() else word for word in title.split(" "))


def _duties(role: Role, copy: FairCopy) -> list[Data]:
    return [
        {"texts": [copy.words(duty.text) for duty in duties], "who": copy.words(source_label(source))}
        for source, duties in groupby(role.duties, key=lambda duty: duty.source)
    ]
