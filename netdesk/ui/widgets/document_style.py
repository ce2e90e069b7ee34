"""The look of a document: noted in it by tokens and lengths at 100 %, so that it can be given another later."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrame,
    QTextFrameFormat,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from netdesk.ui.theme import Theme

_FIRST: Final = QTextFormat.Property.UserProperty.value

PILL_PROPERTY: Final = _FIRST + 1
"""Of a character format: the token of the colour painted as a pill behind the words."""

BOX_PROPERTY: Final = _FIRST + 2
"""Of a frame format: the token of the colour painted as a box; ``<token>_edge`` is the bar at its left."""

PASSAGE_PROPERTY: Final = _FIRST + 7
"""Of a character format: the number of the passage that the words belong to, of those that somebody says."""

CITES_PROPERTY: Final = _FIRST + 8
"""Of a character format: who says the words, each a ``Cite`` as it is noted."""

CITATION_PROPERTY: Final = _FIRST + 9
"""Of a character format: the words are the citation itself."""

TOKEN_PROPERTY: Final = _FIRST + 3
"""Of a character format: the token of the colour of the words."""

_FACTOR: Final = _FIRST + 4
_ABOVE: Final = _FIRST + 5
_BELOW: Final = _FIRST + 6

_MARGIN: Final = 6
"""Around a document, in logical pixels at 100 %."""


def dress_document(document: QTextDocument, theme: Theme) -> None:
    """Give a document the theme's font and margin."""
    document.setDefaultFont(theme.font)
    document.setDocumentMargin(theme.px(_MARGIN))


def words_format(theme: Theme, token: str, *, bold: bool = False, factor: float = 1.0) -> QTextCharFormat:
    """The format of words in the colour of a token, larger or smaller than the text font."""
    words = QTextCharFormat()
    words.setFont(theme.scaled_font(factor, bold=bold))
    words.setForeground(theme.colour(token))
    words.setProperty(TOKEN_PROPERTY, token)
    words.setProperty(_FACTOR, factor)
    return words


def block_format(theme: Theme, top: float, bottom: float) -> QTextBlockFormat:
    """The format of a paragraph with room above and below, in logical pixels at 100 %."""
    block = QTextBlockFormat()
    block.setTopMargin(theme.px(top))
    block.setBottomMargin(theme.px(bottom))
    block.setProperty(_ABOVE, float(top))
    block.setProperty(_BELOW, float(bottom))
    return block


def box_format(theme: Theme, token: str) -> QTextFrameFormat:
    """The format of a box on the ground of a token."""
    frame = QTextFrameFormat()
    frame.setProperty(BOX_PROPERTY, token)
    frame.setTopMargin(theme.px(3))
    frame.setBottomMargin(theme.px(7))
    frame.setPadding(theme.px(6))
    frame.setLeftMargin(theme.px(8))
    return frame


def redress_document(document: QTextDocument, theme: Theme) -> None:
    """Give a document that was written for another look or zoom those that are worn now."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    document.setDefaultFont(theme.font)
    if document.documentMargin():
        document.setDocumentMargin(theme.px(_MARGIN))
    for block in list(_blocks(document)):
        _redress_block(cursor, block, theme)
        for start, end, words in list(_fragments(block)):
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            cursor.mergeCharFormat(_redressed(words, theme))
    for frame in document.rootFrame().childFrames():
        _redress_frame(frame, theme)
    cursor.endEditBlock()


def _redress_block(cursor: QTextCursor, block: QTextBlock, theme: Theme) -> None:
    noted = block.blockFormat()
    if noted.hasProperty(_ABOVE):
        margins = QTextBlockFormat()
        margins.setTopMargin(theme.px(noted.doubleProperty(_ABOVE)))
        margins.setBottomMargin(theme.px(noted.doubleProperty(_BELOW)))
        cursor.setPosition(block.position())
        cursor.mergeBlockFormat(margins)


def _redress_frame(frame: QTextFrame, theme: Theme) -> None:
    token = frame.frameFormat().stringProperty(BOX_PROPERTY)
    if token:
        frame.setFrameFormat(box_format(theme, token))


def _redressed(words: QTextCharFormat, theme: Theme) -> QTextCharFormat:
    changed = QTextCharFormat()
    if words.hasProperty(TOKEN_PROPERTY):
        changed.setForeground(theme.colour(words.stringProperty(TOKEN_PROPERTY)))
        changed.setFontPointSize(theme.font.pointSizeF() * words.doubleProperty(_FACTOR))
    return changed


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _fragments(block: QTextBlock) -> Iterator[tuple[int, int, QTextCharFormat]]:
    """Start, end and format of each run of words of one format."""
    parts = block.begin()
    while not parts.atEnd():
        fragment = parts.fragment()
        yield fragment.position(), fragment.position() + fragment.length(), fragment.charFormat()
        parts += 1
