"""The values of all content files before they are typed, for checks that look across files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from netdesk.content.node import Node


@dataclass(slots=True)
class ContentNodes:
    """The value of each file by its name; None for a file that could not be read to its end."""

    files: dict[str, Node | None] = field(default_factory=dict)

    def root(self, name: str) -> Node:
        """The value of a file; an empty one where it could not be read."""
        return self.files.get(name) or Node(name, 1, 1)

    def pages(self) -> Iterator[tuple[str, Node]]:
        """The pages with the names of their files, without folder and ending."""
        for name, root in self.files.items():
            if name.startswith("pages/") and root is not None:
                yield name.removeprefix("pages/").removesuffix(".yaml"), root

    def statements(self) -> Iterator[Node]:
        """The statements of all pages."""
        for _, page in self.pages():
            yield from statements_of(page)

    def treatments(self) -> Iterator[Node]:
        """The treatments of the vocabulary, depth first."""
        for root in self.root("vocabulary.yaml").list_of("treatments"):
            yield from _treatments_below(root)

    @property
    def has_unread_page(self) -> bool:
        """Whether statements may be missing because a page could not be read."""
        return any(root is None for name, root in self.files.items() if name.startswith("pages/"))


def statements_of(page: Node) -> Iterator[Node]:
    """The statements of a page, in its order."""
    for passage in page.list_of("passages"):
        yield from passage.list_of("statements")


def _treatments_below(treatment: Node) -> Iterator[Node]:
    yield treatment
    for child in treatment.list_of("children"):
        yield from _treatments_below(child)
