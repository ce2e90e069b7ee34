"""What every sheet carries: for whom, by whom, which content, when, who says so, and the standing lines."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Sequence

from netdesk.model.citation import citation, day_in_words
from netdesk.model.release import Release
from netdesk.model.source import Source
from netdesk.model.standing_lines import REFERENCE_ONLY
from netdesk.printing.fair_copy import LONGEST_HEAD_NAME, FairCopy
from netdesk.printing.glyphs import UNBROKEN
from netdesk.printing.labels import Labels
from netdesk.printing.sheet import Sheet


def frame_data(
    sheet: Sheet,
    sources: Iterable[Source],
    copy: FairCopy,
    labels: Labels,
    printed_on: datetime.date,
    *further_lines: str,
) -> dict[str, object]:
    """Head, foot, sources and standing lines; ``further_lines`` follow the one that is on every sheet (guard G18).

    A sheet's data add its ``title``; ``letters_line`` stands in the foot where it is not empty.
    """
    cited = _in_order(sources)
    return {
        "clinic": copy.name(sheet.clinic, "notice_clinic", UNBROKEN, LONGEST_HEAD_NAME),
        "patient": copy.name(sheet.patient_name, "notice_patient", UNBROKEN, LONGEST_HEAD_NAME),
        "version": _version(sheet.release, labels, printed_on),
        "letters_line": "",
        "legend": [copy.words(citation(source, printed_on)) for source in cited],
        "sources": [
            {
                "cited": copy.words(citation(source, printed_on)),
                "title": copy.words(source.title),
                "publisher": copy.words(source.publisher),
            }
            for source in cited
        ],
        "standing": [REFERENCE_ONLY, *further_lines],
    }


def _in_order(sources: Iterable[Source]) -> Sequence[Source]:
    return sorted({source.id: source for source in sources}.values(), key=lambda source: source.id)


def _version(release: Release, labels: Labels, printed_on: datetime.date) -> str:
    review = "version_overdue" if release.is_overdue(printed_on) else "version_review"
    return " · ".join(
        (
            labels.fill("version_content", version=release.version, date=day_in_words(release.date)),
            labels.fill("version_printed", date=day_in_words(printed_on)),
            labels.fill(review, date=day_in_words(release.review_by)),
        )
    )
