"""A wallet card as the plain data that its template sets."""

from __future__ import annotations

import datetime

from netdesk.model.citation import day_in_words
from netdesk.printing.fair_copy import LONGEST_ON_CARD, FairCopy
from netdesk.printing.labels import Labels
from netdesk.printing.roster_data import people_data
from netdesk.printing.sheet_frame import frame_data
from netdesk.printing.wallet_sheet import WalletSheet


def wallet_data(sheet: WalletSheet, copy: FairCopy, labels: Labels, printed_on: datetime.date) -> dict[str, object]:
    """Everything that ``wallet.typ`` sets, as JSON values, every text fit for the fonts. It cites no source."""
    return {
        **frame_data(sheet, (), copy, labels, printed_on),
        "title": labels["wallet_title"],
        "printed": labels.fill("version_printed", date=day_in_words(printed_on)),
        **people_data(sheet, copy, labels, LONGEST_ON_CARD),
    }
