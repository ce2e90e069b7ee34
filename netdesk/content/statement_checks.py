"""What can be wrong with a statement although it has its shape."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from netdesk.content.known_ids import KnownIds, repeated
from netdesk.content.node import Node
from netdesk.content.problem import Problem, quoted
from netdesk.model.filters import NOT_STATED

_LINKS: Final = {
    "relieves": "problem",
    "problems": "problem",
    "roles": "role",
    "tests": "test",
    "schedules": "schedule",
    "services": "service",
    "advice": "advice",
    "alerts": "alert",
    "treatments": "treatment",
}
"""Keys of a statement and the kind of ids that they hold."""


def statement_problems(statement: Node, source: str, known: KnownIds) -> Iterator[Problem]:
    """Ids that are not known or repeated, and keys that do not go with the subject or the aspect."""
    id_ = statement.get("id")
    if id_ is not None and source and id_.text and id_.text.rpartition("-")[0] != source:
        yield id_.problem(f"a statement of this page starts with its source; write “{source}-” and three digits.")
    yield from known.unknown_subject(statement.get("about"))
    yield from _criterion_problems(statement, known)
    yield from _side_effect_problems(statement, known)
    yield from _status_problems(statement)
    for key, kind in _LINKS.items():
        yield from known.unknown(kind, statement.list_of(key))
        yield from repeated(statement.list_of(key))
    if statement.list_of("relieves"):
        yield from _only_of_treatments(statement, "relieves")


def _criterion_problems(statement: Node, known: KnownIds) -> Iterator[Problem]:
    criteria = statement.list_of("criteria")
    if criteria:
        yield from _only_of_treatments(statement, "criteria")
        if statement.get("standing") is not None:
            yield _key(statement, "criteria").problem(
                "what is no guidance is never filtered by; take the criteria out, or “standing”."
            )
    seen: dict[tuple[str, str], Node] = {}
    for criterion in criteria:
        facet, value = criterion.get("facet"), criterion.get("value")
        yield from known.unknown("facet_name", [facet])
        if value is not None and value.text == NOT_STATED:
            yield value.problem("that nothing is stated is found by the program; leave this criterion out.")
        yield from known.unknown(f"facet {criterion.text_of('facet')}", [value])
        first = seen.setdefault((criterion.text_of("facet"), criterion.text_of("value")), criterion)
        if first is not criterion:
            yield criterion.problem(f"this criterion is given twice; the first is on line {first.line}.")


def _side_effect_problems(statement: Node, known: KnownIds) -> Iterator[Problem]:
    effects = [effect.get("id") for effect in statement.list_of("side_effects")]
    yield from known.unknown("side_effect", effects)
    yield from repeated(effects)
    if not effects:
        return
    yield from _only_of_treatments(statement, "side_effects")
    aspect = statement.get("aspect")
    if aspect is not None and aspect.text != "side_effect":
        yield aspect.problem("side effects stand here; write “aspect: side_effect”, or take them out.")
    carried = {alert.text for alert in statement.list_of("alerts")}
    for effect in effects:
        alert = known.alert_of_side_effect.get(effect.text) if effect is not None else None
        if effect is not None and alert is not None and alert not in carried:
            yield effect.problem(f"{quoted(effect.text)} is an alert; add “alerts: [{alert}]”.")


def _status_problems(statement: Node) -> Iterator[Problem]:
    regulator = statement.get("regulator")
    if statement.text_of("aspect") == "status":
        if regulator is None:
            yield statement.problem("a status has no regulator here; add “regulator: …”, or “regulator: not named”.")
    elif regulator is not None:
        yield regulator.problem("a regulator goes with “aspect: status” only; change the aspect, or take it out.")


def _only_of_treatments(statement: Node, key: str) -> Iterator[Problem]:
    about = statement.get("about")
    if about is not None and "/" in about.text and not about.text.startswith("treatment/"):
        yield _key(statement, key).problem(
            f"“{key}” goes with a treatment only, and this is about {quoted(about.text)}; take it out."
        )


def _key(statement: Node, key: str) -> Node:
    return next(name for name in statement.keys if name.text == key)
