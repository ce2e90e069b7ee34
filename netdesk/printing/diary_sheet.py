"""What a patient's symptom diary is made from."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from netdesk.model.release import Release
from netdesk.model.side_effects import NetSign, SideEffect
from netdesk.printing.ring import Ring

DIARY_ROWS: Final = 8
"""Rows that one page has room for: what is chosen, and lines to write on up to this number."""


@dataclass(frozen=True, slots=True)
class DiarySheet:
    """Chosen side effects, signs of the NET and rows in the nurse's words, for 28 days.

    ``signs`` stand in a group of their own (guard G9). More than ``DIARY_ROWS`` rows make further pages. What is typed
    (names, numbers, own rows) is for this print only and is not shown by ``repr``.
    """

    effects: tuple[SideEffect, ...]
    release: Release
    signs: tuple[NetSign, ...] = ()
    own_rows: tuple[str, ...] = field(default=(), repr=False)
    ring: Ring = field(default=Ring(), repr=False)
    patient_name: str = field(default="", repr=False)
    clinic: str = field(default="", repr=False)
