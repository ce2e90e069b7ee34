"""Row headers for the tables of a saved PDF.

Typst tags the first cell of a row as data, and under a group head names only that group as a cell's header. This pass
makes the first cells row headers and names for each cell its column, its group and its row, so that a screen reader
says all three. What the pages show is not touched.
"""

from __future__ import annotations

import io
from typing import Final

from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    PdfObject,
    TextStringObject,
)

from netdesk.printing.garbage import no_look_for_garbage
from netdesk.printing.structure import dictionary, found, kids

_HEADER: Final = "%PDF-1.7"
"""The version that the metadata name; pypdf would write an older one."""


def with_row_headers(pdf: bytes) -> bytes:
    """The same PDF with row headers in every table; the same bytes in give the same bytes out.

    ``pdf`` is what ``Press.compose`` made.
    """
    with no_look_for_garbage():
        reader = PdfReader(io.BytesIO(pdf))
        writer = PdfWriter(clone_from=reader)
        writer.pdf_header = _HEADER
        tree = dictionary(writer.root_object["/StructTreeRoot"])
        new_ids: dict[str, DictionaryObject] = {}
        for number, table in enumerate(found(tree, "/Table")):
            new_ids |= _Table(number).tag(table)
        _extend_id_tree(tree, new_ids)
        finished = io.BytesIO()
        writer.write(finished)
        for held in (reader.resolved_objects, writer._objects):  # which hold those that hold them
            held.clear()
        return finished.getvalue()


class _Table:
    """Goes down one table, knowing the heads of the columns and of the group that it is in."""

    def __init__(self, number: int) -> None:
        self._number = number
        self._columns: list[PdfObject] = []
        self._group: list[PdfObject] = []
        self._new_ids: dict[str, DictionaryObject] = {}

    def tag(self, table: DictionaryObject) -> dict[str, DictionaryObject]:
        """Tag its rows; the ids that were given to row headers, each with its cell."""
        for row in found(table, "/TR"):
            cells = list(kids(row))
            if all(cell.get("/S") == "/TH" for cell in cells):
                self._remember_heads(cells)
            else:
                self._tag_row(cells)
        return self._new_ids

    def _remember_heads(self, cells: list[DictionaryObject]) -> None:
        ids = [cell["/ID"] for cell in cells]
        if len(cells) == 1 and self._columns:
            self._group = ids
        else:
            self._columns, self._group = ids, []

    def _tag_row(self, cells: list[DictionaryObject]) -> None:
        row: list[PdfObject] = []
        for cell, column in zip(cells, self._columns, strict=True):
            attributes = _table_attributes(cell)
            attributes[NameObject("/Headers")] = ArrayObject([column, *self._group, *row])
            if cell is cells[0] and "/K" in cell:
                attributes[NameObject("/Scope")] = NameObject("/Row")
                row = [self._make_header(cell)]

    def _make_header(self, cell: DictionaryObject) -> TextStringObject:
        name = f"R{self._number}y{len(self._new_ids)}"
        cell[NameObject("/S")] = NameObject("/TH")
        cell[NameObject("/ID")] = TextStringObject(name)
        self._new_ids[name] = cell
        return TextStringObject(name)


def _table_attributes(cell: DictionaryObject) -> DictionaryObject:
    """The cell's attributes of the owner Table, made where there are none."""
    held = cell.get("/A", ArrayObject()).get_object()
    all_attributes = held if isinstance(held, ArrayObject) else ArrayObject([held])
    cell[NameObject("/A")] = all_attributes
    for attributes in all_attributes:
        those = dictionary(attributes)
        if those.get("/O") == "/Table":
            return those
    made = DictionaryObject({NameObject("/O"): NameObject("/Table")})
    all_attributes.insert(0, made)
    return made


def _extend_id_tree(tree: DictionaryObject, new_ids: dict[str, DictionaryObject]) -> None:
    """Enter the new ids; a name tree is sorted by its keys."""
    held = dictionary(tree.get("/IDTree", DictionaryObject()))
    names = held.get("/Names", ArrayObject()).get_object()
    entries: dict[str, PdfObject] = dict(zip((str(name) for name in names[::2]), names[1::2], strict=True))
    entries |= {name: _reference(cell) for name, cell in new_ids.items()}
    flat = [item for name in sorted(entries) for item in (TextStringObject(name), entries[name])]
    tree[NameObject("/IDTree")] = DictionaryObject({NameObject("/Names"): ArrayObject(flat)})


def _reference(element: DictionaryObject) -> IndirectObject:
    reference = element.indirect_reference
    assert reference is not None
    return reference
