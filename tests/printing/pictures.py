"""Pictures of pages in sixteen greys, kept as PNG files and compared with a tolerance."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pypdfium2

from netdesk.printing.pdfium import PDFIUM

DOTS_PER_INCH = 60
_DARKER_BY = 4
"""Greys that two dots differ by before it counts: another version of the renderer smooths letters another way."""

_COARSE = 4
_SIGNATURE = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True)
class Picture:
    """Width and height in dots, and for each dot its grey from 0 (black) to 15."""

    width: int
    height: int
    greys: bytes

    def difference(self, other: Picture) -> float:
        """The share of dots that are clearly not the same; 1 where the sizes differ."""
        if (self.width, self.height) != (other.width, other.height):
            return 1.0
        differing = sum(abs(one - two) >= _DARKER_BY for one, two in zip(self.greys, other.greys, strict=True))
        return differing / len(self.greys)

    def coarse(self) -> Picture:
        """The same in dots four times as large, without those at the end of a row or column that are not whole.

        A page that is drawn in another way, or on paper of a rounded size, gives nearly the same.
        """
        width, height = self.width // _COARSE, self.height // _COARSE
        sums = [0] * (width * height)
        for row in range(height * _COARSE):
            dots = self.greys[row * self.width : row * self.width + width * _COARSE]
            start = row // _COARSE * width
            for column in range(width):
                sums[start + column] += sum(dots[column * _COARSE : (column + 1) * _COARSE])
        return Picture(width, height, bytes(total // _COARSE**2 for total in sums))

    def save(self, path: Path) -> None:
        """Write it as a PNG file."""
        rows = bytearray()
        for start in range(0, len(self.greys), self.width):
            row = self.greys[start : start + self.width] + bytes(self.width % 2)
            rows += b"\0" + bytes(left << 4 | right for left, right in zip(row[::2], row[1::2], strict=True))
        header = struct.pack(">IIBBBBB", self.width, self.height, 4, 0, 0, 0, 0)
        chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(rows), 9)), (b"IEND", b""))
        path.write_bytes(_SIGNATURE + b"".join(_chunk(kind, data) for kind, data in chunks))

    @classmethod
    def load(cls, path: Path) -> Picture:
        """Read a file that ``save`` wrote."""
        data = path.read_bytes()
        width, height = struct.unpack(">II", data[16:24])
        start = data.index(b"IDAT")
        (length,) = struct.unpack(">I", data[start - 4 : start])
        rows = zlib.decompress(data[start + 4 : start + 4 + length])
        stride = (width + 1) // 2
        greys = bytearray()
        for row in range(height):
            packed = rows[row * (stride + 1) + 1 : (row + 1) * (stride + 1)]
            greys += bytes(grey for pair in packed for grey in (pair >> 4, pair & 15))[:width]
        return cls(width, height, bytes(greys))


def pages(pdf: bytes) -> list[Picture]:
    """A picture of every page."""
    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            return [_picture(page) for page in document]
        finally:
            document.close()


def differences(paper: bytes, source: bytes, numbers: Sequence[int]) -> list[float]:
    """For every page of ``paper`` how much it differs from the page of ``source`` of that number (from 0)."""
    ours, theirs = pages(paper), pages(source)
    pairs = ((page, theirs[number]) for page, number in zip(ours, numbers, strict=True))
    return [page.coarse().difference(other.coarse()) for page, other in pairs]


def _picture(page: pypdfium2.PdfPage) -> Picture:
    bitmap = page.render(scale=DOTS_PER_INCH / 72, grayscale=True)
    dots = bytes(bitmap.buffer)
    rows = (dots[row * bitmap.stride : row * bitmap.stride + bitmap.width] for row in range(bitmap.height))
    greys = b"".join(row.translate(_TO_SIXTEEN) for row in rows)
    return Picture(bitmap.width, bitmap.height, greys)


_TO_SIXTEEN = bytes(grey >> 4 for grey in range(256))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
