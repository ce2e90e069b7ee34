"""Looking into PDFs: words, structure, pictures."""

from __future__ import annotations

import ctypes
import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, PdfObject

HYPHEN_AT_LINE_END = "\x02"
"""What PDFium gives for a hyphen after which a line ends."""

MARGIN = 15
"""Points at the edge of a page that no letter reaches; printers leave them white."""

ZERO_WIDTH_SPACE = "\N{ZERO WIDTH SPACE}"


def pages_of(pdf: bytes) -> list[str]:
    """The words of each page, one line a line on paper."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        texts = [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()
    return [text.replace("\r\n", "\n").replace(ZERO_WIDTH_SPACE, "") for text in texts]


def words_of(pdf: bytes) -> str:
    """All words with one blank between them."""
    return " ".join(" ".join(pages_of(pdf)).split())


def tagged_words_of(pdf: bytes) -> str:
    """The words that are tagged, in the order in which they are drawn: without heads and feet of pages."""
    document = pypdfium2.PdfDocument(pdf)
    drawn, last = "", -1
    try:
        for page in document:
            text = page.get_textpage()
            for item in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT]):
                mark = pypdfium2.raw.FPDFPageObj_GetMarkedContentID(item.raw)
                if mark >= 0:
                    drawn += ("" if mark == last else " ") + _words_of(item, text)
                    last = mark
    finally:
        document.close()
    return drawn.replace(ZERO_WIDTH_SPACE, "").replace(HYPHEN_AT_LINE_END, "-")


def _words_of(item: pypdfium2.PdfObject, text: pypdfium2.PdfTextPage) -> str:
    length = pypdfium2.raw.FPDFTextObj_GetText(item.raw, text.raw, None, 0)
    buffer = ctypes.create_string_buffer(length)
    pypdfium2.raw.FPDFTextObj_GetText(
        item.raw, text.raw, ctypes.cast(buffer, ctypes.POINTER(pypdfium2.raw.FPDF_WCHAR)), length
    )
    return buffer.raw[:length].decode("utf-16-le").rstrip("\0")


def letters_of(pdf: bytes) -> str:
    """All letters without a blank, and without head and foot, as if the paper had no end."""
    bodies = (re.split("(?m)^(?=Who says so:|Content )", page, maxsplit=1)[0] for page in pages_of(pdf))
    letters = "".join("".join(body.partition("\n")[2] for body in bodies).split())
    return letters.replace(HYPHEN_AT_LINE_END, "-")


def place_of(pdf: bytes, words: str) -> float:
    """How far above the foot of the last page the first of those words stands, in points."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        text = document[len(document) - 1].get_textpage()
        found = text.search(words).get_next()
        assert found, words
        return float(text.get_charbox(found[0])[1])
    finally:
        document.close()


def left_of(pdf: bytes, words: str) -> float:
    """How far from the left edge of the first page the first of those words stands, in points."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        text = document[0].get_textpage()
        found = text.search(words).get_next()
        assert found, words
        return float(text.get_charbox(found[0])[0])
    finally:
        document.close()


def drawn_lines(pdf: bytes) -> int:
    """How many level lines are drawn on all pages, each as a thing of its own."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        paths = (item for page in document for item in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_PATH]))
        return sum(top - bottom < 2 for _, bottom, _, top in (path.get_bounds() for path in paths))
    finally:
        document.close()


def pictures_of(pdf: bytes) -> list[bytes]:
    """The pixels of each page at 40 dots per inch."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [bytes(page.render(scale=40 / 72).buffer) for page in document]
    finally:
        document.close()


def sizes_of_letters(pdf: bytes) -> set[int]:
    """The sizes that letters are set in, in whole points."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return {
            round(item.get_font_size())
            for page in document
            for item in page.get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT])
        }
    finally:
        document.close()


