"""Walking the structure tree of a PDF, which is what a screen reader is told."""

from __future__ import annotations

from collections.abc import Iterator

from pypdf.generic import ArrayObject, DictionaryObject, PdfObject


def dictionary(held: PdfObject) -> DictionaryObject:
    """What a dictionary or a reference to one holds."""
    found = held.get_object()
    assert isinstance(found, DictionaryObject)
    return found


def contents(element: DictionaryObject) -> Iterator[PdfObject]:
    """All that stands right below an element: further elements and marked content."""
    held = element.get("/K", ArrayObject()).get_object()
    for kid in held if isinstance(held, ArrayObject) else [held]:
        found = kid.get_object()
        assert found is not None
        yield found


def kids(element: DictionaryObject) -> Iterator[DictionaryObject]:
    """The structure elements right below one; marked content is passed over."""
    for kid in contents(element):
        if isinstance(kid, DictionaryObject) and "/S" in kid:
            yield kid


def found(element: DictionaryObject, tag: str) -> Iterator[DictionaryObject]:
    """The elements of that tag below one, not those within another of the same tag."""
    for kid in kids(element):
        if kid.get("/S") == tag:
            yield kid
        else:
            yield from found(kid, tag)
