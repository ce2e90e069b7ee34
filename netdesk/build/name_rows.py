"""Rows of names: by them a subject is found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from netdesk.build.table import Row
from netdesk.content.content import Content
from netdesk.content.vocabulary_file import TreatmentEntry, VocabularyFile


def name_rows(content: Content) -> list[Row]:
    """Preferred names first, then the names that pages print, then our own further names."""
    rows = [*_preferred(content.vocabulary), *_printed(content), *_editorial(content.vocabulary)]
    return [{"id": number, **row} for number, row in enumerate(rows, 1)]


def _row(about: str, name: str, kind: str, region: str | None, source: str | None, place: str | None) -> Row:
    subject_kind, subject_id = about.split("/")
    return {
        "subject_kind": subject_kind,
        "subject_id": subject_id,
        "name": name,
        "name_kind": kind,
        "region": region,
        "source_id": source,
        "place": place,
    }


def _preferred(words: VocabularyFile) -> Iterator[Row]:
    named = {
        "treatment": ((each.id, each.name) for each in all_treatments(words.treatments)),
        "drug": ((each.id, each.name) for each in words.drugs),
        "side_effect": ((each.id, each.name) for each in words.side_effects),
        "role": ((each.id, each.title) for each in words.care_roles),
        "test": ((each.id, each.name) for each in words.tests),
        "problem": ((each.id, each.name) for each in words.net_problems),
        "service": ((each.id, each.name) for each in words.services),
        "term": ((each.id, each.name) for each in words.terms),
    }
    for kind, pairs in named.items():
        for subject, name in pairs:
            yield _row(f"{kind}/{subject}", name, "preferred", None, None, None)


def all_treatments(roots: Iterable[TreatmentEntry]) -> Iterator[TreatmentEntry]:
    """Every treatment of a tree, depth first."""
    for treatment in roots:
        yield treatment
        yield from all_treatments(treatment.children)


def _printed(content: Content) -> Iterator[Row]:
    for page in content.pages:
        for passage in page.passages:
            for name in passage.names:
                yield _row(name.about, name.name, name.kind, name.region, page.source, passage.place)


def _editorial(words: VocabularyFile) -> Iterator[Row]:
    for name in words.names:
        yield _row(name.about, name.name, name.kind, None, None, None)
