"""Writes statements into a rich-text document: never as HTML, so that no text of the content can become markup."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontMetricsF, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

from netdesk.model import standing_lines
from netdesk.model.citation import STRENGTH_WORDS, citation
from netdesk.model.kinds import Standing
from netdesk.model.link import LINK_SCHEME, HitKind
from netdesk.model.source import Source
from netdesk.model.statement import Statement
from netdesk.ui.theme import Theme
from netdesk.ui.widgets.cited_copy import Cite
from netdesk.ui.widgets.document_style import (
    CITATION_PROPERTY,
    CITES_PROPERTY,
    PASSAGE_PROPERTY,
    PILL_PROPERTY,
    block_format,
    box_format,
    dress_document,
    words_format,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netdesk.model.link import Link
    from netdesk.model.side_effects import EffectMention
    from netdesk.model.treatment_name import TreatmentName

_SPACE: Final = "\N{NO-BREAK SPACE}"
_PROPORTIONAL: Final = QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
_LONGEST_UNBROKEN: Final = 285.0
"""A pill up to this width (logical pixels at 100 %) goes to the next line whole; a longer one breaks between words."""

NOT_GUIDANCE: Final = {
    Standing.QUOTATION: standing_lines.PATIENT_WORDS,
    Standing.UNCITED: standing_lines.NOT_GUIDANCE,
    Standing.PROMOTIONAL: standing_lines.NOT_GUIDANCE,
}
"""What stands before a statement that is not guidance (guard G20)."""

TREATMENT_LINK: Final = f"{LINK_SCHEME}{HitKind.TREATMENT}/"
"""A link to a treatment is this and its id."""


class DocumentWriter:
    """Appends to one new document. Every statement it writes carries its source, region and date (guard G1).

    What is written within ``citing`` is noted as said by somebody, so that a part of it takes along who says it when it
    is copied (``cited_copy``).
    """

    def __init__(self, theme: Theme, today: date) -> None:
        """Start an empty document; ages are those of ``today``."""
        self._theme = theme
        self._today = today
        self.document = QTextDocument()
        dress_document(self.document, theme)
        self.document.setUndoRedoEnabled(False)
        self._cursor = QTextCursor(self.document)
        self._fresh = True
        self._passage = 0
        self._cites: tuple[Cite, ...] | None = None

    def title(self, text: str) -> None:
        """What the document is about."""
        self._start_block(top=0, bottom=4, level=1)
        self._cursor.insertText(text, self._words("text", bold=True, factor=1.2))

    def heading(self, text: str, mark: str = "") -> None:
        """A heading of a section; ``mark`` says in a pill that what stands in it is ours."""
        self._start_block(top=12, bottom=3, level=2)
        self._cursor.insertText(text, self._words("text", bold=True, factor=1.05))
        if mark:
            self._pill(mark, "chip", "chip_text")

    def paragraph(self, text: str, token: str = "text", *, bold: bool = False, mark: str = "") -> None:
        """A paragraph of the program's or of ours; ``mark`` says in a pill that it is ours."""
        self._start_block(top=2, bottom=4)
        self._cursor.insertText(text, self._words(token, bold=bold))
        if mark:
            self._pill(mark, "chip", "chip_text")

    def statement(self, statement: Statement, *, place: bool = False) -> None:
        """A statement: its words, then who says so, where and when, then strength and criteria.

        What is not guidance says so first (guard G20), and a statement of approval shows its regulator (guard G6).
        ``place`` writes out the place in the page, which is in the tooltip in any case.
        """
        label = NOT_GUIDANCE.get(statement.standing, "")
        with self.citing(statement):
            self._start_block(top=5, bottom=0)
            if label:
                self._cursor.insertText(f"{label}: ", self._words("muted", bold=True))
            self._cursor.insertText(statement.text, self._words("muted" if label else "text"))
            self._start_block(top=1, bottom=0 if statement.criteria else 6, pills=True)
            self.sources_of([statement])
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

    @contextmanager
    def citing(self, *said_by: Statement | Source | EffectMention) -> Iterator[None]:
        """What is written inside is one passage, said by these; limits and doubts of a mention go with it (guard G2).

        Another ``citing`` inside gives a part of the passage its own, and none at all where the part is ours.
        """
        before = self._cites
        if before is None:
            self._passage += 1
        self._cites = tuple(self._cite(each) for each in said_by)
        yield
        self._cites = before

    def sources_of(self, said: Iterable[Statement | EffectMention]) -> None:
        """The sources of what is said as pills on the line, each source once; tooltips give the places in the page."""
        by_source: dict[Source, dict[Cite, None]] = {}
        for each in said:
            statement = each if isinstance(each, Statement) else each.statement
            by_source.setdefault(statement.source, {})[self._cite(each)] = None
        for source, cites in by_source.items():
            places = dict.fromkeys(cite.place for cite in cites)
            self._citation(source, "\n".join((source.title, *places)), cites)

    def source(self, source: Source) -> None:
        """A source as a pill on the line."""
        self._citation(source, source.title, [self._cite(source)])

    def regulator(self, name: str) -> None:
        """Who approves, as the page names it, as a pill on the line (guard G6)."""
        self.pill(QCoreApplication.translate("document", "Regulator: {0}").format(name))

    def pill(self, text: str, *, is_caution: bool = False) -> None:
        """A few words as a pill on the line."""
        ground, token = ("caution", "caution_text") if is_caution else ("accent_soft", "accent")
        self._pill(text, ground, token)

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
            self.link(treatment.name, f"{TREATMENT_LINK}{treatment.id}")

    def linked(self, link: Link, title: str) -> None:
        """A line that begins with a link in bold; pills and words can follow on it."""
        self._start_block(top=7, bottom=1)
        self.link(title, str(link), bold=True)

    def link(self, text: str, address: str, *, bold: bool = False) -> None:
        """A link on the line; the view that shows it reports its address."""
        words = self._words("accent", bold=bold)
        words.setAnchor(True)
        words.setAnchorHref(address)
        words.setFontUnderline(True)
        self._cursor.insertText(text, words)

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

    def _cite(self, said_by: Statement | Source | EffectMention) -> Cite:
        if isinstance(said_by, Source):
            return Cite(citation(said_by, self._today))
        if isinstance(said_by, Statement):
            label = NOT_GUIDANCE.get(said_by.standing)
            return Cite(citation(said_by.source, self._today), said_by.place, (label,) if label else ())
        doubt = doubt_in_words(said_by.doubt) if said_by.doubt else None
        notes = tuple(note for note in (said_by.qualifier, doubt) if note)
        return Cite(citation(said_by.statement.source, self._today), said_by.statement.place, notes)

    def _citation(self, source: Source, tip: str, cites: Iterable[Cite]) -> None:
        self._pill(citation(source, self._today), "chip", "chip_text", tip=tip, cites=cites)

    def _pill(self, text: str, ground: str, token: str, tip: str = "", cites: Iterable[Cite] = ()) -> None:
        words = self._words(token, factor=0.9)
        words.setProperty(PILL_PROPERTY, ground)
        words.setToolTip(tip)
        if cites:
            words.setProperty(CITES_PROPERTY, [cite.noted() for cite in cites])
            words.setProperty(CITATION_PROPERTY, True)
        if not self._cursor.atBlockStart():
            self._cursor.insertText(" ", self._words("text"))
        metrics = QFontMetricsF(words.font())
        if metrics.horizontalAdvance(text) <= self._theme.px(_LONGEST_UNBROKEN):
            text = text.replace(" ", _SPACE)
        self._cursor.insertText(f"{_SPACE}{text}{_SPACE}", words)

    def _words(self, token: str, *, bold: bool = False, factor: float = 1.0) -> QTextCharFormat:
        words = words_format(self._theme, token, bold=bold, factor=factor)
        if self._cites is not None:
            words.setProperty(PASSAGE_PROPERTY, self._passage)
            words.setProperty(CITES_PROPERTY, [cite.noted() for cite in self._cites])
        return words

    def _start_block(self, *, top: int, bottom: int, level: int = 0, pills: bool = False) -> None:
        block = block_format(self._theme, 0 if self._fresh else top, bottom)
        block.setHeadingLevel(level)
        block.setLineHeight(135 if pills else 115, _PROPORTIONAL)
        if self._fresh:
            self._cursor.setBlockFormat(block)
        else:
            self._cursor.insertBlock(block)
        self._fresh = False


def doubt_in_words(doubt: str) -> str:
    """A doubt about a mention as it is shown (guard G2)."""
    return QCoreApplication.translate("document", "Doubt: {0}").format(doubt)


def _no_height() -> QTextBlockFormat:
    """For the empty paragraph that Qt keeps before a box."""
    block = QTextBlockFormat()
    block.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    return block
