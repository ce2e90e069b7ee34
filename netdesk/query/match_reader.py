"""Rows of the full-text index that have the words wanted, the likeliest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache
from itertools import islice
from typing import Final, TypeAlias

from netdesk.db import full_text
from netdesk.db.connection import Connection, Row
from netdesk.model.kinds import NameKind
from netdesk.model.link import HitKind
from netdesk.query.folding import one_spelling, plain
from netdesk.query.typed_words import WantedWord

Subject: TypeAlias = tuple[HitKind, str]
"""What a row is about."""

_SELECT: Final = """
    SELECT search.rowid AS place, search.subject_kind, search.subject_id, search.statement_id, search.text,
        n.name_kind, n.region, n.source_id
    FROM search LEFT JOIN name AS n ON n.id = search.rowid
    WHERE search MATCH :question
"""
_WHOLE_NAME_COUNTS: Final = 4
"""How many times more the words of a name count that is typed whole beside words that it is not found with."""
_KINDS_IN_ORDER: Final = {kind: place for place, kind in enumerate(HitKind)}


class _Closeness(IntEnum):
    WHOLE_NAME = 0
    BEGINNING_OF_NAME = 1
    IN_NAME = 2
    BEGINNINGS_IN_NAME = 3
    IN_STATEMENT = 4
    BEGINNINGS_IN_STATEMENT = 5
    NOTHING_MORE = 6


@dataclass(frozen=True, slots=True)
class Match:
    """The best that finds a subject.

    ``name_kind`` is None for what has but one name and for statements. ``regions`` and ``source_ids`` are those of
    all the pages that print the name.
    """

    subject: Subject
    text: str
    statement_id: str | None
    name_kind: NameKind | None
    regions: tuple[str, ...]
    source_ids: tuple[str, ...]

    @property
    def is_ours(self) -> bool:
        """Whether it is a further name that no page prints, such as a common misspelling."""
        return self.name_kind not in (None, NameKind.PREFERRED) and not self.source_ids


class MatchReader:
    """Finds by the full-text index; the rows of names come before those of statements there."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def having_all(self, words: Sequence[WantedWord], most: int, count: int) -> list[Match]:
        """The best match of each subject that has all of the words in one text, up to ``count`` of them.

        A text that is a whole name of something finds by whole words only (guard G14).

        Args:
            words: At least one word.
            most: How many rows each question looks at.
            count: How many matches are wanted.
        """
        rows: dict[int, Row] = {}
        whole: set[int] = set()
        if all(word.whole for word in words):
            questions = [word.whole_question for word in words]
            first = full_text.any_of(map(full_text.first, map(full_text.word, words[0].whole)))
            for question in ([first, *questions[1:]], questions):
                rows |= self._rows(full_text.all_of(question), "search.rowid", most)
            whole.update(rows)
        if not any(_is_whole_name(row, words) for row in rows.values()):
            rows |= self._rows(full_text.all_of(word.question for word in words), "search.rowid", most)
        closeness = {place: _closeness(row, words, is_whole=place in whole) for place, row in rows.items()}
        return _best_first(rows, closeness, count)

    def having_some(self, words: Sequence[WantedWord], most: int, count: int) -> list[Match]:
        """The best match of each subject that has some of the words, rare words counting most; as above."""
        questions = (word.whole_question if word.whole else word.question for word in words)
        rows = self._rows(full_text.any_of(questions), "search.rank", most).values()
        found: dict[Subject, list[Row]] = {}
        for row in sorted(rows, key=lambda row: -_weight(row, words)):
            found.setdefault(_subject(row), []).append(row)
        return [_match(of_subject[0], of_subject) for of_subject in islice(found.values(), count)]

    def preferred(self, subject: Subject) -> Match | None:
        """The preferred name of a subject, found by its id; None where there is no such subject."""
        rows = self._connection.rows(
            "SELECT rowid AS place, subject_kind, subject_id, statement_id, text, 'preferred' AS name_kind, "
            "NULL AS region, NULL AS source_id FROM search "
            "WHERE statement_id IS NULL AND subject_kind = :kind AND subject_id = :id ORDER BY rowid LIMIT 1",
            kind=subject[0],
            id=subject[1],
        )
        return _match(rows[0], rows) if rows else None

    def _rows(self, question: str, order: str, most: int) -> dict[int, Row]:
        rows = self._connection.rows(f"{_SELECT} ORDER BY {order} LIMIT :most", question=question, most=most)
        return {row["place"]: row for row in rows}


def _best_first(rows: dict[int, Row], closeness: dict[int, _Closeness], count: int) -> list[Match]:
    """One match a subject.

    Those whose best name or statement is closest come first, then by kind; then those that more of their names find
    as closely, then as the content has them.
    """
    places: defaultdict[Subject, list[int]] = defaultdict(list)
    for place in sorted(rows, key=lambda place: (closeness[place], place)):
        places[_subject(rows[place])].append(place)

    def order(subject: Subject) -> tuple[int, int, list[int], int]:
        near = [closeness[place] for place in places[subject]]
        return near[0], _KINDS_IN_ORDER[subject[0]], [*near, _Closeness.NOTHING_MORE], places[subject][0]

    return [
        _match(rows[places[subject][0]], (rows[place] for place in places[subject]))
        for subject in sorted(places, key=order)[:count]
    ]


def _match(best: Row, rows: Iterable[Row]) -> Match:
    name = _folded(best["text"])
    alike = [row for row in rows if row["statement_id"] is None and _folded(row["text"]) == name]
    return Match(
        subject=_subject(best),
        text=best["text"],
        statement_id=best["statement_id"],
        name_kind=NameKind(best["name_kind"]) if best["name_kind"] else None,
        regions=tuple(dict.fromkeys(row["region"] for row in alike if row["region"])),
        source_ids=tuple(dict.fromkeys(row["source_id"] for row in alike if row["source_id"])),
    )


def _subject(row: Row) -> Subject:
    return HitKind(row["subject_kind"]), row["subject_id"]


def _is_whole_name(row: Row, words: Sequence[WantedWord]) -> bool:
    return row["statement_id"] is None and _closeness(row, words, is_whole=True) is _Closeness.WHOLE_NAME


def _closeness(row: Row, words: Sequence[WantedWord], *, is_whole: bool) -> _Closeness:
    if row["statement_id"] is not None:
        return _Closeness.IN_STATEMENT if is_whole else _Closeness.BEGINNINGS_IN_STATEMENT
    name = _folded(row["text"])
    if len(name) == len(words) and all(word.is_whole(of_name) for word, of_name in zip(words, name, strict=True)):
        return _Closeness.WHOLE_NAME
    if len(name) >= len(words) and all(word.finds(of_name) for word, of_name in zip(words, name, strict=False)):
        return _Closeness.BEGINNING_OF_NAME
    return _Closeness.IN_NAME if is_whole else _Closeness.BEGINNINGS_IN_NAME


def _weight(row: Row, words: Sequence[WantedWord]) -> float:
    """How much of what was typed a text has; a name that is typed whole says more than a word in a sentence does."""
    text = set(_folded(row["text"]))
    found = sum(word.weight for word in words if any(map(word.finds, text)))
    is_whole_name = row["statement_id"] is None and all(any(word.finds(part) for word in words) for part in text)
    return _WHOLE_NAME_COUNTS * found if is_whole_name else found


@lru_cache(maxsize=4096)
def _folded(text: str) -> tuple[str, ...]:
    return tuple(map(one_spelling, plain(text).split()))
