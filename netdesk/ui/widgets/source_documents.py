"""What the tabs of the page Sources say: the pages, where they differ, how they were read, what none of them says."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import TYPE_CHECKING, Final, TypeAlias

from PySide6.QtCore import QCoreApplication

from netdesk.model import standing_lines
from netdesk.model.citation import PUBLISHER_WORDS, date_in_words
from netdesk.model.kinds import DatedBasis

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

    from netdesk.model.coverage import Coverage, SourceCoverage
    from netdesk.model.reading import Reading
    from netdesk.model.source import Source
    from netdesk.model.treatment import Disagreement
    from netdesk.model.treatment_name import TreatmentName
    from netdesk.model.treatment_row import TreatmentRow
    from netdesk.ui.widgets.document_writer import DocumentWriter

_WHOLE_DATE: Final = len("2022-06-06")

_Rows: TypeAlias = Mapping[str, "TreatmentRow"]
"""All treatments by their ids."""


def pages(writer: DocumentWriter, coverage: Coverage, today: date) -> QTextDocument:
    """Each page: who publishes it and how that is known, where, when, who reviewed it (guards G1, G19)."""
    for covered in coverage.sources:
        source = covered.source
        writer.heading(source.title)
        writer.start_line()
        writer.source(source)
        writer.pair(_tr("Publisher"), source.publisher)
        writer.pair(_tr("Kind of publisher"), PUBLISHER_WORDS[source.publisher_kind])
        writer.pair(_tr("How the publisher is known"), source.publisher_basis)
        writer.pair(_tr("Country"), f"{source.region_name}. {source.region_basis}")
        writer.pair(_tr("Date"), _date(source, today))
        writer.pair(_tr("Reviewer"), source.reviewer or _tr("none named"))
        writer.pair(_tr("Recorded here"), _recorded(covered))
        writer.pair(_tr("Side effects"), _lists(covered))
    return writer.document


def differences(writer: DocumentWriter, disagreements: Sequence[Disagreement], rows: _Rows) -> QTextDocument:
    """Every disagreement with all its sides, each in full with who says so, where and when; no side is taken."""
    writer.paragraph(_tr("No side is taken. What each page says stands under the side that it is on."), "muted")
    writer.paragraph(standing_lines.CHECK_FORMULARY, "muted")
    for disagreement in disagreements:
        writer.heading(disagreement.title)
        writer.paragraph(disagreement.note, mark=standing_lines.EDITORIAL)
        _links(writer, disagreement.treatments, rows)
        for side in disagreement.sides:
            with writer.citing(*side.statements), writer.box("caution", side.says):
                for statement in side.statements:
                    writer.statement(statement, place=True)
    if not disagreements:
        writer.paragraph(_tr("No page contradicts another one."), "muted")
    return writer.document


def how_read(writer: DocumentWriter, reading: Reading, rows: _Rows) -> QTextDocument:
    """The rules that apply, with the pages and treatments that each is about; then what the marks mean."""
    writer.heading(_tr("How we read the pages"))
    writer.paragraph(_tr("What follows is ours. No page says it of itself."), mark=standing_lines.EDITORIAL)
    for rule in reading.rules:
        writer.named(rule.title)
        writer.paragraph(rule.text)
        if rule.sources:
            writer.start_line()
        for source in rule.sources:
            writer.source(source)
        _links(writer, rule.treatments, rows)
    writer.heading(_tr("What the marks mean"))
    for mark in reading.marks:
        writer.named(mark.mark)
        writer.start_line()
        writer.words(mark.meaning, "text")
    return writer.document


def not_said(writer: DocumentWriter, coverage: Coverage, reading: Reading, rows: _Rows) -> QTextDocument:
    """What none of the pages says (guard G7): counted from the content, but for the first lines."""
    writer.heading(_tr("In none of the pages"))
    for gap in reading.gaps:
        writer.paragraph(gap)
    writer.heading(_tr("No list of side effects"))
    writer.paragraph(standing_lines.NOT_LISTED_OF_SEVERAL, bold=True)
    _by_group(writer, coverage.not_listed, rows)
    without = [covered.source for covered in coverage.sources if not covered.side_effects]
    if without:
        writer.paragraph(_tr("Pages that list no side effects for any treatment:"))
        writer.start_line()
    for source in without:
        writer.source(source)
    if coverage.said_of_group:
        writer.heading(_tr("No list of their own"))
        writer.paragraph(_tr("What is said of their group is shown for these, as said of the group."))
        _by_group(writer, coverage.said_of_group, rows)
    if coverage.unsaid:
        writer.heading(_tr("Filters that no page speaks to"))
        writer.paragraph(_tr("No page says any of these of a treatment, so that they find none."))
    for facet in coverage.unsaid:
        writer.pair(facet.name, ", ".join(value.name for value in facet.values))
    if coverage.silent:
        writer.heading(_tr("Headings of ours"))
        words = _tr("No page speaks of these as such. They hold together treatments that pages speak of.")
        writer.paragraph(words, mark=standing_lines.EDITORIAL_MAPPING)
        _links(writer, coverage.silent, rows)
    return writer.document


def _by_group(writer: DocumentWriter, treatments: Iterable[TreatmentName], rows: _Rows) -> None:
    """Links, a line for each group; the group's own line stands first in it."""
    for group, linked in groupby(treatments, key=lambda treatment: rows[treatment.id].group):
        writer.named(group)
        _links(writer, tuple(linked), rows)


def _links(writer: DocumentWriter, treatments: Sequence[TreatmentName], rows: _Rows) -> None:
    """Links, with what must be known first about one of them (guard G5)."""
    if treatments:
        writer.links(treatments)
    for treatment in treatments:
        required = rows[treatment.id].requires
        if required:
            needs = standing_lines.PREREQUISITE.format(value=required)
            writer.paragraph(f"{treatment.name}. {needs}", "caution_text")


def _date(source: Source, today: date) -> str:
    """The date, what it is the date of, and its age, where the page gives enough of a date to tell."""
    if source.dated is None:
        return _tr("The page gives none.")
    what = {
        DatedBasis.REVIEWED: _tr("date of review"),
        DatedBasis.UPDATED: _tr("date of the last update"),
        DatedBasis.PUBLISHED: _tr("date of publication"),
        DatedBasis.COPYRIGHT: _tr("year of copyright only, no date of review"),
        DatedBasis.NONE: "",
    }[source.dated_basis]
    years = source.age_in_years(today)
    if years:
        what += _tr("; 1 year old") if years == 1 else _tr("; {0} years old").format(years)
    elif len(source.dated) == _WHOLE_DATE:
        what += _tr("; not yet a year old")
    return f"{date_in_words(source)} ({what})"


def _recorded(covered: SourceCoverage) -> str:
    several = _tr("{0} statements").format(covered.statements)
    said = _tr("1 statement") if covered.statements == 1 else several
    if covered.not_guidance:
        others = _tr("{0} of them marked as a patient's words or as said without a reference, never as guidance")
        said = f"{said}; {others.format(covered.not_guidance)}"
    return said


def _lists(covered: SourceCoverage) -> str:
    if covered.side_effects:
        return _tr("its lists name {0}").format(covered.side_effects)
    return standing_lines.SOURCE_WITHOUT_LISTS


def _tr(text: str) -> str:
    return QCoreApplication.translate("sources", text)
