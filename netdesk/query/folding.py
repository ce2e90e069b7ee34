"""How words are compared: without case, accents and punctuation, and alike in British and American spelling."""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_BETWEEN_WORDS: Final = re.compile(r"[\W_]+")
_BRITISH: Final = re.compile(r"ae|oe|our|ou$|ogue|ogu$|z")
_AMERICAN: Final = {"ae": "e", "oe": "e", "our": "or", "ou": "o", "ogue": "og", "ogu": "og", "z": "s"}


def plain(text: str) -> str:
    """The text's words in small letters, without accents, one blank between: ``Lutétium-177`` → ``lutetium 177``."""
    if not text.isascii():
        text = "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
    return _BETWEEN_WORDS.sub(" ", text.casefold()).strip()


def one_spelling(word: str) -> str:
    """One form for both spellings of a plain word, and for its beginnings: ``tumour`` and ``tumor`` → ``tumor``."""
    return _BRITISH.sub(lambda found: _AMERICAN[found[0]], word)
