"""Advice: duties, tips, steps, questions, cautions and planning factors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from netdesk.model.statement import Statement

QUESTIONS_TO_ASK: Final = "questions_to_ask"
"""The group of advice to ask the care team questions."""


@dataclass(frozen=True, slots=True)
class Advice:
    """One piece of advice with every statement that gives it."""

    id: str
    name: str
    group_id: str
    group_name: str
    statements: tuple[Statement, ...]
