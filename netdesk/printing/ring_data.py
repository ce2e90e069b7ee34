"""The box with who to ring, as the plain data that a template sets."""

from __future__ import annotations

from netdesk.printing.fair_copy import NARROW, FairCopy
from netdesk.printing.glyphs import UNBROKEN
from netdesk.printing.ring import Ring


def ring_data(ring: Ring, copy: FairCopy) -> dict[str, str]:
    """The key contact, every text fit for the fonts."""
    return {
        "name": copy.name(ring.name, "notice_ring", UNBROKEN),
        "phone": copy.name(ring.phone, "notice_number", NARROW),
        "night_phone": copy.name(ring.night_phone, "notice_number", NARROW),
        "hours": copy.name(ring.hours, "notice_number", UNBROKEN),
    }
