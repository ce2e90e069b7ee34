"""What sources say, as it is printed: sentences with their strength, and one citation for those of one source."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from itertools import groupby

from netdesk.model.citation import STRENGTH_WORDS, citation
from netdesk.model.kinds import Strength
from netdesk.model.statement import Statement
from netdesk.printing.fair_copy import FairCopy


def said_by_source(
    statements: Iterable[Statement], copy: FairCopy, printed_on: datetime.date
) -> list[dict[str, object]]:
    """Statements in the order given, those of one source together with one citation (guard G1)."""
    return [
        {
            "texts": list(dict.fromkeys(copy.words(with_strength(statement)) for statement in group)),
            "cited": copy.words(citation(source, printed_on)),
        }
        for source, group in groupby(statements, key=lambda statement: statement.source)
    ]


def with_strength(statement: Statement) -> str:
    """The sentence with its strength in a word, unless it is plainly stated or has that word itself (guard G11)."""
    word = STRENGTH_WORDS[statement.strength]
    is_said = statement.strength is Strength.STATES or word in statement.text.lower().split()
    return statement.text if is_said else f"{statement.text} ({word})"
