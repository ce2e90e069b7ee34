"""What comes off the press."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Printed:
    """A sheet as PDF (PDF/UA-1 and PDF/A-2a), how many pages it has, and what the user should be told before printing.

    ``notices`` are sentences without any typed word, such as that a name could not be printed.
    """

    pdf: bytes = field(repr=False)
    notices: tuple[str, ...]
    pages: int
