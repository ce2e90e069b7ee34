"""What is written beside the table of side effects: safeguards above it, the current row and the signs below it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from netdesk.model import standing_lines
from netdesk.model.citation import STRENGTH_WORDS
from netdesk.ui.models.effect_words import dated_in_short, new_or_worsening
from netdesk.ui.widgets.document_writer import doubt_in_words

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

    from netdesk.model.side_effects import EffectMention, EffectsAnswer, MergedEffect, NetSign, OtherList
    from netdesk.model.source import Source
    from netdesk.model.statement import Statement
    from netdesk.model.subject_page import SubjectPage
    from netdesk.model.symptom import SymptomPage
    from netdesk.ui.widgets.document_writer import DocumentWriter


def safeguards(writer: DocumentWriter, answer: EffectsAnswer | SymptomPage | SubjectPage) -> QTextDocument:
    """Alerts (guard G3), then what must be known first (G5), then cautions (G15); nothing where there is none."""
    for alert in answer.alerts:
        with writer.box("alert", _tr("Alert: {0}. {1}").format(alert.name, standing_lines.CRISIS_POINTER)):
            _by_source(writer, alert.statements[:1], "alert_text")
    for treatment, prerequisite in answer.prerequisites:
        needs = standing_lines.PREREQUISITE.format(value=prerequisite.value_name)
        with writer.box("caution", f"{treatment.name}. {needs}"):
            test = _tr("Test: {0}.").format(prerequisite.test_name) if prerequisite.test_name else ""
            _by_source(writer, prerequisite.statements, "caution_text", first=test)
    if answer.cautions:
        with writer.box("caution", _tr("Caution")):
            _by_source(writer, answer.cautions, "caution_text")
    return writer.document


def row_details(writer: DocumentWriter, row: MergedEffect, report: tuple[Statement, ...]) -> QTextDocument:
    """Everything said about one side effect: who lists it for what, how firmly, with what limits and doubts.

    Where a source says that it passes, the request to report new or worsening symptoms stands beside it (guard G16).
    """
    with writer.citing(*row.mentions):
        writer.named(row.effect.name)
        plain_words(writer, row)
        for each in row.mentions:
            mention(writer, each, f"{each.treatment_name}: {each.statement.text}")
        silences(writer, row)
    if any(mention.qualifier for mention in row.mentions):
        reporting(writer, new_or_worsening(report))
    return writer.document


def signs_and_reporting(writer: DocumentWriter, answer: EffectsAnswer) -> QTextDocument:
    """What to report, and the signs of the NET in a group of their own (guards G9, G16)."""
    reporting(writer, answer.report)
    if answer.signs_of_net:
        writer.heading(standing_lines.NET_SIGNS)
    for sign in answer.signs_of_net:
        _sign(writer, sign)
    return writer.document


def sign_details(writer: DocumentWriter, sign: NetSign, report: tuple[Statement, ...]) -> QTextDocument:
    """Everything said about one sign of the NET, under the line that it is no side effect (guard G9), and reporting."""
    writer.heading(standing_lines.NET_SIGNS)
    _sign(writer, sign)
    reporting(writer, report)
    return writer.document


def _sign(writer: DocumentWriter, sign: NetSign) -> None:
    with writer.citing(*sign.statements):
        writer.named(sign.name)
        writer.sources_of(sign.statements)
        for words in dict.fromkeys(statement.text for statement in sign.statements):
            writer.start_line()
            writer.words(words, "text")


def reporting(writer: DocumentWriter, report: Iterable[Statement]) -> None:
    """The sources' requests to report new or worsening symptoms."""
    statements = tuple(report)
    if statements:
        writer.heading(_tr("Report to the care team"))
        _by_source(writer, statements, "text")


def plain_words(writer: DocumentWriter, row: MergedEffect) -> None:
    """Our sentence that explains the side effect's word, as ours."""
    if row.effect.plain:
        with writer.citing():
            writer.words(f" {row.effect.plain} ({standing_lines.EDITORIAL})")


def mention(writer: DocumentWriter, of: EffectMention, words: str = "", of_group: str = "") -> None:
    """That a source lists it: in words and shape, how firmly, with its limit and our doubt (guards G2, G11).

    ``of_group`` names the wider group that it is said of, where that is what is shown (guard G7).
    """
    with writer.citing(of):
        writer.start_line()
        writer.words(_tr("● said of {0}").format(of_group) if of_group else _tr("● said"), "text")
        writer.sources_of([of])
        if words:
            writer.words(f" {words}", "text")
        writer.pill(STRENGTH_WORDS[of.statement.strength])
        if of.qualifier:
            writer.words(f" {of.qualifier}", "text")
        if of.doubt:
            writer.words(f" {doubt_in_words(of.doubt)}", "caution_text")


def silences(writer: DocumentWriter, row: MergedEffect) -> None:
    """The sources that have a list without it: in words and shape, never as "no" (guard G8)."""
    for source in row.not_mentioned_by:
        with writer.citing(source):
            writer.start_line()
            writer.words(f"○ {standing_lines.NOT_MENTIONED}", "text")
            writer.source(source)


def _by_source(writer: DocumentWriter, statements: Iterable[Statement], token: str, first: str = "") -> None:
    """The words of each source together, followed by who says so, where and when (guard G1).

    ``first`` are words of ours before the first source's.
    """
    said: dict[Source, list[Statement]] = {}
    for statement in statements:
        said.setdefault(statement.source, []).append(statement)
    for of_source in said.values():
        writer.start_line()
        if first:
            writer.words(f"{first} ", token)
            first = ""
        with writer.citing(*of_source):
            writer.words(" ".join(dict.fromkeys(statement.text for statement in of_source)), token)
            writer.sources_of(of_source)


def other_list(listed: OtherList) -> str:
    """A list that bears on a treatment and is not shown, with who lists it and when (guards G1, G7)."""
    return standing_lines.OTHER_LIST[listed.relation].format(
        place=_tr("shown here"),
        other=listed.other.name,
        treatment=listed.treatment.name,
        who="; ".join(dated_in_short(source) for source in listed.sources),
    )


def notice(answer: EffectsAnswer) -> str:
    """Which treatments have no list, which show their group's, which are made of others (guard G7)."""
    lines = []
    if answer.not_listed:
        names = "; ".join(treatment.name for treatment in answer.not_listed)
        several = len(answer.not_listed) > 1
        lines.append(f"{names}: {standing_lines.NOT_LISTED_OF_SEVERAL if several else standing_lines.NOT_LISTED}")
    for pair in answer.said_of_group:
        lines.append(f"{pair.treatment.name}: {pair.in_words}")
    for combination, parts in answer.parts:
        names = "; ".join(part.name for part in parts)
        lines.append(
            _tr("{0} is made of: {1}. To see what is listed for these, tick them.").format(combination.name, names)
        )
    return "\n\n".join(lines)


def _tr(text: str) -> str:
    return QCoreApplication.translate("effects", text)
