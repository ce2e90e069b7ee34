"""Answers to looking something up, as JSON: searches, symptoms, comparisons and sources."""

from __future__ import annotations

from collections.abc import Sequence

from netdesk.cli import json_parts
from netdesk.cli.json_parts import Object
from netdesk.model import standing_lines
from netdesk.model.comparison import ComparedCell, ComparedLine, Comparison
from netdesk.model.coverage import SourceCoverage
from netdesk.model.search import SearchAnswer, SearchHit
from netdesk.model.statement import Statement
from netdesk.model.subject_page import SubjectPage
from netdesk.model.symptom import AsProblem, AsSideEffect, ListedFor, SymptomPage
from netdesk.model.treatment import Disagreement
from netdesk.query.reference import Reference

_LINES = [standing_lines.REFERENCE_ONLY, standing_lines.CHECK_FORMULARY]


def search(answer: SearchAnswer) -> list[Object]:
    """The hits, best first; each says too which words were not found as typed."""
    how = {
        "instead_of": {correction.typed: list(correction.meant) for correction in answer.corrections},
        "not_in_sources": [*(correction.typed for correction in answer.corrections), *answer.unknown],
        "has_some_of_the_words": answer.is_partial,
    }
    return [{**_hit(hit), **how} for hit in answer.hits]


def _hit(hit: SearchHit) -> Object:
    return {
        "kind": hit.kind,
        "id": hit.id,
        "title": hit.title,
        "relation": hit.relation,
        "link": str(hit.link),
        "text": hit.text,
        "spans": [list(span) for span in hit.spans],
        "regions": list(dict.fromkeys(source.region for source in hit.sources)),
        "treatment_ids": json_parts.treatment_ids(hit.treatments),
        "definition": hit.definition,
        "not_the_same_as": hit.not_the_same_as,
        "requires": hit.requires,
        "alert": hit.alert,
        "doubts": list(hit.doubts),
        **json_parts.statements_and_sources([hit.statement] if hit.statement else []),
        "v_source": [json_parts.source_row(source) for source in hit.sources],
    }


def symptom(asked: SymptomPage) -> Object:
    """A side effect and a problem of the NET, apart."""
    mentions = [mention for listed in _listed(asked) for mention in listed.mentions]
    return {
        "standing_lines": _LINES,
        "id": asked.id,
        "name": asked.name,
        "as_side_effect": asked.effect and _as_side_effect(asked.effect),
        "as_problem_of_the_net": [_as_problem(problem) for problem in asked.problems],
        "v_side_effect": json_parts.mention_rows(mentions),
        "v_relief": [
            {
                "treatment_id": relieved.treatment.id,
                "problem_id": problem.id,
                "source_id": relieved.statement.source.id,
                "statement_id": relieved.statement.id,
            }
            for problem in asked.problems
            for relieved in problem.relieved_by
        ],
        "tests": [
            {"id": test.id, "name": test.name, "statement_ids": json_parts.statement_ids(test.statements)}
            for test in asked.tests
        ],
        "alerts": [json_parts.alert_object(alert) for alert in asked.alerts],
        "cautions": json_parts.statement_ids(asked.cautions),
        "prerequisites": [
            {"treatment_id": of.id, **json_parts.prerequisite_object(required)} for of, required in asked.prerequisites
        ],
        "report": json_parts.statement_ids(asked.report),
        **json_parts.statements_and_sources(_all_of_symptom(asked)),
    }


def _listed(asked: SymptomPage) -> Sequence[ListedFor]:
    return asked.effect.listed_for if asked.effect else ()


def _as_side_effect(asked: AsSideEffect) -> Object:
    return {
        "id": asked.effect.id,
        "name": asked.effect.name,
        "names": list(asked.names),
        "plain": asked.effect.plain,
        "group": asked.effect.group_id,
        "alert": asked.effect.alert,
        "listed_for": [
            {
                "treatment_id": listed.treatment.id,
                "source_ids": list(dict.fromkeys(mention.statement.source.id for mention in listed.mentions)),
                "not_mentioned_by": [source.id for source in listed.not_mentioned_by],
            }
            for listed in asked.listed_for
        ],
        "not_mentioned_by": [source.id for source in asked.not_mentioned_by],
        "sources_without_lists": [source.id for source in asked.without_lists],
    }


def _as_problem(problem: AsProblem) -> Object:
    return {
        "id": problem.id,
        "name": problem.name,
        "names": list(problem.names),
        "sign_of_net": bool(problem.sign),
        "sign_statement_ids": json_parts.statement_ids(problem.sign),
        "statement_ids": json_parts.statement_ids(problem.said),
        "alert": problem.alert and json_parts.alert_object(problem.alert),
        "note": problem.note,
    }


