"""The cover of a visit pack as the plain data that its template sets."""

from __future__ import annotations

import datetime

from netdesk.model.standing_lines import CHECK_FORMULARY
from netdesk.printing.checklist_rows import Data
from netdesk.printing.fair_copy import FairCopy
from netdesk.printing.labels import Labels
from netdesk.printing.pack_sheet import PackSheet
from netdesk.printing.prerequisite_data import prerequisite_data
from netdesk.printing.ring_data import ring_data
from netdesk.printing.sheet_frame import frame_data


def cover_data(pack: PackSheet, copy: FairCopy, labels: Labels, printed_on: datetime.date) -> Data:
    """Everything that ``cover.typ`` sets, as JSON values, every text fit for the fonts.

    The list of what follows is made from the titles of the sheets themselves, with their pages.
    """
    effects = pack.effects
    further = [labels.fill("for_the_team", line=CHECK_FORMULARY)] if pack.names_drugs and effects.treatments else []
    sources = (said.source for _, needed in effects.prerequisites for said in needed.statements)
    return {
        **frame_data(pack, sources, copy, labels, printed_on, *further),
        "title": labels["pack_title"],
        "ring": ring_data(pack.ring, copy),
        "treatments": [copy.words(treatment.name) for treatment in effects.treatments],
        "prerequisites": prerequisite_data(effects, copy, labels, printed_on),
    }