def size_of_words(pdf: bytes, words: str) -> int:
    """The size that the first of those words are set in, in whole points."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        for page in document:
            text = page.get_textpage()
            found = text.search(words).get_next()
            if found:
                return round(float(pypdfium2.raw.FPDFText_GetFontSize(text, found[0])))
        raise AssertionError(words)
    finally:
        document.close()


@dataclass(frozen=True)
class Cell:
    """A table cell as a screen reader meets it."""

    tag: str
    scope: str | None
    id: str | None
    headers: tuple[str, ...]
    columns: int
    has_content: bool


def elements(pdf: bytes) -> Iterator[DictionaryObject]:
    """Every structure element in reading order."""
    root = PdfReader(io.BytesIO(pdf)).trailer["/Root"]
    assert isinstance(root, DictionaryObject)
    yield from _below(root["/StructTreeRoot"])


def spilt(pdf: bytes) -> list[str]:
    """Every letter that stands outside its page's margins or upon another letter, with its page."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [f"{number}: {letter}" for number, page in enumerate(document, 1) for letter in _spilt_on(page)]
    finally:
        document.close()


def _spilt_on(page: pypdfium2.PdfPage) -> Iterator[str]:
    text = page.get_textpage()
    width, height = page.get_size()
    near: dict[tuple[int, int], list[tuple[float, float, float, float]]] = {}
    for index in range(text.count_chars()):
        letter = text.get_text_range(index, 1)
        if not letter.isalnum() or unicodedata.bidirectional(letter) == "AL":  # joined letters come in pieces
            continue
        left, bottom, right, top = box = text.get_charbox(index)
        if left < MARGIN or right > width - MARGIN or bottom < MARGIN or top > height - MARGIN:
            yield f"{letter} off the page"
        places = [(x, y) for x in (int(left // 20), int(right // 20)) for y in (int(bottom // 20), int(top // 20))]
        if any(_covers(box, other) for place in dict.fromkeys(places) for other in near.get(place, ())):
            yield f"{letter} upon another at {left:.0f}, {bottom:.0f}"
        for place in dict.fromkeys(places):
            near.setdefault(place, []).append(box)


def _covers(one: tuple[float, float, float, float], other: tuple[float, float, float, float]) -> bool:
    """Whether two boxes have a fifth of the smaller one in common; letters of one ligature have all."""
    if one == other:
        return False
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    smaller = min((box[2] - box[0]) * (box[3] - box[1]) for box in (one, other))
    return across > 0 and down > 0 and across * down > 0.2 * smaller


def headings(pdf: bytes) -> list[tuple[str, str]]:
    """Every heading in reading order, each with its tag."""
    return [
        (str(each["/S"]), str(each["/T"])) for each in elements(pdf) if str(each["/S"])[:2] == "/H" and "/T" in each
    ]


def rows_of_tables(pdf: bytes) -> list[list[list[Cell]]]:
    """For each table its rows of cells."""
    return [
        [
            [_cell(cell) for cell in _below(row) if cell.get("/S") in ("/TH", "/TD")]
            for row in _below(table)
            if row.get("/S") == "/TR"
        ]
        for table in elements(pdf)
        if table.get("/S") == "/Table"
    ]


def id_tree(pdf: bytes) -> list[str]:
    """The ids that can be looked up, in the order of the file."""
    root = PdfReader(io.BytesIO(pdf)).trailer["/Root"]
    assert isinstance(root, DictionaryObject)
    return [str(name) for name in root["/StructTreeRoot"]["/IDTree"]["/Names"][::2]]  # type: ignore[index]


def _below(held: PdfObject) -> Iterator[DictionaryObject]:
    element = held.get_object()
    assert isinstance(element, DictionaryObject)
    kids = element.get("/K", ArrayObject()).get_object()
    for kid in kids if isinstance(kids, ArrayObject) else [kids]:
        found = kid.get_object()
        if isinstance(found, DictionaryObject) and "/S" in found:
            yield found
            yield from _below(found)


def _cell(element: DictionaryObject) -> Cell:
    held: Any = element.get("/A", ArrayObject()).get_object()
    attributes = held if isinstance(held, ArrayObject) else [held]
    of_table: dict[str, Any] = next((each for each in attributes if each.get("/O") == "/Table"), {})
    scope = of_table.get("/Scope")
    return Cell(
        tag=str(element["/S"]),
        scope=str(scope) if scope is not None else None,
        id=str(element["/ID"]) if "/ID" in element else None,
        headers=tuple(map(str, of_table.get("/Headers", ()))),
        columns=int(of_table.get("/ColSpan", 1)),
        has_content="/K" in element,
    )
