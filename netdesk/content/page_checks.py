"""What can be wrong within a page file although every entry has its shape."""

from __future__ import annotations

from collections.abc import Iterator

from netdesk.content.known_ids import KnownIds, repeated
from netdesk.content.node import Node
from netdesk.content.problem import Problem, quoted
from netdesk.content.statement_checks import statement_problems


def page_problems(stem: str, page: Node, regions: dict[str, str], known: KnownIds) -> Iterator[Problem]:
    """All problems of a page.

    Args:
        stem: The file's name without its ending; it must be the source's id.
        page: The file's value.
        regions: The region of each source.
        known: The ids of all files.
    """
    source = page.get("source")
    yield from known.unknown("source", [source])
    if source is not None and source.text and source.text != stem:
        yield source.problem(f"the file is named {quoted(stem)}; write the same source, or rename the file.")
    yield from repeated(passage.get("place") for passage in page.list_of("passages"))
    for passage in page.list_of("passages"):
        statements, names = passage.list_of("statements"), passage.list_of("names")
        if not (statements or names or passage.get("nothing")):
            yield passage.problem("this passage became nothing; write its statements, or why under “nothing”.")
        for name in names:
            yield from _name_problems(name, regions.get(page.text_of("source"), ""), known)
        for statement in statements:
            yield from statement_problems(statement, page.text_of("source"), known)


def _name_problems(name: Node, region: str, known: KnownIds) -> Iterator[Problem]:
    yield from known.unknown_subject(name.get("about"))
    kind, given = name.text_of("kind"), name.get("region")
    if kind in ("brand", "form") and given is None:
        yield name.problem(f"a {kind} has no region here; add “region: {region or '…'}”, the page's own.")
    if given is not None and region and given.text != region:
        yield given.problem(f"the page's region is {region}; write that, or leave the region out.")
    if kind == "preferred":
        yield name.at(("kind",)).problem("the vocabulary gives the preferred name; write another kind.")
