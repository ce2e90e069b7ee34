"""The pages of the window in the order of the rail, each made when it is first visited."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from netdesk.ui.page import Page, PageContext

if TYPE_CHECKING:
    from netdesk.ui.pages.care_team_page import CareTeamPage
    from netdesk.ui.pages.compare_page import ComparePage
    from netdesk.ui.pages.reading_page import ReadingPage
    from netdesk.ui.pages.search_page import SearchPage
    from netdesk.ui.pages.side_effects_page import SideEffectsPage
    from netdesk.ui.pages.sources_page import SourcesPage
    from netdesk.ui.pages.treatments_page import TreatmentsPage
    from netdesk.ui.pages.visit_pack_page import VisitPackPage


@dataclass(frozen=True, slots=True)
class PageEntry:
    """A page: its id, which is also that of its action, what makes it, and its icon in the rail.

    A page without an icon has no place in the rail and no action of its own: it is come to from others.
    """

    id: str
    make: Callable[[PageContext], Page]
    icon: str = ""


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


def _pack(context: PageContext) -> VisitPackPage:
    from netdesk.ui.pages.visit_pack_page import VisitPackPage

    return VisitPackPage(context)


def _compare(context: PageContext) -> ComparePage:
    from netdesk.ui.pages.compare_page import ComparePage

    return ComparePage(context)


def _search(context: PageContext) -> SearchPage:
    from netdesk.ui.pages.search_page import SearchPage

    return SearchPage(context)


def _reading(context: PageContext) -> ReadingPage:
    from netdesk.ui.pages.reading_page import ReadingPage

    return ReadingPage(context)


PAGES: Final = (
    PageEntry("treatments", _treatments, "table-2"),
    PageEntry("side_effects", _side_effects, "list-checks"),
    PageEntry("care_team", _care_team, "users"),
    PageEntry("sources", _sources, "library"),
    PageEntry("pack", _pack, "pack"),
    PageEntry("compare", _compare),
    PageEntry("search", _search),
    PageEntry("reading", _reading),
)

IN_RAIL: Final = tuple(entry for entry in PAGES if entry.icon)
"""The pages that have a place in the rail."""
