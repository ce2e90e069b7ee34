"""The pages that a search leads to: a symptom, and any other thing that is named or explained."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from netdesk.model import standing_lines
from netdesk.model.link import HitKind, Link
from netdesk.ui.widgets import effect_documents

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

    from netdesk.model.alert import Prerequisite
    from netdesk.model.source import Source
    from netdesk.model.statement import Statement
    from netdesk.model.subject_page import SubjectPage
    from netdesk.model.symptom import AsProblem, AsSideEffect, SymptomPage
    from netdesk.model.treatment_name import TreatmentName
    from netdesk.ui.widgets.document_writer import DocumentWriter


def symptom(writer: DocumentWriter, page: SymptomPage) -> QTextDocument:
    """A side effect and a problem of the NET that share a word, apart and never merged (guards G2, G7 to G10)."""
    required = {treatment.id: prerequisite for treatment, prerequisite in page.prerequisites}
    for problem in page.problems:
        if problem.alert is not None:
            with writer.box("alert", _tr("Alert: {0}. {1}").format(problem.alert.name, standing_lines.CRISIS_POINTER)):
                for statement in problem.alert.statements:
                    writer.statement(statement)
    if page.effect is not None:
        _as_side_effect(writer, page.effect, required)
    for problem in page.problems:
        _as_problem(writer, problem, required)
    writer.heading(_tr("Tests that are named with it"))
    for test in page.tests:
        writer.linked(Link(HitKind.TEST, test.id), test.name)
        _statements(writer, test.statements)
    if not page.tests:
        writer.paragraph(standing_lines.SOURCE_SILENT, "muted")
    effect_documents.reporting(writer, page.report)
    if page.alerts or page.cautions or page.prerequisites:
        writer.heading(_tr("What goes with the treatments named here"))
        effect_documents.safeguards(writer, page)
    writer.paragraph(standing_lines.CHECK_FORMULARY, "muted")
    return writer.document


def subject(writer: DocumentWriter, page: SubjectPage) -> QTextDocument:
    """Safeguards, names, our explanation, what is said of it, what names it, and the treatments (guards G1, G12, G20).

    Cautions come first, because what they belong to is named in what follows (guard G15).
    """
    effect_documents.safeguards(writer, page)
    _also(writer, (_name(name.name, name.source) for name in page.names))
    for ours in (page.definition, page.note):
        if ours:
            writer.paragraph(ours, mark=standing_lines.EDITORIAL)
    if page.said:
        writer.heading(_tr("What is said of it"))
        _statements(writer, page.said)
    if page.named_in:
        writer.heading(_tr("Named in what is said of something else"))
    for about, naming in groupby(page.named_in, key=lambda named: named.about):
        writer.linked(about.link, about.title)
        _statements(writer, (named.statement for named in naming))
    if not page.said and not page.named_in:
        writer.paragraph(standing_lines.SOURCE_SILENT, "muted")
    _treatments(writer, page)
    if page.beside:
        writer.heading(_tr("Beside it"))
    for linked in page.beside:
        writer.linked(linked.link, linked.title)
    if page.not_guidance:
        writer.heading(_tr("Not guidance"))
        for statement in page.not_guidance:
            writer.statement(statement)
    writer.paragraph(standing_lines.CHECK_FORMULARY, "muted")
    return writer.document


def _treatments(writer: DocumentWriter, page: SubjectPage) -> None:
    required = {treatment.id: prerequisite for treatment, prerequisite in page.prerequisites}
    if page.treatments:
        writer.heading(_tr("Treatments that are named with it"))
    for treatment in page.treatments:
        _treatment(writer, treatment, required)
    if page.suggested:
        writer.heading(_tr("Treatments that we suggest it for"))
    for treatment, why in page.suggested:
        _treatment(writer, treatment, required)
        writer.paragraph(why, mark=standing_lines.EDITORIAL_MAPPING)


def _as_side_effect(writer: DocumentWriter, effect: AsSideEffect, required: Mapping[str, Prerequisite]) -> None:
    """Who lists it for which treatment, who does not mention it, and who lists nothing at all."""
    writer.heading(_tr("As a side effect of treatment"))
    alert = _tr("Alert. ") if effect.effect.alert else ""
    writer.pair(_tr("Group"), f"{alert}{effect.effect.group_name}")
    _also(writer, effect.names)
    if effect.effect.plain:
        writer.paragraph(effect.effect.plain, mark=standing_lines.EDITORIAL)
    for listed in effect.listed_for:
        _treatment(writer, listed.treatment, required)
        for mention in listed.mentions:
            effect_documents.mention(writer, mention, mention.statement.text)
        _each(writer, listed.not_mentioned_by, standing_lines.NOT_MENTIONED)
    if not effect.listed_for:
        writer.paragraph(standing_lines.SOURCE_SILENT, "muted")
    if effect.not_mentioned_by or effect.without_lists:
        writer.named(_tr("Other pages"))
    _each(writer, effect.not_mentioned_by, standing_lines.NOT_MENTIONED)
    _each(writer, effect.without_lists, standing_lines.SOURCE_WITHOUT_LISTS)


def _as_problem(writer: DocumentWriter, problem: AsProblem, required: Mapping[str, Prerequisite]) -> None:
    """Whether it can be a sign of the NET, what is said to relieve it, and all else that is said of it (guard G9)."""
    writer.heading(_tr("{0}, as a problem of the NET itself").format(problem.name))
    _also(writer, problem.names)
    if problem.note:
        writer.paragraph(problem.note, mark=standing_lines.EDITORIAL_MAPPING)
    if problem.sign:
        writer.paragraph(standing_lines.NET_SIGNS, bold=True)
        _statements(writer, problem.sign)
    else:
        writer.paragraph(_tr("No page asks to report it as a possible sign of the NET."), "muted")
    if problem.relieved_by:
        writer.named(_tr("Treatments that are said to relieve it"))
    for relieved in problem.relieved_by:
        _treatment(writer, relieved.treatment, required)
        writer.statement(relieved.statement)
    if not problem.relieved_by:
        writer.paragraph(_tr("No page says that a treatment relieves it."), "muted")
    if problem.said:
        writer.named(_tr("What else is said of it"))
        _statements(writer, problem.said)


def _treatment(writer: DocumentWriter, treatment: TreatmentName, required: Mapping[str, Prerequisite]) -> None:
    """A link to a treatment, with what must be known first (guard G5)."""
    writer.linked(Link(HitKind.TREATMENT, treatment.id), treatment.name)
    if treatment.id in required:
        needs = standing_lines.PREREQUISITE.format(value=required[treatment.id].value_name)
        writer.paragraph(needs, "caution_text")


def _statements(writer: DocumentWriter, statements: Iterable[Statement]) -> None:
    for statement in statements:
        writer.statement(statement)


def _each(writer: DocumentWriter, sources: Iterable[Source], words: str) -> None:
    for source in sources:
        with writer.citing(source):
            writer.start_line()
            writer.words(f"○ {words}", "text")
            writer.source(source)


def _also(writer: DocumentWriter, names: Iterable[str]) -> None:
    """Other names, each once in whatever letters."""
    once = {name.casefold(): name for name in names}
    if once:
        writer.pair(_tr("Also"), "; ".join(once.values()))


def _name(name: str, source: Source | None) -> str:
    return f"{name} ({source.short_name} · {source.region})" if source is not None else name


def _tr(text: str) -> str:
    return QCoreApplication.translate("lookup", text)
