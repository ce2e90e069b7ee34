"""What a wallet card is made from."""

from __future__ import annotations

from dataclasses import dataclass

from netdesk.printing.roster_sheet import RosterSheet


@dataclass(frozen=True, slots=True)
class WalletSheet(RosterSheet):
    """The numbers of a roster on cards to cut out and fold, each half of the size of a bank card (ID-1).

    Who is to be rung first stands on the first half; the others follow on as many halves as they need. What the roles
    do is on the roster itself.
    """
