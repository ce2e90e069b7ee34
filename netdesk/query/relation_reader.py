"""What a hit is: side effect of, sign of the NET, problem that a treatment relieves, brand of (guard G10)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Final

from netdesk.db.connection import Connection
from netdesk.model import standing_lines
from netdesk.model.kinds import Aspect, NameKind, SubjectKind
from netdesk.model.link import HitKind
from netdesk.model.source import Source
from netdesk.model.statement import Statement
from netdesk.model.treatment_name import TreatmentName
from netdesk.query.folding import one_spelling, plain
from netdesk.query.match_reader import Match, Subject
from netdesk.query.net_sign_reader import NetSignReader
from netdesk.query.treatment_tree import TreatmentTree

_NAMED: Final = 3
"""How many treatments a relation names before it counts the rest."""
SIGN: Final = "sign of the NET"
_PLAIN_KINDS: Final = {
    HitKind.ROLE: "role in the care team",
    HitKind.TEST: "test",
    HitKind.TERM: "word explained",
    HitKind.SERVICE: "service for patients",
    HitKind.SOURCE: "source page",
}
_LONG_WORD: Final = 4


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation in words, the treatments that it speaks of, the doubts and sources that go with it."""

    words: str
    treatments: tuple[TreatmentName, ...] = ()
    doubts: tuple[str, ...] = ()
    source_ids: tuple[str, ...] = ()
    is_alert: bool = False


@dataclass(frozen=True, slots=True)
class _Listing:
    treatment_id: str
    source_id: str
    doubt: str | None


