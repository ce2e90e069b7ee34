"""What the detail pane says about the side effects of one treatment."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QTextDocument

from netdesk.model import standing_lines
from netdesk.model.link import HitKind, Link
from netdesk.model.side_effects import EffectsAnswer, MergedEffect, NetSign
from netdesk.model.source import Source
from netdesk.model.treatment import Treatment
from netdesk.ui.widgets import effect_documents
from netdesk.ui.widgets.detail_documents import safeguards
from netdesk.ui.widgets.document_writer import DocumentWriter


def side_effects(
    writer: DocumentWriter, treatment: Treatment, answer: EffectsAnswer, sources: Iterable[Source]
) -> QTextDocument:
    """Side effects by body system with who lists them; relief, requests to report and signs of the NET apart.

    Args:
        writer: Of a new document.
        treatment: Whose side effects they are.
        answer: The side effects of this treatment alone.
        sources: All sources, so that those without a list are named too (guard G7).
    """
    safeguards(writer, treatment)
    if answer.not_listed:
        writer.paragraph(standing_lines.NOT_LISTED, bold=True)
    for _combination, parts in answer.parts:
        writer.paragraph(_tr("What it is made of may have lists of its own, which are not taken for its own:"))
        writer.links(parts)
    for pair in answer.said_of_group:
        writer.paragraph(pair.in_words, bold=True)
    for listed in answer.other_lists:
        writer.paragraph(effect_documents.other_list(listed))
        writer.links((listed.other,))
    group = ""
    for row in answer.rows:
        if not row.alert and row.effect.group_name != group:
            group = row.effect.group_name
            writer.heading(group)
        _effect(writer, treatment, row)
    if answer.rows:
        _who_lists(writer, answer, sources)
    _relief(writer, treatment)
    if answer.report:
        writer.heading(_tr("Report to the care team"))
        for statement in answer.report:
            writer.statement(statement)
    _signs(writer, answer.signs_of_net)
    return writer.document


def _who_lists(writer: DocumentWriter, answer: EffectsAnswer, sources: Iterable[Source]) -> None:
    """Which sources have a list, of which the marks speak, and which have none (guard G7)."""
    with_list = {
        source.id
        for row in answer.rows
        for source in (*(mention.statement.source for mention in row.mentions), *row.not_mentioned_by)
    }
    writer.heading(_tr("Who lists side effects"))
    every = tuple(sources)
    without = _tr("Without a list, which is not the same as none:")
    for has_list, words in ((True, _tr("With a list:")), (False, without)):
        shown = [source for source in every if (source.id in with_list) is has_list]
        if shown:
            writer.start_line()
            writer.words(words)
        for source in shown:
            writer.source(source)


def _effect(writer: DocumentWriter, treatment: Treatment, row: MergedEffect) -> None:
    """One symptom: alerts marked (G4), doubts and limits in words (G2), silence as "not mentioned" (G8)."""
    with writer.citing(*row.mentions):
        if row.alert:
            with writer.box("alert", _tr("Alert: {0}").format(row.effect.name)):
                _mentions(writer, treatment, row)
        else:
            writer.linked(Link(HitKind.SIDE_EFFECT, row.effect.id), row.effect.name)
            _mentions(writer, treatment, row)


def _mentions(writer: DocumentWriter, treatment: Treatment, row: MergedEffect) -> None:
    effect_documents.plain_words(writer, row)
    for mention in row.mentions:
        group = mention.treatment_name if mention.treatment_id != treatment.id else ""
        effect_documents.mention(writer, mention, of_group=group)
    effect_documents.silences(writer, row)


def _relief(writer: DocumentWriter, treatment: Treatment) -> None:
    if treatment.relief:
        writer.heading(_tr("Problems of the NET that it is said to relieve"))
    for relief in treatment.relief:
        with writer.citing(relief.statement):
            writer.named(relief.problem_name)
            writer.statement(relief.statement)


def _signs(writer: DocumentWriter, signs: Iterable[NetSign]) -> None:
    written = False
    for sign in signs:
        if not written:
            writer.heading(standing_lines.NET_SIGNS)
            written = True
        with writer.citing(*sign.statements):
            writer.named(sign.name)
            for statement in sign.statements:
                writer.statement(statement)


def _tr(text: str) -> str:
    return QCoreApplication.translate("details", text)
