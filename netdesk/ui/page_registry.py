"""The pages of the window in the order of the rail, each made when it is first visited."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from netdesk.ui.page import Page, PageContext

if TYPE_CHECKING:
    from netdesk.ui.pages.care_team_page import CareTeamPage
    from netdesk.ui.pages.compare_page import ComparePage
    from netdesk.ui.pages.side_effects_page import SideEffectsPage
    from netdesk.ui.pages.sources_page import SourcesPage
    from netdesk.ui.pages.treatments_page import TreatmentsPage


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page: its id, which is also that of its action, its icon, and what makes it.

    One that is not ``in_rail`` has no button there: it is come to from others.
    """

    id: str
    icon: str
    make: Callable[[PageContext], Page]
    in_rail: bool = True


def _treatments(context: PageContext) -> TreatmentsPage:
    from netdesk.ui.pages.treatments_page import TreatmentsPage

    return TreatmentsPage(context)


def _side_effects(context: PageContext) -> SideEffectsPage:
    from netdesk.ui.pages.side_effects_page import SideEffectsPage

    return SideEffectsPage(context)


def _care_team(context: PageContext) -> CareTeamPage:
    from netdesk.ui.pages.care_team_page import CareTeamPage

    return CareTeamPage(context)


def _sources(context: PageContext) -> SourcesPage:
    from netdesk.ui.pages.sources_page import SourcesPage

    return SourcesPage(context)


def _compare(context: PageContext) -> ComparePage:
    from netdesk.ui.pages.compare_page import ComparePage

    return ComparePage(context)


PAGES: Final = (
    PageEntry("treatments", "table-2", _treatments),
    PageEntry("side_effects", "list-checks", _side_effects),
    PageEntry("care_team", "users", _care_team),
    PageEntry("sources", "library", _sources),
    PageEntry("compare", "table-2", _compare, in_rail=False),
)
