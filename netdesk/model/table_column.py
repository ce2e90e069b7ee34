"""The columns of the table of treatments."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class TableColumn(StrEnum):
    """What the table can show of a treatment, from left to right. The first column always stays."""

    TREATMENT = "treatment"
    GROUP = "group"
    KIND = "kind"
    SOURCES = "sources"
    WHEN_USED = "when_used"
    PURPOSE = "purpose"
    HOW_GIVEN = "how_given"
    STATUS = "status"
    SIDE_EFFECTS = "side_effects"


HEADINGS: Final = {
    TableColumn.TREATMENT: "Treatment",
    TableColumn.GROUP: "Group",
    TableColumn.KIND: "Kind",
    TableColumn.SOURCES: "Sources",
    TableColumn.WHEN_USED: "When it is used",
    TableColumn.PURPOSE: "Purpose",
    TableColumn.HOW_GIVEN: "How it is given",
    TableColumn.STATUS: "Approval",
    TableColumn.SIDE_EFFECTS: "Side effects listed",
}
"""What stands above each column."""
