"""How the press sets one kind of sheet."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from netdesk.printing.fair_copy import FairCopy
from netdesk.printing.labels import Labels


@dataclass(frozen=True, slots=True)
class SheetKind:
    """``template`` is the kind's name in ``sheets.typ``; ``data`` makes the JSON values that it sets from the sheet."""

    template: str
    data: Callable[[Any, FairCopy, Labels, datetime.date], dict[str, object]]
