"""The options that say who is rung first."""

from __future__ import annotations

import functools
from collections.abc import Callable

import click

from netdesk.printing.ring import Ring


def ringing(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of who to ring, and the ``Ring`` made of them as its argument ``ring``."""

    @functools.wraps(command)
    def with_ring(*arguments: object, ring: str, phone: str, night_phone: str, hours: str, **options: object) -> None:
        command(*arguments, ring=Ring(ring, phone, night_phone, hours), **options)

    options = (
        click.option("--ring", default="", metavar="NAME", help="Who to ring first; a line to write on if not given."),
        click.option("--phone", default="", metavar="NUMBER", help="The number by day."),
        click.option("--night-phone", default="", metavar="NUMBER", help="The number at night."),
        click.option("--hours", default="", metavar="TEXT", help="When the number by day is answered."),
    )
    return functools.reduce(lambda wrapped, option: option(wrapped), reversed(options), with_ring)
