"""A diary as the plain data that its template sets."""

from __future__ import annotations

import datetime

from netdesk.model.side_effects import NetSign, SideEffect
from netdesk.model.standing_lines import NET_SIGNS
from netdesk.printing.checklist_rows import who_says
from netdesk.printing.diary_sheet import DIARY_ROWS, DiarySheet
from netdesk.printing.fair_copy import LONGEST_NAME, FairCopy
from netdesk.printing.labels import Labels
from netdesk.printing.ring_data import ring_data
from netdesk.printing.sheet_frame import frame_data

Data = dict[str, object]


def diary_data(sheet: DiarySheet, copy: FairCopy, labels: Labels, printed_on: datetime.date) -> Data:
    """Everything that ``diary.typ`` sets, as JSON values, every text fit for the fonts."""
    sources = (statement.source for sign in sheet.signs for statement in sign.statements)
    own_rows = [copy.own_row(row, LONGEST_NAME) for row in sheet.own_rows if row.strip()]
    filled = len(sheet.effects) + len(sheet.signs) + len(own_rows)
    alerts_first = sorted(sheet.effects, key=lambda effect: not effect.alert)
    return {
        **frame_data(sheet, sources, copy, labels, printed_on),
        "title": labels["diary_title"],
        "ring": ring_data(sheet.ring, copy),
        "rows": [_effect(effect, copy) for effect in alerts_first],
        "own_rows": own_rows,
        "lines": max(DIARY_ROWS - filled, 0),
        "signs_line": NET_SIGNS,
        "signs": [_sign(sign, copy) for sign in sheet.signs],
    }


def _effect(effect: SideEffect, copy: FairCopy) -> Data:
    return {"name": copy.words(effect.name), "more": copy.words(effect.plain or ""), "alert": effect.alert}


def _sign(sign: NetSign, copy: FairCopy) -> Data:
    return {"name": copy.words(sign.name), "more": copy.words(who_says(sign.statements)), "alert": False}
