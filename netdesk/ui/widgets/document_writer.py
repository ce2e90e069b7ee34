"""Writes statements into a rich-text document: never as HTML, so that no text of the content can become markup."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontMetricsF, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from netdesk.model.citation import STRENGTH_WORDS, citation
from netdesk.model.link import LINK_SCHEME, HitKind
from netdesk.ui.theme import Theme
from netdesk.ui.widgets.document_style import PILL_PROPERTY, block_format, box_format, dress_document, words_format

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netdesk.model.link import Link
    from netdesk.model.source import Source
    from netdesk.model.statement import Statement
    from netdesk.model.treatment_name import TreatmentName

_SPACE: Final = "\N{NO-BREAK SPACE}"
_PROPORTIONAL: Final = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_LONGEST_UNBROKEN: Final = 285.0
"""A pill up to this width (logical pixels at 100 %) goes to the next line whole; a longer one breaks between words."""

TREATMENT_LINK: Final = f"{LINK_SCHEME}{HitKind.TREATMENT}/"
"""A link to a treatment is this and its id."""


class DocumentWriter:
    """Appends to one new document. Every statement it writes carries its source, region and date (guard G1)."""

    def __init__(self, theme: Theme, today: date) -> None:
        """Start an empty document; ages are those of ``today``."""
        self._theme = theme
        self._today = today
        self.document = QTextDocument()
        dress_document(self.document, theme)
        self.document.setUndoRedoEnabled(False)
        self._cursor = QTextCursor(self.document)
        self._fresh = True

    def heading(self, text: str) -> None:
        """A heading of a section."""
        self._start_block(top=12, bottom=3, level=2)
        self._cursor.insertText(text, self._words("text", bold=True, factor=1.05))

    def paragraph(self, text: str, token: str = "text", *, bold: bool = False, mark: str = "") -> None:
        """A paragraph of the program's or of ours; ``mark`` says in a pill that it is ours."""
        self._start_block(top=2, bottom=4)
        self._cursor.insertText(text, self._words(token, bold=bold))
        if mark:
            self._pill(mark, "chip", "chip_text")

    def statement(self, statement: Statement, *, place: bool = False, label: str = "") -> None:
        """A statement: its words, then who says so, where and when, then strength and criteria.

        A statement of approval also shows its regulator (guard G6).

        Args:
            statement: What is said.
            place: Whether the place in the page is written out; it is in the tooltip in any case.
            label: Words before it that say what it is, where it is not guidance.
        """
        self._start_block(top=5, bottom=0)
        if label:
            self._cursor.insertText(f"{label}: ", self._words("muted", bold=True))
        self._cursor.insertText(statement.text, self._words("muted" if label else "text"))
        self._start_block(top=1, bottom=0 if statement.criteria else 6, pills=True)
        self.source_of(statement)
        if place:
            self.words(f" {statement.place}")
        if statement.criteria or statement.regulator:
            self._start_block(top=0, bottom=6, pills=True)
        if statement.regulator:
            self.regulator(statement.regulator)
        self._strengths(statement)

    def named(self, name: str, rest: str = "") -> None:
        """A line that begins with a name in bold; pills and words can follow on it."""
        self._start_block(top=7, bottom=1)
        self._cursor.insertText(name, self._words("text", bold=True))
        if rest:
            self._cursor.insertText(f" {rest}", self._words("muted"))

    def pair(self, name: str, value: str) -> None:
        """A line with a name and its value."""
        self._start_block(top=2, bottom=2)
        self._cursor.insertText(f"{name}: ", self._words("muted"))
        self._cursor.insertText(value, self._words("text"))

    def source_of(self, statement: Statement) -> None:
        """The source of a statement as a pill on the line; its tooltip gives the place in the page."""
        tip = f"{statement.source.title}\n{statement.place}"
        self._pill(citation(statement.source, self._today), "chip", "chip_text", tip=tip)

    def sources_of(self, statements: Iterable[Statement]) -> None:
        """The sources of statements as pills on the line, each source once."""
        seen = set()
        for statement in statements:
            if statement.source.id not in seen:
                seen.add(statement.source.id)
                self.source_of(statement)

    def source(self, source: Source) -> None:
        """A source as a pill on the line."""
        self._pill(citation(source, self._today), "chip", "chip_text", tip=source.title)

    def regulator(self, name: str) -> None:
        """Who approves, as the page names it, as a pill on the line (guard G6)."""
        self.pill(QCoreApplication.translate("document", "Regulator: {0}").format(name))

    def pill(self, text: str, tip: str = "") -> None:
        """A few words as a pill on the line."""
        self._pill(text, "accent_soft", "accent", tip=tip)

    def words(self, text: str, token: str = "muted") -> None:
        """Words on the line, smaller."""
        self._cursor.insertText(text, self._words(token, factor=0.92))

    def start_line(self) -> None:
        """A new line for pills and words."""
        self._start_block(top=1, bottom=4, pills=True)

    def links(self, treatments: Iterable[TreatmentName]) -> None:
        """Treatments as links, a line of them."""
        self._start_block(top=1, bottom=4)
        for number, treatment in enumerate(treatments):
            if number:
                self._cursor.insertText(" · ", self._words("muted"))
            self._link(f"{TREATMENT_LINK}{treatment.id}", treatment.name)

    def linked(self, link: Link, title: str, rest: str = "") -> None:
        """A line that begins with a link in bold; pills and words can follow on it."""
        self._start_block(top=7, bottom=1)
        self._link(str(link), title, bold=True)
        if rest:
            self._cursor.insertText(f" {rest}", self._words("muted"))

    def _link(self, address: str, title: str, *, bold: bool = False) -> None:
        words = self._words("accent", bold=bold)
        words.setAnchor(True)
        words.setAnchorHref(address)
        words.setFontUnderline(True)
        self._cursor.insertText(title, words)

    @contextmanager
    def box(self, token: str, title: str) -> Iterator[None]:
        """What is written inside stands in a box: ``alert``, ``caution`` or ``chip``."""
        if not self._fresh:
            self._cursor.insertBlock()
        self._cursor.setBlockFormat(_no_height())
        self._cursor.insertFrame(box_format(self._theme, token))
        self._fresh = True
        self._start_block(top=0, bottom=2)
        self._cursor.insertText(title, self._words(f"{token}_text", bold=True))
        yield
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._fresh = True

    def _strengths(self, statement: Statement) -> None:
        """Each criterion with its strength's word (guard G11); the statement's own where no criterion shows it."""
        for criterion in statement.criteria:
            words = f"{criterion.facet_name}: {criterion.value_name} · {STRENGTH_WORDS[criterion.strength]}"
            self.pill(words)
        if statement.strength not in {criterion.strength for criterion in statement.criteria}:
            self.pill(STRENGTH_WORDS[statement.strength])

    def _pill(self, text: str, ground: str, token: str, tip: str = "") -> None:
        words = self._words(token, factor=0.9)
        words.setProperty(PILL_PROPERTY, ground)
        words.setToolTip(tip)
        if not self._cursor.atBlockStart():
            self._cursor.insertText(" ", self._words("text"))
        metrics = QFontMetricsF(words.font())
        if metrics.horizontalAdvance(text) <= self._theme.px(_LONGEST_UNBROKEN):
            text = text.replace(" ", _SPACE)
        self._cursor.insertText(f"{_SPACE}{text}{_SPACE}", words)

    def _words(self, token: str, *, bold: bool = False, factor: float = 1.0) -> QTextCharFormat:
        return words_format(self._theme, token, bold=bold, factor=factor)

    def _start_block(self, *, top: int, bottom: int, level: int = 0, pills: bool = False) -> None:
        block = block_format(self._theme, 0 if self._fresh else top, bottom)
        block.setHeadingLevel(level)
        block.setLineHeight(135 if pills else 115, _PROPORTIONAL)
        if self._fresh:
            self._cursor.setBlockFormat(block)
        else:
            self._cursor.insertBlock(block)
        self._fresh = False


def _no_height() -> QTextBlockFormat:
    """For the empty paragraph that Qt keeps before a box."""
    block = QTextBlockFormat()
    block.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return block
