"""The typesetter: a template and data in, a tagged and archivable PDF out."""

from __future__ import annotations

import datetime
import json
import logging
import re
import threading
from functools import cached_property
from pathlib import Path
from typing import Final

import typst

from netdesk.printing.errors import SheetFailedError

STANDARDS: Final[list[typst.PDFStandard]] = ["ua-1", "a-2a"]
"""Tagged for screen readers and archivable, both at once."""

_LOG = logging.getLogger(__name__)
_PLACE: Final = re.compile(r":(\d+):\d+")


class Engine:
    """Typst with our own fonts only. Safe to use from several threads: each has a compiler of its own.

    A shared compiler failed most of its calls, and a compiler keeps the data of its last call, which may name another
    patient; so data are passed with every call.
    """

    def __init__(self, resources: Path) -> None:
        """Remember where ``print/*.typ`` and ``fonts/`` stand; fonts are read at the first sheet."""
        self._templates = resources / "print"
        self._font_folder = resources / "fonts"
        self._thread = threading.local()
        self._fonts_lock = threading.Lock()

    def pdf(self, template: str, data: object, created: datetime.date) -> bytes:
        """The sheet of ``print/<template>.typ`` as PDF/UA-1 and PDF/A-2a.

        ``data`` are JSON values. The same data and date give the same bytes on every machine with the same Typst.

        Raises:
            SheetFailedError: Typst reported an error or a warning.
        """
        pdf, complaint = self._compile(template, json.dumps(data), created)
        if complaint:
            raise _failed(complaint)
        return pdf

    def _compile(self, template: str, data: str, created: datetime.date) -> tuple[bytes, str]:
        """The bytes and "", or b"" and what Typst complains of; no exception that holds data leaves this function."""
        try:
            pdf, warnings = self._compiler().compile_with_warnings(
                input=self._templates / f"{template}.typ",
                format="pdf",
                sys_inputs={"data": data},
                pdf_standards=STANDARDS,
                timestamp=datetime.datetime.combine(created, datetime.time(), datetime.UTC),
            )
        except typst.TypstError as error:
            return b"", error.diagnostic or error.message
        assert isinstance(pdf, bytes)
        return pdf, warnings[0].diagnostic if warnings else ""

    def _compiler(self) -> typst.Compiler:
        compiler: typst.Compiler | None = getattr(self._thread, "compiler", None)
        if compiler is None:
            with self._fonts_lock:
                fonts = self._fonts
            compiler = typst.Compiler(root=self._templates, font_paths=fonts)
            self._thread.compiler = compiler
        return compiler

    @cached_property
    def _fonts(self) -> typst.Fonts:
        return typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(self._font_folder)]
        )


def _failed(diagnostic: str) -> SheetFailedError:
    # Typst quotes the offending text, which may be a name: the log gets the line of the template and nothing else.
    place = _PLACE.search(diagnostic)
    _LOG.error("Typst refused a sheet at line %d of a template", int(place[1]) if place else 0)
    return SheetFailedError(
        "The sheet could not be made. Nothing was printed and nothing was lost.",
        "Take out what was typed last and try again; if that does not help, report it.",
    )
