"""Advice: duties, tips, steps, questions, cautions and planning factors."""

from __future__ import annotations

from dataclasses import dataclass

from netdesk.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Advice:
    """One piece of advice with every statement that gives it."""

    id: str
    name: str
    group_id: str
    group_name: str
    statements: tuple[Statement, ...]
