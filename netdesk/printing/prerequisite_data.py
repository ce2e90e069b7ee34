"""What must be known before a treatment (guard G5), as the plain data of the box that a template sets."""

from __future__ import annotations

import datetime

from netdesk.model.side_effects import EffectsAnswer
from netdesk.model.standing_lines import PREREQUISITE
from netdesk.printing.fair_copy import FairCopy
from netdesk.printing.labels import Labels
from netdesk.printing.said import said_by_source


def prerequisite_data(
    effects: EffectsAnswer, copy: FairCopy, labels: Labels, printed_on: datetime.date
) -> list[dict[str, object]]:
    """A box for each treatment with a prerequisite; it names the treatment where the sheet is about several."""
    alone = {treatment.id for treatment in effects.treatments} if len(effects.treatments) == 1 else set()
    boxes: list[dict[str, object]] = []
    for of, needed in effects.prerequisites:
        line = PREREQUISITE.format(value=needed.value_name)
        test = labels.fill("test", test=needed.test_name) if needed.test_name else ""
        boxes.append(
            {
                "line": copy.words(line if of.id in alone else f"{of.name}: {line}"),
                "test": copy.words(test),
                "said": said_by_source(needed.statements, copy, printed_on),
            }
        )
    return boxes
