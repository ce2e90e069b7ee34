"""A sheet as plain text, in the order in which a screen reader reads it.

It is read back from the PDF's own structure, so it says neither more nor less than the paper: what is drawn only, the
head of further pages and the foot are left out, and all guards of the sheet are in its words.
"""

from __future__ import annotations

import ctypes
import io
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from typing import Final, NamedTuple

import pypdfium2
from pypdf import PdfReader
from pypdf.generic import DictionaryObject, NumberObject, PdfObject

from netdesk.printing.garbage import no_look_for_garbage
from netdesk.printing.pdfium import PDFIUM
from netdesk.printing.structure import contents, dictionary, found, kids

BOX: Final = "[ ]"
"""A box to tick."""

LINE: Final = "____"
"""Something to write down."""

_HEADINGS: Final = ("/Title", "/H1", "/H2", "/H3", "/H4", "/H5", "/H6")
_LINES: Final = (*_HEADINGS, "/P", "/LI", "/Caption")
_INLINE: Final = ("", "/Span", "/Em", "/Strong", "/Link", "/Figure")
_HYPHEN_AT_LINE_END: Final = "\x02"
"""What PDFium gives for a hyphen after which a line ends."""

_SEVERAL: Final = 4
"""More things to write down than this are named by the first and the last of them."""


class _Piece(NamedTuple):
    """Words as they were set together, with the height of their first and last line."""

    words: str
    top: float
    bottom: float


def reading_text(pdf: bytes) -> str:
    """The words of a PDF that came from the press, one paragraph a line, with a blank line before every heading.

    Of a table, each row says its own head, then each cell behind the head of its column.
    """
    with no_look_for_garbage():
        reader = PdfReader(io.BytesIO(pdf))
        root = dictionary(reader.trailer["/Root"])
        references = enumerate(page.indirect_reference for page in reader.pages)
        pages = {reference.idnum: number for number, reference in references if reference}
        text = _ReadingText(pages, _pieces(pdf))
        lines = list(text.lines(dictionary(root["/StructTreeRoot"])))
        reader.resolved_objects.clear()  # they hold the reader that holds them
        return "\n".join(lines).strip() + "\n"


class _ReadingText:
    def __init__(self, pages: Mapping[int, int], pieces: Mapping[tuple[int, int], _Piece]) -> None:
        self._pages = pages
        self._pieces = pieces

    def lines(self, element: DictionaryObject, page: PdfObject | None = None) -> Iterator[str]:
        """Everything below an element; ``page`` is the one that it is on, where it does not say so itself."""
        page = element.get("/Pg", page)
        loose: list[_Piece] = []
        for kid in contents(element):
            tag = _tag(kid)
            if tag in _INLINE:
                loose += self._pieces_of(kid, page)
                continue
            assert isinstance(kid, DictionaryObject)
            yield from _line(loose)
            loose = []
            if tag == "/Table":
                yield from self._table(kid)
            elif tag in _LINES:
                yield from [""] if tag in _HEADINGS else []
                yield from _line(self._pieces_of(kid, page))
            else:
                yield from self.lines(kid, page)
        yield from _line(loose)

    def _table(self, table: DictionaryObject) -> Iterator[str]:
        heads: list[str] = []
        for row in found(table, "/TR"):
            cells = [self._cell(cell) for cell in kids(row)]
            yield ""
            if not heads:
                heads = [cell.partition("\n")[0] for cell in cells]
                yield cells[0]
                yield from (remark for cell in cells[1:] if (remark := cell.partition("\n")[2]))
            elif len(cells) == 1:
                yield cells[0]
            else:
                yield from self._row(heads, cells)

    def _row(self, heads: list[str], cells: list[str]) -> Iterator[str]:
        yield cells[0] or LINE
        beside: list[str] = []
        empty: list[str] = []
        for head, cell in zip(heads[1:], cells[1:], strict=True):
            if not cell:
                empty.append(head)
            elif cell == BOX:
                beside.append(f"{head}: {BOX}")
            else:
                yield f"{head}: {cell}"
        if len(empty) > _SEVERAL:
            empty = [f"{empty[0]} … {empty[-1]}"]
        beside += [f"{head}: {LINE}" for head in empty]
        if beside:
            yield "  ".join(beside)

    def _cell(self, cell: DictionaryObject) -> str:
        return "\n".join(self.lines(cell)).strip()

    def _pieces_of(self, kid: PdfObject, page: PdfObject | None) -> Iterator[_Piece]:
        if not isinstance(kid, DictionaryObject):
            yield self._piece(page, kid)
        elif "/MCID" in kid:
            yield self._piece(kid.get("/Pg", page), kid["/MCID"])
        elif _tag(kid) == "/Figure":
            yield self._figure(kid, page)
        else:
            for below in contents(kid):
                yield from self._pieces_of(below, kid.get("/Pg", page))

    def _figure(self, figure: DictionaryObject, page: PdfObject | None) -> _Piece:
        """A box where it has no words in it, else what is said in its place."""
        page = figure.get("/Pg", page)
        inside = (piece for below in contents(figure) for piece in self._pieces_of(below, page))
        has_words = any(piece.words.strip() for piece in inside)
        return _Piece(f"[{figure['/Alt']}] " if has_words else f"{BOX} ", 0, 0)

    def _piece(self, page: PdfObject | None, number: PdfObject) -> _Piece:
        assert isinstance(number, NumberObject)
        reference = page.indirect_reference if page is not None else None
        assert reference is not None
        return self._pieces.get((self._pages[reference.idnum], int(number)), _Piece("", 0, 0))


