"""What stands above and below every exported table: which content it is, what it is not, and who is cited in it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from typing import Final, TypeAlias

from netdesk.exchange.found_table import Cell
from netdesk.model import standing_lines
from netdesk.model.citation import citation, day_in_words
from netdesk.model.release import Release
from netdesk.model.source import Source

Labelled: TypeAlias = tuple[str, Cell]

REPORT: Final = "Report new or worsening symptoms"
"""Labels what the sources ask to report (guard G16)."""


def about_the_export(release: Release, today: datetime.date) -> Iterator[Labelled]:
    """Content, day, and the standing lines (guards G12, G18)."""
    overdue = ", which has passed" if release.is_overdue(today) else ""
    yield (
        "Content",
        (
            f"Content {release.version} · {day_in_words(release.date)} · "
            f"to be reviewed by {day_in_words(release.review_by)}{overdue}",
        ),
    )
    yield "Exported", (day_in_words(today),)
    yield "What this is", (standing_lines.REFERENCE_ONLY,)
    yield "Doses", (standing_lines.CHECK_FORMULARY,)


def about_the_sources(sources: Iterable[Source], today: datetime.date) -> Iterator[Labelled]:
    """A line for each source once, in the order of their ids (guards G1, G19); nothing where there is none."""
    by_id = {source.id: source for source in sources}
    if by_id:
        in_order = (by_id[id_] for id_ in sorted(by_id))
        yield "Sources", tuple(f"{citation(source, today)}: {source.title}. {source.publisher}" for source in in_order)
