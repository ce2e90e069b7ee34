"""How easy somebody's own words are to read, among what is written about a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from netdesk.printing.own_words import Reading
    from netdesk.ui.widgets.document_writer import DocumentWriter


def own_words_read(writer: DocumentWriter, reading: Reading | None) -> None:
    """A paragraph, where there is something to say."""
    if reading is None:
        return
    from netdesk.ui.models.reading_words import reading_in_words

    words = reading_in_words(reading)
    if words:
        writer.paragraph(words)
