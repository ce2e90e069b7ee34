"""Who to ring as the plain data of the box that a template sets."""

from __future__ import annotations

from netdesk.printing.fair_copy import FairCopy
from netdesk.printing.glyphs import UNBROKEN
from netdesk.printing.ring import Ring


def ring_data(ring: Ring, copy: FairCopy) -> dict[str, str]:
    """The texts of the box; where one is empty the template has a line to write on."""
    return {
        "name": copy.name(ring.name, "notice_ring", UNBROKEN),
        "phone": copy.name(ring.phone, "notice_number", UNBROKEN),
        "night_phone": copy.name(ring.night_phone, "notice_number", UNBROKEN),
        "hours": copy.name(ring.hours, "notice_number", UNBROKEN),
    }
