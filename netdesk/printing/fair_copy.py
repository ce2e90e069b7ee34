"""Typed and recorded words made fit for one sheet, remembering what the user should be told."""

from __future__ import annotations

from netdesk.printing.glyphs import LINE, Glyphs, break_runs, shorten
from netdesk.printing.labels import Labels

LONGEST_NAME = 80
"""Characters of a name, an organisation, a number or hours."""

LONGEST_ON_CARD = 40
"""Characters of a name, an organisation, a number or hours on a card for the wallet."""

LONGEST_HEAD_NAME = 60
"""Characters of a name in the head of every page."""

LONGEST_OWN_ROW = 600
"""Characters of a row in the nurse's words, where a row has room for several lines."""

NARROW = 14
"""Longest unbroken run in a narrow column of a table."""


class FairCopy:
    """Makes text fit for the fonts and collects notices; one a sheet.

    A notice says what kind of text was changed and never holds the text itself.
    """

    def __init__(self, glyphs: Glyphs, labels: Labels) -> None:
        self._glyphs = glyphs
        self._labels = labels
        self._notices: dict[str, None] = {}

    @property
    def notices(self) -> tuple[str, ...]:
        """What the user should be told, each sentence once, in the order of the sheet."""
        return tuple(self._notices)

    def name(self, text: str, notice: str, unbroken: int = NARROW, longest: int = LONGEST_NAME) -> str:
        """A name as it can be printed; ``LINE`` where letters would be lost, with that notice."""
        printable, lost = self._glyphs.fit(text)
        if lost:
            self._notify(notice)
            return LINE
        if len(printable) > longest:
            self._notify("notice_name_cut")
        return break_runs(shorten(printable, longest), unbroken)

    def own_row(self, text: str, longest: int = LONGEST_OWN_ROW) -> str:
        """A row in the nurse's words; ``LINE`` where the fonts lack half of its letters or more."""
        printable, lost = self._glyphs.fit(text)
        words = self.own_words(text, "notice_own_row", longest)
        return LINE if lost and 2 * lost >= len(printable.replace(" ", "")) else words

    def own_words(self, text: str, notice: str, longest: int = LONGEST_OWN_ROW) -> str:
        """The nurse's words; what the fonts lack shows as a square, with that notice."""
        printable, lost = self._glyphs.fit(text)
        if lost:
            self._notify(notice)
        if len(printable) > longest:
            self._notify("notice_own_row_cut", count=longest)
        return break_runs(shorten(printable, longest), NARROW)

    def words(self, text: str) -> str:
        """Recorded text."""
        return break_runs(self._glyphs.fit(text)[0])

    def _notify(self, label: str, **values: object) -> None:
        self._notices[self._labels.fill(label, **values)] = None
