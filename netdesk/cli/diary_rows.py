"""The rows of a diary, from the ids that were typed for it."""

from __future__ import annotations

from collections.abc import Iterable

import click

from netdesk.model.side_effects import NetSign, SideEffect
from netdesk.query.reference import Reference


def diary_rows(reference: Reference, ids: Iterable[str]) -> tuple[tuple[SideEffect, ...], tuple[NetSign, ...]]:
    """The side effects of these ids in this order, and the signs of the NET in the content's, as the window has them.

    Raises:
        UnknownIdError: The content has no such id.
        click.BadParameter: It is a problem of the NET that no source asks to report.
    """
    asked = tuple(ids)
    signs = tuple(sign for sign in reference.effects([]).signs_of_net if sign.problem_id in asked)
    found = {sign.problem_id for sign in signs}
    return tuple(_side_effect(reference, id_) for id_ in asked if id_ not in found), signs


def _side_effect(reference: Reference, id_: str) -> SideEffect:
    page = reference.symptom(id_)
    if page.effect is None or page.effect.effect.id != id_:
        raise click.BadParameter(f"{id_} is no side effect and no sign of the NET.", param_hint="EFFECT…")
    return page.effect.effect
