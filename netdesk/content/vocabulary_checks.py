"""What can be wrong within the vocabulary although every entry has its shape."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from netdesk.content.known_ids import KnownIds, repeated
from netdesk.content.node import Node
from netdesk.content.problem import Problem, quoted

_OF_TREATMENT: Final = {
    "alert": "alert",
    "caution": "advice",
    "requires": "facet receptor",
    "needs_test": "test",
}
_LISTS_OF_TREATMENT: Final = {"see_also": "treatment", "parts": "treatment", "drugs": "drug"}

_OF_ENTRIES: Final = (
    ("side_effects", "group", "side_effect_group"),
    ("care_roles", "parent", "role"),
    ("net_problems", "same_word_as", "side_effect"),
    ("advice", "group", "advice_group"),
    ("alerts", "problem", "problem"),
    ("alerts", "side_effect", "side_effect"),
    ("role_suggestions", "treatment", "treatment"),
    ("role_suggestions", "role", "role"),
)
"""A list of the vocabulary, a key of its entries, and the kind of id that it holds."""


def vocabulary_problems(vocabulary: Node, treatments: Iterable[Node], known: KnownIds) -> Iterator[Problem]:
    """Ids that are not known, circles, and editorial names that only a page can give."""
    for treatment in treatments:
        for key, kind in _OF_TREATMENT.items():
            yield from known.unknown(kind, [treatment.get(key)])
        for key, kind in _LISTS_OF_TREATMENT.items():
            yield from known.unknown(kind, treatment.list_of(key))
            yield from repeated(treatment.list_of(key))
    for entries, key, kind in _OF_ENTRIES:
        yield from known.unknown(kind, (entry.get(key) for entry in vocabulary.list_of(entries)))
    yield from _placements(vocabulary.list_of("treatments"), ())
    yield from _circles(
        {entry.text_of("id"): [parent] for entry in vocabulary.list_of("care_roles") if (parent := entry.get("parent"))}
    )
    yield from _facets(vocabulary, known)
    yield from _names(vocabulary, known)
    yield from _suggestions(vocabulary)


def _placements(treatments: Iterable[Node], above: tuple[str, ...]) -> Iterator[Problem]:
    """Only a group that a treatment stands under can be the one that our mapping puts it in."""
    for treatment in treatments:
        group = treatment.get("our_group")
        if group is not None and group.text not in above:
            named = " and ".join(map(quoted, above))
            stands = f"under {named}; write one of these." if above else "at the top; take this out."
            yield group.problem(f"it stands {stands}")
        yield from _placements(treatment.list_of("children"), (*above, treatment.text_of("id")))


def _facets(vocabulary: Node, known: KnownIds) -> Iterator[Problem]:
    """Every facet has a name, values and a place in the order, and broader values lead to narrower ones."""
    order = vocabulary.get("facets")
    ordered = [*order.list_of("core"), *order.list_of("extra")] if order is not None else []
    yield from known.unknown("facet_name", ordered)
    yield from repeated(ordered)
    values = vocabulary.get("facet_values")
    places = {node.text for node in ordered}
    for name, entries in values.entries() if values is not None else ():
        if order is not None and name.text not in places:
            yield name.problem(f"the facet {quoted(name.text)} has no place; add it to “facets”.")
        narrower = {entry.text_of("id"): list(entry.list_of("broader_of")) for entry in entries.items}
        for nodes in narrower.values():
            yield from known.unknown(f"facet {name.text}", nodes)
            yield from repeated(nodes)
        yield from _circles(narrower)
    valued = {name.text for name, _ in values.entries()} if values is not None else places
    for node in ordered:
        if node.text not in valued:
            yield node.problem(f"the facet {quoted(node.text)} has no values; add them under “facet_values”.")


def _circles(next_ids: dict[str, list[Node]]) -> Iterator[Problem]:
    """A problem for each id that leads back to itself."""
    for start, first in next_ids.items():
        seen: set[str] = set()
        waiting = list(first)
        while waiting:
            node = waiting.pop()
            if node.text == start:
                yield first[0].problem(f"{quoted(start)} leads back to itself; take it out of the circle.")
                break
            if node.text not in seen:
                seen.add(node.text)
                waiting += next_ids.get(node.text, [])


def _names(vocabulary: Node, known: KnownIds) -> Iterator[Problem]:
    for name in vocabulary.list_of("names"):
        about, kind = name.get("about"), name.get("kind")
        yield from known.unknown_subject(about)
        if kind is not None and kind.text in ("brand", "form"):
            yield kind.problem(f"a {kind.text} needs a source; record it on the page that prints it.")
        if kind is not None and kind.text == "preferred":
            yield kind.problem("the preferred name is that of the entry itself; write another kind.")


def _suggestions(vocabulary: Node) -> Iterator[Problem]:
    pairs: dict[tuple[str, str], Node] = {}
    for suggestion in vocabulary.list_of("role_suggestions"):
        pair = (suggestion.text_of("treatment"), suggestion.text_of("role"))
        first = pairs.setdefault(pair, suggestion)
        if first is not suggestion:
            yield suggestion.problem(f"this role is suggested twice; the first is on line {first.line}.")
