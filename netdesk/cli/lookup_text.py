"""Answers to looking something up, as readable text: searches, symptoms, comparisons and sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import Final

from netdesk.cli import text_parts
from netdesk.cli.text_page import TextPage
from netdesk.model import standing_lines
from netdesk.model.citation import STRENGTH_WORDS, citation, source_label
from netdesk.model.comparison import ComparedCell, ComparedLine, Comparison
from netdesk.model.coverage import SourceCoverage
from netdesk.model.filters import Facet, FacetValue
from netdesk.model.link import KIND_TITLES
from netdesk.model.search import SearchAnswer, SearchHit
from netdesk.model.subject_page import SubjectPage
from netdesk.model.symptom import AsProblem, AsSideEffect, SymptomPage
from netdesk.model.treatment import Disagreement

_TITLE_LETTERS: Final = 80
_MARK: Final = "*"


def search(page: TextPage, answer: SearchAnswer, values: Sequence[FacetValue], facets: Iterable[Facet]) -> None:
    """What was found, by kind, each with what it is (guards G2, G5, G10, G14), and the filters that are named."""
    page.title(f"Search: {answer.text[:_TITLE_LETTERS]}")
    for correction in answer.corrections:
        page.line(f"“{correction.typed}”: {standing_lines.NOT_IN_SOURCES} Looked for: {', '.join(correction.meant)}")
    for word in answer.unknown:
        page.line(f"“{word}”: {standing_lines.NOT_IN_SOURCES}")
    if not answer.hits and not answer.unknown and not answer.corrections:
        page.line(standing_lines.NOT_IN_SOURCES)
    if answer.nearest:
        page.line(f"Nearest words: {', '.join(answer.nearest)}")
    if answer.is_partial:
        page.line(standing_lines.SOME_OF_THE_WORDS)
    facet_names = {facet.id: facet.name for facet in facets}
    for value in values:
        asked = f"ask treatments --where {value.facet_id}={value.id}"
        page.line(f"Treatments by {facet_names[value.facet_id]}: {value.name}: {asked}")
    for group in answer.groups:
        page.heading(KIND_TITLES[group.kind])
        for hit in group.hits:
            _hit(page, hit)
    if answer.has_more:
        page.line("There is more; type more words, or ask with a higher --limit.")
    text_parts.closing_lines(page, is_drug=True)


def _hit(page: TextPage, hit: SearchHit) -> None:
    mark = "! " if hit.alert else ""
    page.line(f"{mark}{hit.title} [{hit.id}] · {hit.relation}")
    if hit.requires is not None:
        page.line(f"! {standing_lines.PREREQUISITE.format(value=hit.requires)}", 4)
    if hit.definition:
        page.line(f"{hit.definition} ({standing_lines.EDITORIAL})", 4)
    if hit.not_the_same_as:
        page.line(f"! {hit.not_the_same_as}", 4)
    if hit.statement is not None:
        page.statements([hit.statement], 4)
    elif hit.sources:
        sources = ", ".join(f"{source_label(source)} · {source.region}" for source in hit.sources)
        page.line(f"{_marked(hit)}: {sources}", 4)
    for doubt in hit.doubts:
        page.line(f"In doubt: {doubt}", 4)


def _marked(hit: SearchHit) -> str:
    text = hit.text
    for start, end in reversed(hit.spans):
        text = f"{text[:start]}{_MARK}{text[start:end]}{_MARK}{text[end:]}"
    return text


def symptom(page: TextPage, asked: SymptomPage) -> None:
    """A side effect and a problem of the NET, side by side and never merged (guards G2, G7 to G10)."""
    page.title(asked.name)
    if asked.effect is not None:
        _as_side_effect(page, asked.effect)
    for problem in asked.problems:
        _as_problem(page, problem)
    page.heading("Tests that are named with it")
    for test in asked.tests:
        page.line(f"{test.name} [{test.id}]")
        page.statements(test.statements, 2)
    if not asked.tests:
        page.line(standing_lines.SOURCE_SILENT)
    text_parts.safeguards(page, asked)
    text_parts.report(page, asked)
    text_parts.closing_lines(page, is_drug=True)


def _as_side_effect(page: TextPage, asked: AsSideEffect) -> None:
    mark = "! " if asked.effect.alert else ""
    page.heading(f"{mark}{asked.effect.name} as a side effect [{asked.effect.id}] · {asked.effect.group_name}")
    if asked.effect.plain:
        page.line(f"{asked.effect.plain} ({standing_lines.EDITORIAL})")
    _other_names(page, asked.names)
    for listed in asked.listed_for:
        page.line(f"{listed.treatment.name} [{listed.treatment.id}]")
        for mention in listed.mentions:
            text_parts.mention(page, mention)
        for source in listed.not_mentioned_by:
            page.line(f"{citation(source, page.today)}: {standing_lines.NOT_MENTIONED}", 2)
    if not asked.listed_for:
        page.line(standing_lines.SOURCE_SILENT)
    for source in asked.not_mentioned_by:
        page.line(f"{citation(source, page.today)}: {standing_lines.NOT_MENTIONED}")
    for source in asked.without_lists:
        page.line(f"{citation(source, page.today)}: {standing_lines.SOURCE_WITHOUT_LISTS}")


def _as_problem(page: TextPage, problem: AsProblem) -> None:
    mark = "! " if problem.alert else ""
    page.heading(f"{mark}{problem.name} as a problem of the NET [{problem.id}]")
    _other_names(page, problem.names)
    if problem.note is not None:
        page.line(f"{problem.note} ({standing_lines.EDITORIAL_MAPPING})")
    if problem.alert is not None:
        page.line(standing_lines.CRISIS_POINTER)
        page.statements(problem.alert.statements, 2)
    if problem.sign:
        page.line(standing_lines.NET_SIGNS)
        page.statements(problem.sign, 2)
    if problem.relieved_by:
        page.line("Treatments that are said to relieve it:")
    for relieved in problem.relieved_by:
        page.line(f"{relieved.treatment.name} [{relieved.treatment.id}]", 2)
        page.statements([relieved.statement], 4)
    if problem.said:
        page.line("What else is said of it:")
        page.statements(problem.said, 2)


def subject(page: TextPage, asked: SubjectPage) -> None:
    """A role, test, word, service, schedule, advice or drug with all that is said of it (guards G1, G12, G20)."""
    page.title(f"{asked.title} [{asked.link.kind}/{asked.link.id}] · {asked.relation}")
    _other_names(page, [name.name for name in asked.names])
    if asked.definition:
        page.line(f"{asked.definition} ({standing_lines.EDITORIAL})")
    if asked.note:
        page.line(f"{asked.note} ({standing_lines.EDITORIAL})")
    page.statements(asked.said)
    if not asked.said and not asked.named_in:
        page.line(standing_lines.SOURCE_SILENT)
    if asked.named_in:
        page.heading("Named in what is said of something else")
    for naming in asked.named_in:
        page.line(f"{naming.about.title} [{naming.about.link.kind}/{naming.about.link.id}]")
        page.statements([naming.statement], 2)
    if asked.treatments:
        page.heading("Treatments that are named with it")
        page.line(text_parts.joined(asked.treatments))
    if asked.suggested:
        page.heading(f"Treatments that we suggest it for ({standing_lines.EDITORIAL_MAPPING})")
    for treatment, why in asked.suggested:
        page.line(f"{treatment.name} [{treatment.id}]: {why}")
    if asked.beside:
        page.heading("Beside it")
    for linked in asked.beside:
        page.line(f"{linked.title} [{linked.link.kind}/{linked.link.id}]")
    if asked.not_guidance:
        page.heading("Not guidance")
        page.statements(asked.not_guidance)
    text_parts.safeguards(page, asked)
    text_parts.closing_lines(page, is_drug=True)


def _other_names(page: TextPage, names: Sequence[str]) -> None:
    if names:
        page.line(f"Also: {', '.join(names)}")


def comparison(page: TextPage, compared: Comparison) -> None:
    """Treatments under the same headings; a row in which they differ is marked with ≠."""
    page.title(f"Compared: {text_parts.joined(compared.treatments)}")
    page.line("≠ marks rows in which they differ.")
    for heading, rows in groupby(compared.rows, key=lambda row: row.heading):
        page.heading(heading)
        for row in rows:
            page.line(" ".join(filter(None, ["≠" if row.differs else "=", row.part])))
            for treatment, cell in zip(compared.treatments, row.cells, strict=True):
                page.line(f"{treatment.name}:", 2)
                _cell(page, cell)
    text_parts.report(page, compared)
    text_parts.closing_lines(page, is_drug=compared.is_drug)


def _cell(page: TextPage, cell: ComparedCell) -> None:
    if cell.words:
        page.line(cell.words, 4)
    for line in cell.lines:
        _line(page, line)


def _line(page: TextPage, line: ComparedLine) -> None:
    is_the_statement = any(saying.statement.text == line.text for saying in line.sayings)
    if not is_the_statement:
        notes = f" ({'; '.join(line.notes)})" if line.notes else ""
        words = citation(line.source, page.today) if line.source else line.text
        page.line(f"{'! ' if line.alert else ''}{words}{notes}", 4)
    for saying in line.sayings:
        page.statements([saying.statement], 6)
        for note in saying.notes:
            if note != STRENGTH_WORDS[saying.statement.strength]:
                page.line(note, 10)


def source(page: TextPage, coverage: SourceCoverage) -> None:
    """Who publishes a page, what it covers and where others differ from it (guards G1, G7, G19)."""
    page.title(coverage.source.short_name)
    text_parts.source(page, coverage.source)
    page.heading("What it covers")
    statements = "1 statement" if coverage.statements == 1 else f"{coverage.statements} statements"
    page.line(f"{statements}, {coverage.not_guidance} of them not guidance")
    for count in coverage.groups:
        page.line(f"{count.group.name} [{count.group.id}]: {count.statements}")
    for other in coverage.others:
        page.line(f"{other.kind.replace('_', ' ').capitalize()}: {other.statements}")
    page.line(f"Side effects: {coverage.side_effects or standing_lines.SOURCE_WITHOUT_LISTS}")
    disagreements(page, coverage.disagreements)


def disagreements(page: TextPage, differing: Sequence[Disagreement]) -> None:
    """Where sources differ, both sides."""
    for each in differing:
        text_parts.disagreement(page, each)
    text_parts.closing_lines(page, is_drug=True)
