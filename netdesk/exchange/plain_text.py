"""Makes any text safe to stand in a cell of somebody else's program."""

from __future__ import annotations

import re
from typing import Final

_NO_CHARACTER: Final = re.compile("[^\t\n\u0020-\u007e\u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML and UTF-8 cannot hold, and control characters."""

_FORMULA: Final = re.compile(r"(?:\A|(?<=[;\t\n]))(?=[=+\-@\t\n＝＋－＠])")
"""Where a formula could begin: at the start of a cell, and after what separates cells in another country's settings."""


def clean(text: str) -> str:
    r"""The text with every line end as ``\n`` and ``\ufffd`` for what no file can hold."""
    return _NO_CHARACTER.sub("\ufffd", text.replace("\r\n", "\n").replace("\r", "\n"))


def defused(text: str) -> str:
    r"""Clean text that no spreadsheet takes for a formula: an apostrophe stands where one could begin.

    That is before a leading ``= + - @``, their full-width forms, a tab or a line end, as OWASP advises, and before
    the same after ``;``, a tab or a line end, since a program with other separators may start a cell there.
    """
    return _FORMULA.sub("'", clean(text))
