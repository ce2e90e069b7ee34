"""What became of every passage of the pages, as a document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from netdesk.content.content import Content
from netdesk.content.page_file import PageFile, PassageEntry, StatementEntry

_LINK_KEYS: Final = (
    "relieves",
    "problems",
    "roles",
    "tests",
    "schedules",
    "services",
    "advice",
    "alerts",
    "treatments",
)

_OPENING: Final = """\
# What became of the pages

Made from data/content by `netdesk-admin check --coverage docs/content-coverage.md`. For each passage of each page, in
the page's order: the statements and names that it became, or why it, or a part of it, became none.
"""


def coverage_document(content: Content) -> str:
    """The document as Markdown: counts of all pages, then a table for each page."""
    titles = {source.id: source.short_name for source in content.sources}
    lines = [_OPENING, *_counts(content.pages)]
    for page in content.pages:
        lines += ["", f"## {titles[page.source]} (`{page.source}`)", ""]
        lines += ["| Passage | Statements | Names | Not recorded, and why |", "|---|---|---|---|"]
        lines += [_row(passage) for passage in page.passages]
    return "\n".join(lines) + "\n"


def _counts(pages: Sequence[PageFile]) -> Iterator[str]:
    heads = ("Passages", "Statements", "Criteria", "Side effects", "Names", "Links", "Facts")
    yield f"| Page | {' | '.join(heads)} |"
    yield "|---" * (len(heads) + 1) + "|"
    rows = [_numbers(page) for page in pages]
    for page, row in zip(pages, rows, strict=True):
        yield f"| {page.source} | {' | '.join(map(str, row))} |"
    yield f"| all | {' | '.join(str(sum(column)) for column in zip(*rows, strict=True))} |"
    yield ""
    yield "Facts are statements, criteria, side effects, names and links together."


def _numbers(page: PageFile) -> tuple[int, ...]:
    statements = [statement for passage in page.passages for statement in passage.statements]
    facts = (
        len(statements),
        sum(len(statement.criteria) for statement in statements),
        sum(len(statement.side_effects) for statement in statements),
        sum(len(passage.names) for passage in page.passages),
        sum(_links(statement) for statement in statements),
    )
    return len(page.passages), *facts, sum(facts)


def _links(statement: StatementEntry) -> int:
    return sum(len(getattr(statement, key)) for key in _LINK_KEYS)


def _row(passage: PassageEntry) -> str:
    statements = ", ".join(_ranges([statement.id for statement in passage.statements]))
    names = "; ".join(name.name for name in passage.names)
    cells = (passage.place, statements or "–", names or "–", passage.nothing or "")
    return "| " + " | ".join(cell.replace("|", r"\|") for cell in cells) + " |"


def _ranges(ids: Sequence[str]) -> Iterator[str]:
    """Ids in the order given, runs of consecutive ones as their first and last."""
    for _, run in groupby(enumerate(ids), key=lambda pair: int(pair[1].rpartition("-")[2]) - pair[0]):
        members = [id_ for _, id_ in run]
        yield members[0] if len(members) == 1 else f"{members[0]} to {members[-1]}"