class RelationReader:
    """Relations of what is found to treatments. What they rest on is read once, with the first search."""

    def __init__(
        self, connection: Connection, tree: TreatmentTree, sources: Mapping[str, Source], signs: NetSignReader
    ) -> None:
        self._connection = connection
        self._tree = tree
        self._sources = sources
        self._sign_reader = signs
        self._of_kinds: dict[Subject, Relation] = {}

    def of_name(self, match: Match, title: str) -> Relation:
        """What the subject found by one of its names is."""
        kind = match.subject[0]
        of_kind = self.of_subject(match.subject)
        is_other_name = match.name_kind not in (None, NameKind.PREFERRED)
        if not is_other_name or (kind is not HitKind.TREATMENT and match.name_kind is NameKind.ALIAS):
            return of_kind
        name_kind = "name" if match.name_kind is NameKind.ALIAS else match.name_kind
        ours = f" ({standing_lines.EDITORIAL})" if match.is_ours else ""
        words = f"{name_kind} of {title}{self._regions(match)}{ours}"
        return replace(of_kind, words=words if kind is HitKind.TREATMENT else f"{words} · {of_kind.words}")

    def of_subject(self, subject: Subject) -> Relation:
        """What a subject is, by itself."""
        if subject not in self._of_kinds:
            self._of_kinds[subject] = self._of_kind(*subject)
        return self._of_kinds[subject]

    def of_statement(self, statement: Statement, title: str, wanted: Iterable[str]) -> Relation:
        """What a found statement says of its subject; ``wanted`` are the folded words that matched in it."""
        about = (self._named(statement.subject_id),) if statement.subject_kind is SubjectKind.TREATMENT else ()
        if statement.id in self._statements_of_signs:
            return Relation(SIGN, about)
        if self._relieved_words.get(statement.id, set()) & set(wanted):
            return Relation(f"problem that {title} relieves", about)
        doubts = tuple(self._doubts.get(statement.id, ()))
        if statement.aspect is Aspect.SIDE_EFFECT:
            return Relation(f"side effect of {title}{' (in doubt)' if doubts else ''}", about, doubts)
        return Relation(f"{'duty' if statement.aspect is Aspect.DUTY else 'said'} of {title}", about)

    def _of_kind(self, kind: HitKind, id_: str) -> Relation:
        match kind:
            case HitKind.TREATMENT:
                node = self._tree[id_]
                group = self._tree[node.category_id].name
                return Relation("group of treatments" if node.parent_id is None else f"treatment · {group}")
            case HitKind.SIDE_EFFECT:
                return self._of_side_effect(id_)
            case HitKind.PROBLEM:
                return self._of_problem(id_)
            case HitKind.DRUG:
                treatments = self._named_all(self._treatments_by_drug.get(id_, ()))
                return Relation(f"drug in {_listed(treatments)}" if treatments else "drug", treatments)
            case HitKind.SCHEDULE:
                treatments = self._named_all(self._treatments_by_schedule.get(id_, ()))
                return Relation(f"schedule of {_listed(treatments)}" if treatments else "schedule", treatments)
            case HitKind.ADVICE:
                sign = f"{SIGN} · " if id_ in self._advice_on_signs else ""
                return Relation(f"{sign}advice · {self._advice_groups.get(id_, '')}")
        return Relation(_PLAIN_KINDS[kind])

    def _of_side_effect(self, id_: str) -> Relation:
        listings = self._listings.get(id_, ())
        sure = {listing.treatment_id for listing in listings if listing.doubt is None}
        treatments = self._named_all(
            dict.fromkeys(listing.treatment_id for listing in sorted(listings, key=lambda each: bool(each.doubt)))
        )
        words = _listed(treatments, lambda treatment: "" if treatment.id in sure else " (in doubt)")
        return Relation(
            f"side effect of {words}" if treatments else "side effect",
            treatments,
            tuple(dict.fromkeys(self._doubt_on(listing, listings) for listing in listings if listing.doubt)),
            tuple(sorted({listing.source_id for listing in listings})),
            id_ in self._alert_effects,
        )

    def _doubt_on(self, doubted: _Listing, listings: Sequence[_Listing]) -> str:
        """A doubt on one list of several names its treatment: it marks its own mention only (guard G2)."""
        name = self._tree[doubted.treatment_id].name
        return f"{name}: {doubted.doubt}" if len(listings) > 1 else str(doubted.doubt)

    def _of_problem(self, id_: str) -> Relation:
        relieving = self._named_all(self._relieving.get(id_, ()))
        alerting = self._named_all(self._alert_problems.get(id_, ()))
        parts = [SIGN] if id_ in self._signs else []
        if len(relieving) > 1:
            parts.append(f"problem that each of {len(relieving)} treatments relieves: {_listed(relieving)}")
        elif relieving:
            parts.append(f"problem that {relieving[0].name} relieves")
        if alerting:
            parts.append(f"alert on {_listed(alerting)}")
        words = " · ".join(parts) or "problem of the NET"
        return Relation(words, (*relieving, *alerting), is_alert=id_ in self._alert_problems)

    def _regions(self, match: Match) -> str:
        names = [source.region_name for source in self._sources.values() if source.region in match.regions]
        return f" ({', '.join(dict.fromkeys(names))})" if names else ""

    def sources(self, source_ids: Iterable[str]) -> tuple[Source, ...]:
        """Sources by id, in the content's order."""
        wanted = set(source_ids)
        return tuple(source for id_, source in self._sources.items() if id_ in wanted)

    def _named(self, treatment_id: str) -> TreatmentName:
        return self._tree.named(treatment_id)

    def _named_all(self, treatment_ids: Iterable[str]) -> tuple[TreatmentName, ...]:
        return tuple(map(self._tree.named, treatment_ids))

    @cached_property
    def _listings(self) -> dict[str, list[_Listing]]:
        """Who lists a side effect for which treatment, in the order of the tree."""
        rows = self._connection.rows(
            """
            SELECT e.side_effect_id, s.subject_id, s.source_id, e.doubt
            FROM treatment_side_effect AS e JOIN statement AS s ON s.id = e.statement_id
            JOIN treatment AS t ON t.id = s.subject_id
            WHERE s.subject_kind = 'treatment' AND s.standing = 'said' ORDER BY t.position, s.position
            """
        )
        listings: defaultdict[str, list[_Listing]] = defaultdict(list)
        for effect, treatment, source, doubt in rows:
            listings[effect].append(_Listing(treatment, source, doubt))
        return listings

    @cached_property
    def _doubts(self) -> dict[str, list[str]]:
        rows = self._connection.rows("SELECT statement_id, doubt FROM treatment_side_effect WHERE doubt IS NOT NULL")
        return _grouped((row["statement_id"], row["doubt"]) for row in rows)

    @cached_property
    def _relieving(self) -> dict[str, list[str]]:
        """The treatments that are said to relieve a problem, in the order of the tree."""
        rows = self._connection.rows(
            """
            SELECT l.target_id, s.subject_id FROM statement_link AS l JOIN statement AS s ON s.id = l.statement_id
            JOIN treatment AS t ON t.id = s.subject_id
            WHERE l.kind = 'relief' AND s.subject_kind = 'treatment' AND s.standing = 'said' ORDER BY t.position
            """
        )
        return _grouped((row["target_id"], row["subject_id"]) for row in rows)

    @cached_property
    def _relieved_words(self) -> dict[str, set[str]]:
        """For statements that say what is relieved, the folded words of its names."""
        rows = self._connection.rows(
            """
            SELECT l.statement_id, n.name FROM statement_link AS l
            JOIN name AS n ON n.subject_kind = 'problem' AND n.subject_id = l.target_id WHERE l.kind = 'relief'
            """
        )
        words: defaultdict[str, set[str]] = defaultdict(set)
        for row in rows:
            folded = map(one_spelling, plain(row["name"]).split())
            words[row["statement_id"]].update(word for word in folded if len(word) >= _LONG_WORD)
        return words

    @cached_property
    def _treatments_by_drug(self) -> dict[str, list[str]]:
        rows = self._connection.rows("SELECT target_id, treatment_id FROM treatment_link WHERE kind = 'drug'")
        return _grouped((row["target_id"], row["treatment_id"]) for row in rows)

    @cached_property
    def _treatments_by_schedule(self) -> dict[str, list[str]]:
        rows = self._connection.rows(
            """
            SELECT l.target_id, s.subject_id FROM statement_link AS l JOIN statement AS s ON s.id = l.statement_id
            WHERE l.kind = 'schedule' AND s.subject_kind = 'treatment' ORDER BY s.position
            """
        )
        return _grouped((row["target_id"], row["subject_id"]) for row in rows)

    @cached_property
    def _advice_groups(self) -> dict[str, str]:
        rows = self._connection.rows("SELECT a.id, g.name FROM advice AS a JOIN advice_group AS g ON g.id = a.group_id")
        return {row["id"]: row["name"] for row in rows}

    @cached_property
    def _signs(self) -> dict[str, tuple[Statement, ...]]:
        return {sign.problem_id: sign.statements for sign in self._sign_reader.signs()}

    @cached_property
    def _statements_of_signs(self) -> frozenset[str]:
        return frozenset(statement.id for statements in self._signs.values() for statement in statements)

    @cached_property
    def _advice_on_signs(self) -> frozenset[str]:
        said = (statement for statements in self._signs.values() for statement in statements)
        return frozenset(statement.subject_id for statement in said if statement.subject_kind is SubjectKind.ADVICE)

    @cached_property
    def _alert_problems(self) -> dict[str, list[str]]:
        """The problems that are alerts, each with the treatments that the alert stands on."""
        alerts = self._connection.rows("SELECT id, problem_id FROM alert WHERE problem_id IS NOT NULL")
        return {row["problem_id"]: [node.id for node in self._tree if node.alert_id == row["id"]] for row in alerts}

    @cached_property
    def _alert_effects(self) -> frozenset[str]:
        rows = self._connection.rows("SELECT side_effect_id FROM alert WHERE side_effect_id IS NOT NULL")
        return frozenset(row["side_effect_id"] for row in rows)


def _grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """The second of each pair by the first, each once and in order."""
    grouped: defaultdict[str, dict[str, None]] = defaultdict(dict)
    for key, value in pairs:
        grouped[key][value] = None
    return {key: list(values) for key, values in grouped.items()}


def _listed(treatments: Sequence[TreatmentName], mark: Callable[[TreatmentName], str] = lambda _: "") -> str:
    named = ", ".join(f"{treatment.name}{mark(treatment)}" for treatment in treatments[:_NAMED])
    more = len(treatments) - _NAMED
    return f"{named} and {more} more" if more > 0 else named
