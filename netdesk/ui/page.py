"""What the main window knows of a page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from netdesk.model.link import Link

if TYPE_CHECKING:
    from pathlib import Path

    from netdesk.environment import Environment
    from netdesk.printing.sheet import Sheet
    from netdesk.query.reference import Reference
    from netdesk.ui.actions import Actions
    from netdesk.ui.bookmarks import Bookmarks
    from netdesk.ui.copied_sheet import CopiedSheet
    from netdesk.ui.icons import Icons
    from netdesk.ui.models.ticked_treatments import TickedTreatments
    from netdesk.ui.patient_name import PatientName
    from netdesk.ui.plain_reader import PlainReader
    from netdesk.ui.press_room import PressRoom
    from netdesk.ui.settings import Settings
    from netdesk.ui.theme import Theme
    from netdesk.ui.visit_pack import VisitPack


@dataclass(frozen=True)
class PageContext:
    """What every page is made from. Pages meet through ``ticked`` and the signals that the main window connects."""

    reference: Reference
    environment: Environment
    theme: Theme
    icons: Icons
    actions: Actions
    settings: Settings
    ticked: TickedTreatments
    press_room: PressRoom
    bookmarks: Bookmarks
    pack: VisitPack
    patient: PatientName
    reader: PlainReader
    copied: CopiedSheet

    @property
    def content_files(self) -> tuple[Path, ...]:
        """The files that the content is read from, and the bundled ones: no export is ever written over them."""
        from netdesk.db.manifest import Manifest  # needed when something is saved

        bundled = self.environment.content_database
        return (*self.reference.files, bundled, Manifest.path_beside(bundled))

    @property
    def today(self) -> date:
        """The day that ages are counted to."""
        return self.environment.today()


class Page(QWidget):
    """A page of the main window."""

    link_wanted = Signal(Link)
    """A link was followed that leads away from what is read here."""

    read_changed = Signal()
    """Something else is read on this page now: see ``read_link``."""

    def panes(self) -> list[QWidget]:
        """The widgets that F6 walks through, in reading order; hidden ones are passed over."""
        return []

    def take_focus(self) -> None:
        """Go to what is read here."""
        for pane in self.panes()[:1]:
            pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def read_link(self) -> Link | None:
        """A link to what is read here now, where there is one thing that is."""
        return None

    def aside(self) -> Sheet | None:
        """The sheet that is made here, for the visit pack; None where there is none but that on what is read."""
        return None

    def why_not_printed(self) -> str:
        """Why there is nothing to preview here now, in a sentence; empty where there is, or where nothing is made."""
        return ""

    def open_link(self, link: Link) -> None:
        """Show what a link leads to and go to it, on a page that shows such things and is in front."""

    def spot(self) -> object:
        """Where on this page the reader is: a frozen value that ``go_to`` understands, or None."""
        return None

    def go_to(self, spot: object) -> None:
        """Be as it was when ``spot`` was given."""

    def has_typed(self) -> bool:
        """Whether something stands here that was typed or chosen for a patient and would be missed."""
        return False

    def forget(self) -> None:
        """Clear what was typed and chosen for a patient; called when the next one comes."""

    def remember(self) -> None:
        """Put what is to be remembered into the settings; called when the window closes."""
