"""Our own notes as readers see them: ids of treatments and sources become their names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from netdesk.model.source import Source
from netdesk.query.treatment_tree import TreatmentTree

_WORD: Final = re.compile(r"\b[a-z][a-z0-9_]*\b")


class PlainNames:
    """Writes names for ids. One-word ids of treatments are words of the language too and stay as they are."""

    def __init__(self, sources: Iterable[Source], tree: TreatmentTree) -> None:
        self._names = {node.id: node.name for node in tree if "_" in node.id}
        self._names |= {source.id: source.short_name for source in sources}

    def written_out(self, text: str) -> str:
        """The text with names for ids, ending like a sentence."""
        named = _WORD.sub(lambda found: self._names.get(found[0], found[0]), text)
        return named if named.endswith((".", "!", "?", ")")) else f"{named}."
