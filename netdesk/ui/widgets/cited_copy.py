"""What is copied from a document of a ``DocumentWriter``: the words with who says them, however few are selected."""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from PySide6.QtGui import QFont, QTextBlock, QTextCharFormat, QTextCursor, QTextFragment

from netdesk.exchange.plain_text import defused
from netdesk.ui.widgets.document_style import CITATION_PROPERTY, CITES_PROPERTY, PASSAGE_PROPERTY, PILL_PROPERTY


class CitedText(NamedTuple):
    """A selection for the clipboard, as plain words and as HTML without colours, fonts or sizes."""

    plain: str
    html: str


class Cite(NamedTuple):
    """Who says something, where and when, and the place in the page.

    ``notes`` must not be cut off from it, such as a doubt; each stands so among the words of the passage.
    """

    citation: str
    place: str = ""
    notes: tuple[str, ...] = ()

    def noted(self) -> str:
        """As it is noted on the format of words, which takes no tuples."""
        return "\t".join((self.citation, self.place, *self.notes))

    @classmethod
    def from_noted(cls, noted: str) -> Cite:
        """What ``noted`` gave."""
        citation, place, *notes = noted.split("\t")
        return cls(citation, place, tuple(notes))


def cited_copy(selection: QTextCursor, subject: str = "", always: Iterable[str] = ()) -> CitedText:
    """The selected words; each passage that they touch carries every citation that belongs to the touched words.

    A citation is given in full in square brackets, with the place in the page, also where a part of its pill is
    selected. Where it is not selected at all it follows the words, and so does a note that is cut off from them. Other
    pills stand in brackets, always whole.

    Args:
        selection: Of a document that was written by a ``DocumentWriter``.
        subject: What all of it is about; it comes first, unless the selection begins with it. May be empty.
        always: Sentences that may not be missing; those that are not selected come last.
    """
    copy = _Copy()
    for block in _blocks(selection):
        copy.begin_paragraph(block.blockFormat().headingLevel() > 0)
        for fragment in _fragments(block):
            words = _selected(selection, fragment)
            if words:
                whole = fragment.charFormat().hasProperty(PILL_PROPERTY)
                copy.take(_plain(fragment.text() if whole else words), fragment.charFormat())
    copy.pay()
    paragraphs = [paragraph for paragraph in copy.paragraphs if paragraph.plain]
    if subject and not (paragraphs and paragraphs[0].plain.startswith(subject)):
        paragraphs.insert(0, _Paragraph(is_heading=True, runs=[(subject, False)]))
    copied = " ".join(paragraph.plain for paragraph in paragraphs)
    paragraphs += [_Paragraph(is_heading=False, runs=[(words, False)]) for words in always if words not in copied]
    for paragraph in paragraphs:
        paragraph.defuse()
    return CitedText(
        "\n".join(paragraph.plain for paragraph in paragraphs), "".join(paragraph.html for paragraph in paragraphs)
    )


@dataclass
class _Paragraph:
    """Runs of words, each with whether it is bold."""

    is_heading: bool
    runs: list[tuple[str, bool]] = field(default_factory=list)

    @property
    def plain(self) -> str:
        return " ".join("".join(words for words, _ in self.runs).split())

    @property
    def html(self) -> str:
        if self.is_heading:
            return f"<h3>{html.escape(self.plain, quote=False)}</h3>"
        marked = (
            f"<b>{words}</b>" if bold else words
            for words, bold in ((html.escape(words, quote=False), bold) for words, bold in self.runs)
        )
        return f"<p>{''.join(marked).strip()}</p>"

    def defuse(self) -> None:
        """Let no spreadsheet take it for a formula: words that somebody typed can be among those that are shown."""
        if defused(self.plain[:1]) != self.plain[:1]:
            self.runs.insert(0, ("'", False))


@dataclass
class _Copy:
    """What was copied so far. ``words``, ``given`` and ``owed`` are those of the passage at work.

    Citations are given with a pill, or owed as long as none has come for words that were copied.
    """

    paragraphs: list[_Paragraph] = field(default_factory=list)
    passage: int = 0
    words: str = ""
    given: dict[Cite, None] = field(default_factory=dict)
    owed: dict[Cite, None] = field(default_factory=dict)

    def begin_paragraph(self, is_heading: bool) -> None:
        self.paragraphs.append(_Paragraph(is_heading))

    def take(self, words: str, words_format: QTextCharFormat) -> None:
        passage = words_format.intProperty(PASSAGE_PROPERTY)
        if passage != self.passage:
            self.pay()
            self.passage = passage
        cites = dict.fromkeys(map(Cite.from_noted, words_format.property(CITES_PROPERTY) or []))
        runs = self.paragraphs[-1].runs
        if words_format.boolProperty(CITATION_PROPERTY):
            runs.append((_in_brackets(cites), False))
            self.given.update(cites)
            return
        self.words += words
        if words.strip():
            self.owed.update(cites)
        is_bold = words_format.fontWeight() >= QFont.Weight.DemiBold
        pill = words_format.hasProperty(PILL_PROPERTY)
        runs.append((f"({words.strip()})" if pill else words, is_bold))

    def pay(self) -> None:
        """Put what is owed after the last words, and begin another passage."""
        owed = {cite: None for cite in self.owed if cite not in self.given}
        notes = (note for cite in (*self.given, *owed) for note in cite.notes)
        cut_off = dict.fromkeys(note for note in notes if note not in self.words)
        paid = f"{_in_brackets(owed)} {' '.join(f'({note})' for note in cut_off)}".strip()
        if paid:
            last = next(paragraph for paragraph in reversed(self.paragraphs) if paragraph.plain)
            last.runs.append((f" {paid}", False))
        self.words = ""
        self.given.clear()
        self.owed.clear()


def _in_brackets(cites: Iterable[Cite]) -> str:
    """``[NECA · Australia · © 2025; [Surgery] ¶2; [Surgery] ¶3]``, one after the other for several sources."""
    places: dict[str, dict[str, None]] = {}
    for each in cites:
        places.setdefault(each.citation, {})[each.place] = None
    return " ".join(f"[{'; '.join(filter(None, (citation, *of)))}]" for citation, of in places.items())


def _selected(selection: QTextCursor, fragment: QTextFragment) -> str:
    """What of a fragment is selected."""
    start = max(selection.selectionStart(), fragment.position())
    end = min(selection.selectionEnd(), fragment.position() + fragment.length())
    if start >= end:
        return ""
    cursor = QTextCursor(selection)
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


def _plain(words: str) -> str:
    """With ordinary blanks."""
    return words.replace("\N{NO-BREAK SPACE}", " ").replace("\N{LINE SEPARATOR}", " ")


def _blocks(selection: QTextCursor) -> Iterator[QTextBlock]:
    block = selection.document().findBlock(selection.selectionStart())
    while block.isValid() and block.position() < selection.selectionEnd():
        yield block
        block = block.next()


def _fragments(block: QTextBlock) -> Iterator[QTextFragment]:
    parts = block.begin()
    while not parts.atEnd():
        yield parts.fragment()
        parts += 1
