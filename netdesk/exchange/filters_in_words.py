"""What was asked, in words for a reader."""

from __future__ import annotations

from collections.abc import Iterable

from netdesk.model.filters import Facet, Filters


def filters_in_words(filters: Filters, facets: Iterable[Facet]) -> tuple[str, ...]:
    """A line a facet, in the order of ``facets``, then the words typed; empty where nothing was asked.

    ``Spread: Liver metastases or Metastatic``. Values that no facet has are left out: ``Reference.find`` refuses them.
    """
    lines = []
    for facet in facets:
        asked = {value.id for value in filters.values if value.facet_id == facet.id}
        if names := [value.name for value in facet.values if value.id in asked]:
            lines.append(f"{facet.name}: {' or '.join(names)}")
    if text := filters.text.strip():
        lines.append(f"Words in a name: {text}")
    return tuple(lines)
