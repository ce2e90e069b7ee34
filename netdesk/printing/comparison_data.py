"""Treatments side by side as the plain data that its template sets.

Cells name a source by its short name; its publisher's kind, region, date and age stand in the foot of every page.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Final

from netdesk.model.comparison import ComparedCell, ComparedRow
from netdesk.model.source import Source
from netdesk.model.standing_lines import CHECK_FORMULARY, GROUP_SILENT, SOURCE_SILENT
from netdesk.printing.checklist_rows import MAY_BREAK_FROM, Data
from netdesk.printing.comparison_lines import ComparisonLines
from netdesk.printing.comparison_sheet import ComparisonSheet
from netdesk.printing.fair_copy import FairCopy
from netdesk.printing.labels import Labels
from netdesk.printing.said import said_by_source
from netdesk.printing.sheet_frame import frame_data

REST_OF_LINE: Final = 25
"""Characters that are lost where a line of a narrow column ends early."""


def comparison_data(sheet: ComparisonSheet, copy: FairCopy, labels: Labels, printed_on: datetime.date) -> Data:
    """Everything that ``comparison.typ`` sets, as JSON values, every text fit for the fonts."""
    comparison = sheet.comparison
    further = [labels["strength_note"]]
    if comparison.is_drug:
        further.append(labels.fill("for_the_team", line=CHECK_FORMULARY))
    lines = ComparisonLines(comparison, sheet.comparison.report, copy, labels, printed_on)
    return {
        **frame_data(sheet, _sources(sheet), copy, labels, printed_on, *further),
        "title": labels["comparison_title"],
        "treatments": [copy.words(treatment.name) for treatment in comparison.treatments],
        "rows": [_row(row, lines, copy, labels) for row in comparison.rows],
        "notes": lines.notes(),
        "report": said_by_source(sheet.comparison.report, copy, printed_on),
    }


def _row(row: ComparedRow, lines: ComparisonLines, copy: FairCopy, labels: Labels) -> Data:
    cells = [_cell(cell, lines, copy) for cell in row.cells]
    part = row.part if row.part and row.part != row.heading else ""
    return {
        "heading": copy.words(row.heading),
        "part": copy.words(part),
        "title": copy.words(labels.fill("heading_part", heading=row.heading, part=part) if part else row.heading),
        "differs": row.differs,
        "cells": cells,
        "long": max(_length(cell) for cell in row.cells) > MAY_BREAK_FROM,
        "same_words": copy.words(_same_words(row)),
    }


def _cell(cell: ComparedCell, lines: ComparisonLines, copy: FairCopy) -> Data:
    return {"words": copy.words(cell.words or ""), "lines": lines.lines(cell)}


def _same_words(row: ComparedRow) -> str:
    """What is said in place of an answer for every treatment alike; empty where one of them has an answer."""
    words = {cell.words for cell in row.cells}
    if any(cell.is_stated for cell in row.cells):
        return ""
    if words == {SOURCE_SILENT, GROUP_SILENT}:
        return GROUP_SILENT  # holds for all of them, and does not deny what is said of kinds of one
    return next(iter(words)) or "" if len(words) == 1 else ""


def _length(cell: ComparedCell) -> int:
    """About how many characters a cell will hold, the empty rest of its lines counted in."""
    return sum(
        len(line.text)
        + REST_OF_LINE
        + sum(len(saying.statement.text) for saying in line.sayings if line.alert)
        + sum(len(note) for saying in line.sayings for note in saying.notes)
        + sum(map(len, line.notes))
        for line in cell.lines
    )


def _sources(sheet: ComparisonSheet) -> Iterator[Source]:
    yield from (statement.source for statement in sheet.comparison.report)
    for line in (line for row in sheet.comparison.rows for cell in row.cells for line in cell.lines):
        yield from (saying.statement.source for saying in line.sayings)
        if line.source is not None:
            yield line.source
