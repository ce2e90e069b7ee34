"""How easy it is for a patient to read what somebody typed for a sheet."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from typing import Final

from netdesk.printing.plain_words import EASY_UP_TO, HardWord, PlainWords

FRAGMENT_FROM: Final = 4
"""Words from which a piece without a full stop, such as a row of a checklist, is judged as if it were a sentence."""

_LAST_PIECE: Final = re.compile(r"[^.?!]*$")


@dataclass(frozen=True, slots=True)
class Reading:
    """A school grade, rounded up, or None where there is too little to judge; and hard words with plain ones."""

    grade: int | None
    hard_words: tuple[HardWord, ...]

    @property
    def is_easy(self) -> bool:
        """Whether nothing is too hard for a patient, as far as it can be judged."""
        return not self.hard_words and (self.grade is None or self.grade <= EASY_UP_TO)


def read_own_words(words: PlainWords, text: str) -> Reading:
    """Judge a row, a role or a note as it is typed; what is written at its end may still be unfinished."""
    last = _LAST_PIECE.search(text)
    is_fragment = last is not None and len(last[0].split()) >= FRAGMENT_FROM
    grade = words.grade(f"{text}." if is_fragment else text)
    return Reading(None if grade is None else max(math.ceil(grade), 1), words.hard_words(text))
