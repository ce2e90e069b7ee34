"""What the stories share: what must be seen after filtering, how a person is typed, and what a sheet must hold."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Final

from pypdf import PdfReader

from netdesk.model.care import Person, Role
from netdesk.model.filters import FacetValue, Filters, Found
from netdesk.query.reference import Reference
from tests.journeys.desk import Desk
from tests.journeys.people import PEOPLE
from tests.printing.pdfs import words_of

TICKED: Final = ("prrt", "somatostatin_analogues")
"""The treatments of the stories, in the order in which they are ticked."""

CHECKLIST: Final = "Documents/side-effect-checklist.pdf"
ROSTER: Final = "Documents/care-team.pdf"
"""Where the sheets are saved, seen from the home."""

LEFT_OUT: Final = "bloating"
"""The side effect that is left off the sheet."""

_COUNTED: Final = re.compile(r"(.+), (\d+) treatments?")


def name_of(reference: Reference, treatment_id: str) -> str:
    """A treatment as the window calls it."""
    return reference.treatment(treatment_id).name


def effect_names(reference: Reference) -> dict[str, str]:
    """The side effects of the treatments ticked, by id."""
    return {row.effect.id: row.effect.name for row in reference.effects(TICKED).rows}


def liver(reference: Reference) -> FacetValue:
    """The value "spread to the liver"."""
    values = (value for facet in reference.facets for value in facet.values)
    return next(value for value in values if (value.facet_id, value.id) == ("spread", "liver_metastases"))


def found_for_the_liver(reference: Reference) -> Found:
    """What the filter with this value has to find."""
    return reference.find(Filters(values=(liver(reference),)))


def see_what_is_found_for_the_liver(desk: Desk, reference: Reference) -> None:
    """The number of treatments, their names under their headings, and the number beside each filter."""
    found = found_for_the_liver(reference)
    desk.hear(f"{len(found.matches)} of {found.total} treatments")
    lines = [row.name for row in found.matches]
    for heading, rows in (("Said for a broader value", found.broader), ("Said not suitable", found.not_suitable)):
        lines += [f"{heading} ({len(rows)})", *(row.name for row in rows)] if rows else []
    assert lines[len(found.matches)].startswith("Said for a broader value")
    desk.until(lambda now: now.first_column("Treatments") == lines, f"The table with {lines}")
    counts = {count.value: count.count for count in found.counts}
    told = [(value.name, counts[value]) for facet in reference.facets if facet.core for value in facet.values]
    items = [_COUNTED.fullmatch(item.name) for item in desk.screen().all("TreeItem")]
    assert [(item[1], int(item[2])) for item in items if item] == told


def tick_by_name(desk: Desk, reference: Reference) -> None:
    """Go to the side effects and tick the treatments by typing their names, by keyboard."""
    desk.focus("Search in everything")
    desk.press("Ctrl+2")
    for number, treatment_id in enumerate(TICKED, 1):
        desk.focus("Search treatments to tick")
        desk.type(name_of(reference, treatment_id))
        desk.press("Return")
        desk.hear(f"Treatments · {number} ticked")


def type_person(desk: Desk, person: Person, roles: dict[str, Role]) -> None:
    """Type a person into a new row whose role is being edited; Tab leads from cell to cell, Return ends."""
    desk.focus("Role")
    desk.type(roles[person.role].title)
    desk.see("ListItem", roles[person.role].title)  # nobody types faster than the list of roles opens
    cells = (
        ("Name", person.name),
        ("Phone by day", person.phone),
        ("Phone at night", person.night_phone),
        ("Hours", person.hours),
        ("Organisation", person.organisation),
    )
    for cell, words in cells:
        desk.press("Tab")
        desk.focus(cell)
        desk.type(words)
    desk.press("Return")
    desk.focus(f"Organisation: {person.organisation or 'empty: the sheet has a line to write on'}")


def saved(desk: Desk, file: Path) -> bytes:
    """What was saved, once the program says so. The stories save where the dialog proposes to, in an empty folder."""
    desk.hear(f"Saved as {file}.")
    return file.read_bytes()


def check_checklist(pdf: bytes, reference: Reference) -> None:
    """Both treatments and all side effects but the one left out, which is told, on a tagged sheet of that day."""
    _check_tagged(pdf)
    words = words_of(pdf)
    names = effect_names(reference)
    for name in (*(name_of(reference, id_) for id_ in TICKED), *names.values()):
        assert (name in words) is (name != names[LEFT_OUT]), name
    assert "left 1 side effect off this sheet" in words
    assert "Printed 30 Nov 2026" in words


def check_roster(pdf: bytes) -> None:
    """Everybody with both numbers, the key contact, and the empty role as a question, on a tagged sheet."""
    _check_tagged(pdf)
    words = words_of(pdf)
    for person in PEOPLE:
        for typed in (person.name, person.organisation, person.phone, person.night_phone, person.hours):
            assert typed in words
    assert "Ring first Nell Ashdown" in words
    assert "No dietitian named: ask us" in words


def _check_tagged(pdf: bytes) -> None:
    root = PdfReader(io.BytesIO(pdf)).root_object
    assert root["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert "/StructTreeRoot" in root
