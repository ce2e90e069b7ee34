"""Who to ring, as typed for one print."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Ring:
    """The key contact in the box at the top of a sheet. Empty text means a line to write on.

    ``phone`` is the number by day (within ``hours``), ``night_phone`` the one at any other time.
    """

    name: str = ""
    phone: str = ""
    night_phone: str = ""
    hours: str = ""