def _tag(kid: PdfObject) -> str:
    """The tag of a structure element; "" for marked content."""
    return str(kid.get("/S", "")) if isinstance(kid, DictionaryObject) else ""


def _line(pieces: Iterable[_Piece]) -> Iterator[str]:
    if line := _joined(pieces).strip():
        yield line


def _joined(pieces: Iterable[_Piece]) -> str:
    """The pieces with a blank between them; a new line where one was asked for, not where a line was full."""
    words, bottom = "", 0.0
    for piece in pieces:
        if not piece.words:
            continue
        is_below = bool(bottom) and piece.top < bottom
        is_joined = words[-1:].isspace() or piece.words[0].isspace() or piece.words[0] in ".,;:)]"
        if words and not is_joined and not (is_below and words.endswith("-")):
            words += "\n" if is_below else " "
        words += piece.words
        bottom = piece.bottom
    return "\n".join(" ".join(line.split()) for line in words.split("\n"))


def _pieces(pdf: bytes) -> dict[tuple[int, int], _Piece]:
    """The words of every piece of marked content, by the number of its page (from 0) and its own."""
    pieces: dict[tuple[int, int], _Piece] = {}
    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        count = len(document)
    try:
        for number in range(count):
            with PDFIUM:  # page by page, so that whoever draws another does not wait long
                _take_pieces(document, number, pieces)
    finally:
        with PDFIUM:
            document.close()
    return pieces


def _take_pieces(document: pypdfium2.PdfDocument, number: int, pieces: dict[tuple[int, int], _Piece]) -> None:
    with closing(document[number]) as page, closing(page.get_textpage()) as text:
        for item in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT]):
            mark = pypdfium2.raw.FPDFPageObj_GetMarkedContentID(item.raw)
            _, bottom, _, top = item.get_bounds()
            before = pieces.get((number, mark), _Piece("", top, bottom))
            pieces[number, mark] = _Piece(before.words + _words_of(item, text), before.top, bottom)


def _words_of(item: pypdfium2.PdfObject, text: pypdfium2.PdfTextPage) -> str:
    length = pypdfium2.raw.FPDFTextObj_GetText(item.raw, text.raw, None, 0)
    buffer = ctypes.create_string_buffer(length)
    pointer = ctypes.cast(buffer, ctypes.POINTER(pypdfium2.raw.FPDF_WCHAR))
    pypdfium2.raw.FPDFTextObj_GetText(item.raw, text.raw, pointer, length)
    words = buffer.raw[:length].decode("utf-16-le").rstrip("\0")
    return words.replace("\r\n", " ").replace(_HYPHEN_AT_LINE_END, "-")
