"""Which of the ticked rows stand on a diary, which has room for so many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from netdesk.model.side_effects import NetSign, SideEffect
from netdesk.printing.diary_sheet import DIARY_ROWS


@dataclass(frozen=True, slots=True)
class DiaryChoice:
    """What stands on the diary; ``left_over`` names what had no room, in the order of the table."""

    effects: tuple[SideEffect, ...]
    signs: tuple[NetSign, ...]
    own_rows: tuple[str, ...]
    left_over: tuple[str, ...]


def chosen_for_diary(
    effects: Sequence[SideEffect], signs: Sequence[NetSign], own_rows: Sequence[str], room: int = DIARY_ROWS
) -> DiaryChoice:
    """Alerts always stand on it (guard G4).

    Then come own rows and signs, which somebody put there one by one; side effects, which are ticked from the
    beginning, take the room that is left, in their order.
    """
    left = max(room - sum(effect.alert for effect in effects), 0)
    own = tuple(own_rows[:left])
    left -= len(own)
    fitting_signs = tuple(signs[:left])
    left -= len(fitting_signs)
    others = [effect for effect in effects if not effect.alert]
    left_over = [effect.name for effect in others[left:]]
    left_over += [sign.name for sign in signs[len(fitting_signs) :]]
    left_over += own_rows[len(own) :]
    without = set(others[left:])
    return DiaryChoice(
        tuple(effect for effect in effects if effect not in without), fitting_signs, own, tuple(left_over)
    )
