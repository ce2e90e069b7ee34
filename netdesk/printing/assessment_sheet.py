"""What a nurse's side-effect assessment is made from."""

from __future__ import annotations

from dataclasses import dataclass

from netdesk.printing.checklist_sheet import ChecklistSheet


@dataclass(frozen=True, slots=True)
class AssessmentSheet(ChecklistSheet):
    """The rows of a checklist, to be compared with the last visit: better, same or worse, what was tried, by whom.

    It is filled in by the care team, so ``ring`` does not stand on it.
    """
