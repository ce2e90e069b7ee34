"""What can be wrong between files: dangling statements, and what the pages leave open."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from netdesk.content.content_nodes import ContentNodes
from netdesk.content.known_ids import KnownIds, repeated
from netdesk.content.node import Node
from netdesk.content.page_checks import page_problems
from netdesk.content.problem import Problem, quoted
from netdesk.content.vocabulary_checks import vocabulary_problems

_DAY: Final = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


def all_problems(nodes: ContentNodes) -> Iterator[Problem]:
    """Every problem that the shapes alone cannot show, in files that are whole enough to be looked at."""
    known = KnownIds(nodes)
    yield from known.problems
    yield from vocabulary_problems(nodes.root("vocabulary.yaml"), nodes.treatments(), known)
    regions = {
        source.text_of("id"): source.text_of("region") for source in nodes.root("sources.yaml").list_of("sources")
    }
    for stem, page in nodes.pages():
        yield from page_problems(stem, page, regions, known)
    yield from _disagreement_problems(nodes.root("disagreements.yaml"), known)
    yield from _release_problems(nodes.root("release.yaml"))
    yield from _stated_suggestions(nodes)
    if not nodes.has_unread_page:
        yield from _gaps(nodes, known)


def _disagreement_problems(root: Node, known: KnownIds) -> Iterator[Problem]:
    disagreements = root.list_of("disagreements")
    yield from repeated(disagreement.get("id") for disagreement in disagreements)
    for disagreement in disagreements:
        yield from known.unknown("treatment", disagreement.list_of("treatments"))
        yield from repeated(disagreement.list_of("treatments"))
        statements = [id_ for side in disagreement.list_of("sides") for id_ in side.list_of("statements")]
        yield from known.unknown("statement", statements)
        yield from repeated(statements)


def _release_problems(release: Node) -> Iterator[Problem]:
    date, review_by = release.get("date"), release.get("review_by")
    if date is None or review_by is None or not (_DAY.fullmatch(date.text) and _DAY.fullmatch(review_by.text)):
        return
    if review_by.text <= date.text:
        yield review_by.problem(f"the content is of {date.text}; write a later day to review it by.")


def _stated_suggestions(nodes: ContentNodes) -> Iterator[Problem]:
    """A role is suggested only where no source links it with the treatment."""
    stated: dict[tuple[str, str], str] = {}
    for statement in nodes.statements():
        about = statement.text_of("about")
        for role in statement.list_of("roles"):
            stated.setdefault((about, f"role/{role.text}"), statement.text_of("id"))
        for treatment in statement.list_of("treatments"):
            stated.setdefault((f"treatment/{treatment.text}", about), statement.text_of("id"))
    for suggestion in nodes.root("vocabulary.yaml").list_of("role_suggestions"):
        pair = (f"treatment/{suggestion.text_of('treatment')}", f"role/{suggestion.text_of('role')}")
        by = stated.get(pair)
        if by is not None:
            yield suggestion.problem(f"a source links this role with the treatment ({by}); take the suggestion out.")


def _gaps(nodes: ContentNodes, known: KnownIds) -> Iterator[Problem]:
    """Sources without a page, treatments and alerts without a statement, and groupings that are none."""
    recorded = {page.text_of("source") for _, page in nodes.pages()}
    for id_, node in known.all_of("source").items():
        if id_ not in recorded:
            yield node.problem(f"the source {quoted(id_)} has no page; record it in pages/{id_}.yaml.", is_gap=True)
    spoken: dict[str, str] = {}
    carried = set()
    for statement in nodes.statements():
        spoken.setdefault(statement.text_of("about"), statement.text_of("id"))
        carried |= {alert.text for alert in statement.list_of("alerts")}
    for treatment in nodes.treatments():
        yield from _treatment_gap(treatment, spoken.get(f"treatment/{treatment.text_of('id')}"))
    for id_, node in known.all_of("alert").items():
        if id_ not in carried:
            yield node.problem(
                f"no statement carries the alert {quoted(id_)}; add “alerts: [{id_}]” to one.", is_gap=True
            )


def _treatment_gap(treatment: Node, spoken_of: str | None) -> Iterator[Problem]:
    is_grouping = treatment.text_of("grouping") == "true"
    id_ = treatment.get("id")
    if id_ is None or is_grouping == (spoken_of is None):
        return
    if is_grouping:
        yield treatment.at(("grouping",)).problem(
            f"a source speaks of {quoted(id_.text)} ({spoken_of}); take this out."
        )
    else:
        yield id_.problem(
            f"no page has a statement about {quoted(id_.text)}; record one, or add “grouping: true”.", is_gap=True
        )
