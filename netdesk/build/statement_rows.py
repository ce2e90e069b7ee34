"""Rows of statements with everything that hangs on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from netdesk.build.table import Row, Tables, numbered
from netdesk.content.page_file import PageFile, StatementEntry

_LINKS: Final = {
    "relief": "relieves",
    "problem": "problems",
    "role": "roles",
    "test": "tests",
    "schedule": "schedules",
    "service": "services",
    "advice": "advice",
    "alert": "alerts",
    "treatment": "treatments",
}
"""The kinds of ``statement_link`` and the keys of a statement that they come from."""


@dataclass(frozen=True, slots=True)
class _Said:
    statement: StatementEntry
    source: str
    place: str


def statement_rows(pages: Iterable[PageFile]) -> Tables:
    """Rows of the statements of all pages, in the pages' order, with criteria, side effects and links."""
    said = [each for page in pages for each in _statements(page)]
    return {
        "statement": numbered(map(_row, said)),
        "criterion": [row for each in said for row in _criteria(each.statement)],
        "treatment_side_effect": [row for each in said for row in _side_effects(each.statement)],
        "statement_link": [row for each in said for row in _links(each.statement)],
    }


def _statements(page: PageFile) -> Iterator[_Said]:
    for passage in page.passages:
        for statement in passage.statements:
            place = f"{passage.place} · {statement.at}" if statement.at else passage.place
            yield _Said(statement, page.source, place)


def _row(said: _Said) -> Row:
    statement = said.statement
    kind, subject = statement.about.split("/")
    return {
        "id": statement.id,
        "subject_kind": kind,
        "subject_id": subject,
        "aspect": statement.aspect,
        "text": statement.text,
        "strength": statement.strength,
        "standing": statement.standing or "said",
        "regulator": statement.regulator,
        "source_id": said.source,
        "place": said.place,
    }


def _criteria(statement: StatementEntry) -> list[Row]:
    return numbered(
        {
            "statement_id": statement.id,
            "facet_id": criterion.facet,
            "value_id": criterion.value,
            "strength": criterion.strength or statement.strength,
        }
        for criterion in statement.criteria
    )


def _side_effects(statement: StatementEntry) -> list[Row]:
    return numbered(
        {
            "statement_id": statement.id,
            "side_effect_id": effect.id,
            "doubt": effect.doubt,
            "qualifier": effect.qualifier,
        }
        for effect in statement.side_effects
    )


def _links(statement: StatementEntry) -> Iterator[Row]:
    for kind, key in _LINKS.items():
        targets: tuple[str, ...] = getattr(statement, key)
        yield from numbered({"statement_id": statement.id, "kind": kind, "target_id": target} for target in targets)
