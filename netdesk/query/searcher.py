"""Searching over everything that the content names and says."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property, lru_cache
from typing import Final

from netdesk.db import full_text
from netdesk.db.connection import Connection
from netdesk.model.kinds import NameKind
from netdesk.model.link import Link
from netdesk.model.search import SearchAnswer, SearchHit
from netdesk.model.statement import Statement
from netdesk.query.folding import one_spelling, plain
from netdesk.query.match_reader import Match, MatchReader
from netdesk.query.relation_reader import RelationReader
from netdesk.query.statement_reader import StatementReader
from netdesk.query.subject_reader import About, SubjectReader
from netdesk.query.typed_words import TypedWords, WantedWord, WordReader
from netdesk.query.vocabulary import Vocabulary

_FEWEST_ROWS: Final = 200
_ROWS_FOR_A_HIT: Final = 4
_WORD: Final = re.compile(r"[^\W_]+")


class Searcher:
    """Answers what is typed, whatever it is: no text raises an error.

    The first search reads the words of the content and what relations rest on.
    """

    def __init__(
        self,
        connection: Connection,
        statements: StatementReader,
        subjects: SubjectReader,
        relations: RelationReader,
    ) -> None:
        self._connection = connection
        self._statements = statements
        self._subjects = subjects
        self._relations = relations
        self._matches = MatchReader(connection)

    def search(self, text: str, limit: int) -> SearchAnswer:
        """The likeliest hits for a text, at most ``limit`` of them."""
        text = text.encode("utf-8", "replace").decode()
        link = Link.read(text)
        if link is None:
            return self._search(text, text, limit)
        linked = self._matches.preferred((link.kind, link.id))
        return SearchAnswer(text, self._hits([linked], ())) if linked else self._search(text, link.id, limit)

    def _search(self, text: str, words: str, limit: int) -> SearchAnswer:
        typed = self._reader.read(words)
        found, wanted = self._found(typed, max(_FEWEST_ROWS, _ROWS_FOR_A_HIT * limit), limit + 1)
        return SearchAnswer(
            text=text,
            hits=self._hits(found[:limit], wanted),
            corrections=typed.corrections,
            unknown=typed.unknown,
            nearest=typed.nearest,
            is_partial=bool(found) and (bool(typed.unknown) or wanted is not typed.words),
            has_more=len(found) > limit,
        )

    def _found(self, typed: TypedWords, most: int, count: int) -> tuple[list[Match], Sequence[WantedWord]]:
        """What has all the words that the content knows; else what has some of them, without the corrected ones."""
        if not typed.words:
            return [], typed.words
        if found := self._matches.having_all(typed.words, most, count):
            return found, typed.words
        sure = [word for word in typed.words if not word.is_corrected] or list(typed.words)
        return self._matches.having_some(sure, most, count), sure

    @cached_property
    def _reader(self) -> WordReader:
        words = self._connection.rows("SELECT term, doc FROM search_word")
        return WordReader(Vocabulary({row["term"]: row["doc"] for row in words}), self._stand_together)

    def _stand_together(self, left: str, right: str) -> bool:
        question = full_text.beginning(f"{left} {right}")
        found = self._connection.rows("SELECT 1 FROM search WHERE search MATCH :question LIMIT 1", question=question)
        return bool(found)

    def _hits(self, matches: Sequence[Match], wanted: Sequence[WantedWord]) -> tuple[SearchHit, ...]:
        statements = self._statements.by_id([match.statement_id for match in matches if match.statement_id])
        about = self._subjects.about([match.subject for match in matches])
        return tuple(
            self._hit(match, about[match.subject], statements.get(match.statement_id or ""), wanted)
            for match in matches
        )

    def _hit(self, match: Match, about: About, statement: Statement | None, wanted: Sequence[WantedWord]) -> SearchHit:
        text = about.title if match.is_ours else match.text
        spans = _spans(text, wanted)
        if statement is None:
            relation = self._relations.of_name(match, about.title)
        else:
            found = (text[start:end] for start, end in spans)
            relation = self._relations.of_statement(statement, about.title, map(_folded, found))
        printed_by = () if match.name_kind is NameKind.PREFERRED else match.source_ids
        ids = (statement.source.id,) if statement else printed_by or relation.source_ids
        return SearchHit(
            kind=match.subject[0],
            id=match.subject[1],
            title=about.title,
            relation=relation.words,
            text=text,
            spans=spans,
            sources=self._relations.sources(ids) if ids else about.sources,
            treatments=relation.treatments,
            definition=about.definition,
            not_the_same_as=about.not_the_same_as,
            requires=about.requires,
            alert=relation.is_alert,
            doubts=relation.doubts,
            statement=statement or about.explained,
        )


def _spans(text: str, wanted: Sequence[WantedWord]) -> tuple[tuple[int, int], ...]:
    """Where the words stand in a text that one of the wanted words finds."""
    return tuple(
        found.span() for found in _WORD.finditer(text) if any(word.finds(_folded(found[0])) for word in wanted)
    )


@lru_cache(maxsize=8192)
def _folded(word: str) -> str:
    return one_spelling(plain(word))