def _all_of_symptom(asked: SymptomPage) -> list[Statement]:
    problems = [
        statement
        for problem in asked.problems
        for statement in (
            *problem.sign,
            *(relieved.statement for relieved in problem.relieved_by),
            *problem.said,
            *(problem.alert.statements if problem.alert else ()),
        )
    ]
    return [
        *(mention.statement for listed in _listed(asked) for mention in listed.mentions),
        *problems,
        *(statement for alert in asked.alerts for statement in alert.statements),
        *asked.cautions,
        *(statement for _, required in asked.prerequisites for statement in required.statements),
        *asked.report,
    ]


def subject(asked: SubjectPage) -> Object:
    """A role, test, word, service, schedule, advice or drug with all that is said of it."""
    said = [*asked.said, *(naming.statement for naming in asked.named_in), *asked.not_guidance]
    said += [statement for alert in asked.alerts for statement in alert.statements]
    said += [*asked.cautions, *(each for _, required in asked.prerequisites for each in required.statements)]
    return {
        "standing_lines": _LINES,
        "kind": asked.link.kind,
        "id": asked.link.id,
        "title": asked.title,
        "relation": asked.relation,
        "v_name": [json_parts.name_row(asked.link.kind, asked.link.id, name) for name in asked.names],
        "definition": asked.definition,
        "note": asked.note,
        "statement_ids": json_parts.statement_ids(asked.said),
        "named_in": json_parts.statement_ids(naming.statement for naming in asked.named_in),
        "not_guidance": json_parts.statement_ids(asked.not_guidance),
        "treatment_ids": json_parts.treatment_ids(asked.treatments),
        "suggested": [{"treatment_id": treatment.id, "why": why} for treatment, why in asked.suggested],
        "beside": [str(linked.link) for linked in asked.beside],
        "alerts": [json_parts.alert_object(alert) for alert in asked.alerts],
        "cautions": json_parts.statement_ids(asked.cautions),
        "prerequisites": [
            {"treatment_id": of.id, **json_parts.prerequisite_object(required)} for of, required in asked.prerequisites
        ],
        **json_parts.statements_and_sources(said),
    }


def comparison(compared: Comparison) -> Object:
    """Rows of the same headings, each with a cell for each treatment."""
    lines = [line for row in compared.rows for cell in row.cells for line in cell.lines]
    said = [saying.statement for line in lines for saying in line.sayings]
    return {
        "standing_lines": _LINES if compared.is_drug else _LINES[:1],
        "treatments": json_parts.treatment_ids(compared.treatments),
        "rows": [
            {
                "heading": row.heading,
                "part": row.part,
                "differs": row.differs,
                "cells": [
                    {"treatment_id": treatment.id, **_cell(cell)}
                    for treatment, cell in zip(compared.treatments, row.cells, strict=True)
                ],
            }
            for row in compared.rows
        ],
        "report": json_parts.statement_ids(compared.report),
        **json_parts.statements_and_sources([*said, *compared.report]),
    }


def _cell(cell: ComparedCell) -> Object:
    return {"is_stated": cell.is_stated, "words": cell.words, "lines": [_line(line) for line in cell.lines]}


def _line(line: ComparedLine) -> Object:
    return {
        "text": line.text,
        "alert": line.alert,
        "notes": list(line.notes),
        "source_id": line.source and line.source.id,
        "said": [{"statement_id": saying.statement.id, "notes": list(saying.notes)} for saying in line.sayings],
    }


def source(reference: Reference, coverage: SourceCoverage) -> Object:
    """One source, what it covers and where others differ from it."""
    return {
        **disagreements(reference, coverage.disagreements),
        "source": json_parts.source_row(coverage.source),
        "statements": coverage.statements,
        "not_guidance": coverage.not_guidance,
        "side_effects": coverage.side_effects,
        "groups": [{"group_id": count.group.id, "statements": count.statements} for count in coverage.groups],
        "others": [{"subject_kind": count.kind, "statements": count.statements} for count in coverage.others],
    }


def disagreements(reference: Reference, differing: Sequence[Disagreement]) -> Object:
    """Where sources differ, both sides."""
    said = [statement for each in differing for side in each.sides for statement in side.statements]
    return {
        "v_meta": json_parts.meta(reference),
        "standing_lines": _LINES,
        "v_disagreement": [row for each in differing for row in json_parts.disagreement_rows(each)],
        **json_parts.statements_and_sources(said),
    }
