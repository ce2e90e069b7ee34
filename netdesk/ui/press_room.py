"""The way from a sheet's values to pages on the screen, for use on a worker thread."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netdesk.environment import Environment
    from netdesk.printing.form import Form
    from netdesk.printing.press import Press
    from netdesk.printing.printed import Printed
    from netdesk.printing.sheet import Sheet
    from netdesk.ui.pdf_pages import PdfPages


@dataclass(frozen=True, slots=True)
class Proof:
    """A sheet as it came off the press and its pages, opened. Whoever holds it closes ``pages``."""

    printed: Printed
    pages: PdfPages


class PressRoom:
    """One press for the whole window. The printing engine is loaded with the first sheet, not with the window.

    Safe to use from several threads; keeps nothing of a sheet.
    """

    def __init__(self, environment: Environment) -> None:
        """Sheets are dated by the clock of ``environment``."""
        self._environment = environment
        self._press: Press | None = None
        self._lock = threading.Lock()

    def proof(self, sheet: Sheet, form: Form) -> Proof:
        """Set a sheet and open its pages.

        Raises:
            SheetFailedError: The typesetter refused the sheet.
        """
        from netdesk.ui.pdf_pages import PdfPages

        printed = self._made_press().compose(sheet, form, self._environment.today())
        return Proof(printed, PdfPages(printed.pdf))

    def text(self, sheet: Sheet) -> str:
        """The same sheet as plain text in reading order.

        Raises:
            SheetFailedError: The typesetter refused the sheet.
        """
        return self._made_press().text(sheet, self._environment.today())

    def _made_press(self) -> Press:
        from netdesk.printing.press import Press

        with self._lock:
            if self._press is None:
                self._press = Press(self._environment.resources)
            return self._press
