"""All ids that the content files define, and what is wrong with an id that is none of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from netdesk.content.content_nodes import ContentNodes
from netdesk.content.node import Node
from netdesk.content.problem import Problem, quoted
from netdesk.content.suggestion import did_you_mean

_LISTS: Final = {
    "drug": "drugs",
    "side_effect": "side_effects",
    "side_effect_group": "side_effect_groups",
    "role": "care_roles",
    "test": "tests",
    "problem": "net_problems",
    "service": "services",
    "term": "terms",
    "advice": "advice",
    "advice_group": "advice_groups",
    "alert": "alerts",
    "schedule": "schedules",
    "facet_name": "facet_names",
}
"""Kinds of ids and the lists of the vocabulary that define them."""

_KIND_NAMES: Final = {
    "side_effect": "side effect",
    "side_effect_group": "group of side effects",
    "problem": "problem of the NET",
    "term": "explained word",
    "advice": "item of advice",
    "advice_group": "group of advice",
    "facet_name": "facet",
}

SPELLING: Final = re.compile("[a-z0-9][a-z0-9_-]*")
"""What looks like an id; anything else is already a problem of the shape."""


class KnownIds:
    """The ids by kind. ``problems`` are those of ids that are given twice.

    A kind whose file or list could not be read is unknown as a whole; nothing is then said about ids of it.
    """

    def __init__(self, nodes: ContentNodes) -> None:
        self.problems: list[Problem] = []
        self._ids: dict[str, dict[str, Node]] = {}
        vocabulary = nodes.root("vocabulary.yaml")
        if _holds_list(vocabulary, "treatments"):
            self._define("treatment", nodes.treatments())
        for kind, key in _LISTS.items():
            if _holds_list(vocabulary, key):
                self._define(kind, vocabulary.list_of(key))
        self.alert_of_side_effect = {
            alert.text_of("side_effect"): alert.text_of("id")
            for alert in vocabulary.list_of("alerts")
            if alert.text_of("side_effect")
        }
        """The alerts that stand on a side effect, by its id."""
        values = vocabulary.get("facet_values")
        for facet, entries in values.entries() if values is not None else ():
            self._define(f"facet {facet.text}", entries.items)
        sources = nodes.root("sources.yaml")
        if _holds_list(sources, "sources"):
            self._define("source", sources.list_of("sources"))
        if not nodes.has_unread_page:
            self._define("statement", nodes.statements())

    def all_of(self, kind: str) -> dict[str, Node]:
        """The known ids of a kind with the nodes that define them."""
        return self._ids.get(kind, {})

    def unknown(self, kind: str, ids: Iterable[Node | None]) -> list[Problem]:
        """A problem for each of the ids that is not known; what is not there or not spelt as an id is passed over."""
        known = self._ids.get(kind)
        if known is None:
            return []
        name = f"value of {kind}" if kind.startswith("facet ") else _KIND_NAMES.get(kind, kind)
        return [
            node.problem(f"there is no {name} {quoted(node.text)}{did_you_mean(node.text, known)}")
            for node in ids
            if node is not None and SPELLING.fullmatch(node.text) and node.text not in known
        ]

    def unknown_subject(self, about: Node | None) -> list[Problem]:
        """A problem where the id after a kind and a slash is not known."""
        kind, _, subject = about.text.partition("/") if about is not None else ("", "", "")
        known = self._ids.get(kind)
        if about is None or not SPELLING.fullmatch(subject) or known is None or subject in known:
            return []
        name = _KIND_NAMES.get(kind, kind)
        return [about.problem(f"there is no {name} {quoted(subject)}{did_you_mean(subject, known)}")]

    def _define(self, kind: str, entries: Iterable[Node]) -> None:
        ids = self._ids.setdefault(kind, {})
        for entry in entries:
            node = entry.get("id")
            if node is None or node.kind != "text":
                continue
            first = ids.setdefault(node.text, node)
            if first is not node:
                place = f"on line {first.line}" if first.file == node.file else f"in {first.file}, line {first.line}"
                self.problems.append(node.problem(f"the id {quoted(node.text)} is given twice; the first is {place}."))


def _holds_list(root: Node, key: str) -> bool:
    value = root.get(key)
    return value is not None and value.kind == "list"


def repeated(nodes: Iterable[Node | None]) -> list[Problem]:
    """A problem for each text that stands a second time among the nodes."""
    first: dict[str, Node] = {}
    problems = []
    for node in nodes:
        if node is not None and node.text and first.setdefault(node.text, node) is not node:
            line = first[node.text].line
            problems.append(node.problem(f"{quoted(node.text)} stands here twice; the first is on line {line}."))
    return problems
