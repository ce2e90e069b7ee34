"""How sheets of the bundled content end: nothing alone on the last page, no heading at the foot of any page."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from netdesk.model import standing_lines
from netdesk.model.advice import QUESTIONS_TO_ASK
from netdesk.model.filters import Filters
from netdesk.model.table_column import TableColumn
from netdesk.printing.assessment_sheet import AssessmentSheet
from netdesk.printing.checklist_sheet import ChecklistSheet
from netdesk.printing.comparison_sheet import ComparisonSheet
from netdesk.printing.paper import Paper
from netdesk.printing.sheet import Sheet
from netdesk.printing.table_sheet import TableSheet
from netdesk.printing.treatment_sheet import TreatmentSheet
from netdesk.query.reference import Reference
from tests.printing.conftest import Compose
from tests.printing.pdfs import headings, pages_of

FORMS = [(paper, large) for paper in Paper for large in (False, True)]
BESIDE_A_HEADING = ("how_to_fill", "how_to_assess", "our_wording", "notice_ours")
"""Labels that stand below a heading and say nothing without what follows them."""


def checklists(content: Reference, kind: type[ChecklistSheet]) -> Iterator[Sheet]:
    ids = [row.id for row in content.rows]
    for chosen in (*zip(ids[::9], strict=False), *zip(ids[1::14], ids[5::14], ids[9::14], strict=False)):
        yield kind(content.effects(chosen), content.release)


def treatments(content: Reference) -> Iterator[Sheet]:
    questions = content.advice(QUESTIONS_TO_ASK)
    for row in content.rows[::4]:
        yield TreatmentSheet(content.treatment(row.id), content.effects([row.id]), questions, content.release)


def comparisons(content: Reference) -> Iterator[Sheet]:
    for ids in (
        ("octreotide", "lanreotide", "everolimus"),
        ("prrt", "surgery"),
        ("ablation", "embolisation"),
        ("monitoring", "active_surveillance"),
    ):
        yield ComparisonSheet(content.compare(ids), content.release)


def tables(content: Reference) -> Iterator[Sheet]:
    for words in ("", "surgery", "radiation", "therapy"):
        filters = Filters(words, ())
        found = content.find(filters)
        columns = (TableColumn.SOURCES, TableColumn.WHEN_USED)
        details = content.table_details(found.treatment_ids)
        yield TableSheet(found, filters, content.facets, columns, details, content.release)


KINDS: dict[str, Callable[[Reference], Iterator[Sheet]]] = {
    "checklist": lambda content: checklists(content, ChecklistSheet),
    "assessment": lambda content: checklists(content, AssessmentSheet),
    "treatment": treatments,
    "comparison": comparisons,
    "table": tables,
}


@pytest.mark.parametrize(("paper", "large"), FORMS)
@pytest.mark.parametrize("kind", KINDS)
def test_no_page_has_lines_and_sources_alone_and_none_ends_with_a_heading(
    bundled: Reference, compose: Compose, resources: Path, kind: str, paper: Paper, large: bool
) -> None:
    labels = json.loads((resources / "print" / "labels" / "en.json").read_text("utf-8"))["texts"]
    notes = (labels["notes_heading"], labels["notes"])
    idle = (*(labels[key] for key in BESIDE_A_HEADING), standing_lines.NET_SIGNS)
    for number, sheet in enumerate(KINDS[kind](bundled)):
        pdf = compose(sheet, paper, large=large).pdf
        bodies = [body(page) for page in pages_of(pdf)]
        before, _, _ = bodies[-1].partition(labels["sources"])
        assert [line for line in before.splitlines() if line not in notes], f"{number}: sources alone"
        titles = tuple({words for _, words in headings(pdf)} - {*notes})
        for page in bodies:
            assert not stripped(page, idle).endswith(titles), f"{number}: {page[-200:]}"


def body(page: str) -> str:
    """A page's words without its head and its foot."""
    text = re.split("(?m)^(?=A .* · B |Who says so:)", page, maxsplit=1)[0]
    return text.partition("\n")[2].strip()


def stripped(page: str, endings: tuple[str, ...]) -> str:
    """A page's words without such lines at its end."""
    lines = " ".join(page.split())
    while lines.endswith(endings):
        lines = next(lines.removesuffix(each).strip() for each in endings if lines.endswith(each))
    return lines
