"""Words that cannot be read back from a PDF as they went in, held back while its text is read.

Text that runs from right to left comes back in the order in which it is seen, and Arabic letters come back in pieces;
of a long word it cannot be told where it was broken. Such words go to the typesetter as a token and come back whole.
"""

from __future__ import annotations

import re
from typing import Final

from netdesk.printing.directions import runs_right_to_left
from netdesk.printing.glyphs import ZERO_WIDTH_SPACE

_TOKEN: Final = re.compile(r"ZQX(\d+)XQZ")
_PLACEHOLDER: Final = re.compile(r"(\{\w+\})")


class StandIns:
    """Takes words out of one job and puts them back into its text."""

    def __init__(self) -> None:
        self._held: list[str] = []

    def taken_out(self, value: object) -> object:
        """The JSON value with a token for every text that would not come back."""
        if isinstance(value, dict):
            return {key: self.taken_out(below) for key, below in value.items()}
        if isinstance(value, list):
            return [self.taken_out(below) for below in value]
        return self.text_taken_out(value) if isinstance(value, str) else value

    def text_taken_out(self, text: str) -> str:
        """A token for the text, if it would not come back; around the ``{placeholders}`` of a label."""
        if not _needs_it(text):
            return text
        parts = _PLACEHOLDER.split(text)
        return "".join(
            part if _PLACEHOLDER.fullmatch(part) or not part.strip() else self._token(part) for part in parts
        )

    def put_back(self, text: str) -> str:
        """The text with the words in place of their tokens."""
        return _TOKEN.sub(lambda token: self._held[int(token[1])], text)

    def _token(self, words: str) -> str:
        self._held.append(words.replace(ZERO_WIDTH_SPACE, ""))
        return f"ZQX{len(self._held) - 1}XQZ"


def _needs_it(text: str) -> bool:
    return ZERO_WIDTH_SPACE in text or runs_right_to_left(text) or _TOKEN.search(text) is not None
