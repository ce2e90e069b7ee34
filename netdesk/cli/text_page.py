"""A page of readable text: headings, lines and cited statements."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable
from datetime import date
from typing import Final

from netdesk.model import standing_lines
from netdesk.model.citation import STRENGTH_WORDS, cited, criterion_in_words
from netdesk.model.kinds import Aspect, Standing
from netdesk.model.statement import Statement

_WIDTH: Final = 100
_MARKS: Final = {
    Standing.SAID: "",
    Standing.QUOTATION: f"{standing_lines.PATIENT_WORDS}: ",
    Standing.UNCITED: f"{standing_lines.NOT_GUIDANCE}: ",
    Standing.PROMOTIONAL: f"{standing_lines.NOT_GUIDANCE}: ",
}
"""What stands before a statement that is not guidance (guard G20)."""


class TextPage:
    """Lines of text as they are added, folded at 100 signs. Ages of sources are reckoned on ``today``."""

    def __init__(self, today: date) -> None:
        self.today = today
        self._lines: list[str] = []

    def text(self) -> str:
        """All that was added."""
        return "\n".join(self._lines).strip("\n")

    def title(self, words: str) -> None:
        """What all of it is about."""
        self._lines += [words, "=" * len(words)]

    def heading(self, words: str) -> None:
        """A heading, with an empty line before it."""
        self._lines += ["", words, "-" * len(words)]

    def line(self, words: str, indent: int = 0) -> None:
        """A line of its own; what does not fit on it goes on below, further in."""
        self._lines += textwrap.wrap(
            words, _WIDTH, initial_indent=" " * indent, subsequent_indent=" " * (indent + 2), break_on_hyphens=False
        )

    def statements(self, statements: Iterable[Statement], indent: int = 0) -> None:
        """Statements with their citations, strengths, criteria and, for an approval, regulator (guards G1, G6, G11)."""
        for statement in statements:
            strength = STRENGTH_WORDS[statement.strength]
            self.line(f"- {_MARKS[statement.standing]}{cited(statement, self.today)} ({strength})", indent)
            if statement.aspect is Aspect.STATUS:
                self.line(f"Regulator: {statement.regulator or 'not named'}", indent + 4)
            if statement.criteria:
                self.line("; ".join(map(criterion_in_words, statement.criteria)), indent + 4)
