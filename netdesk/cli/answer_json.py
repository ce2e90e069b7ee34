"""Answers as JSON: lists named after a view hold its columns, and ``statement_ids`` point into ``v_statement``."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence

from netdesk.cli import json_parts
from netdesk.cli.covering import covering_object
from netdesk.cli.json_parts import Object
from netdesk.model import standing_lines
from netdesk.model.care import RoleLink, SuggestedRole
from netdesk.model.filters import Filters, Found, FoundAs
from netdesk.model.reading import Reading
from netdesk.model.reason import Reason
from netdesk.model.side_effects import EffectMention, EffectsAnswer
from netdesk.model.statement import Criterion, Statement
from netdesk.model.treatment import Treatment
from netdesk.model.treatment_row import TreatmentRow
from netdesk.query.reference import Reference


def as_json(value: object) -> str:
    """Readable JSON."""
    return json.dumps(value, indent=2, ensure_ascii=False)


def treatments(reference: Reference, filters: Filters, found: Found) -> Object:
    """The answer to filters, with the statements that each treatment was found for."""
    emptied_by = found.emptied_by
    reasons = [
        (found_as, reason)
        for found_as, rows in found.sections
        for row in rows
        for reason in reference.reasons(filters, row.id, found_as)
    ]
    return {
        "v_meta": json_parts.meta(reference),
        "standing_lines": [standing_lines.REFERENCE_ONLY, standing_lines.CHECK_FORMULARY],
        "total": found.total,
        "matches": [_treatment_row(row) for row in found.matches],
        "broader": [_treatment_row(row) for row in found.broader],
        "not_suitable": [_treatment_row(row) for row in found.not_suitable],
        "counts": [
            {"facet": count.value.facet_id, "value": count.value.id, "count": count.count} for count in found.counts
        ],
        "emptied_by": emptied_by and {"facet": emptied_by.facet_id, "value": emptied_by.id},
        "with_facet_not_stated": [_treatment_row(row) for row in found.with_facet_not_stated],
        "reasons": [_reason(found_as, reason) for found_as, reason in reasons],
        **json_parts.statements_and_sources(reason.statement for _, reason in reasons),
    }


def treatment(reference: Reference, asked: Treatment) -> Object:
    """One treatment with everything said about it."""
    row = next(row for row in reference.rows if row.id == asked.id)
    group = asked.group_effects
    mentions = [*asked.effects, *(group.mentions if group else ())]
    return {
        "v_meta": json_parts.meta(reference),
        "standing_lines": _lines(asked),
        "v_treatment": [_treatment_row(row)],
        "v_name": [json_parts.name_row("treatment", asked.id, name) for name in asked.names],
        "v_criterion": [line for statement in asked.statements for line in _criteria(statement, statement.criteria)],
        "v_side_effect": json_parts.mention_rows(mentions),
        "said_of_group": group and group.group_id,
        "said_of_group_by_our_mapping": bool(group and group.is_our_mapping),
        "v_relief": [
            {
                "treatment_id": asked.id,
                "problem_id": relief.problem_id,
                "source_id": relief.statement.source.id,
                "statement_id": relief.statement.id,
            }
            for relief in asked.relief
        ],
        "v_role_link": [_role_link(link) for link in asked.roles],
        "alerts": [json_parts.alert_object(alert) for alert in asked.alerts],
        "cautions": json_parts.statement_ids(asked.cautions),
        "prerequisite": asked.prerequisite and json_parts.prerequisite_object(asked.prerequisite),
        "v_disagreement": [
            line for differing in asked.disagreements for line in json_parts.disagreement_rows(differing)
        ],
        "mentioned_in": json_parts.statement_ids(asked.mentioned_in),
        "children": json_parts.treatment_ids(asked.children),
        "see_also": json_parts.treatment_ids(asked.see_also),
        "parts": json_parts.treatment_ids(asked.parts),
        "drugs": list(asked.drugs),
        "notes": list(asked.notes),
        **json_parts.statements_and_sources(_all_statements(asked, mentions)),
    }


def effects(answer: EffectsAnswer) -> Object:
    """Side effects of several treatments."""
    mentions = [mention for row in answer.rows for mention in row.mentions]
    signs = [statement for sign in answer.signs_of_net for statement in sign.statements]
    alerts = [statement for alert in answer.alerts for statement in alert.statements]
    required = [statement for _, prerequisite in answer.prerequisites for statement in prerequisite.statements]
    said = [mention.statement for mention in mentions]
    return {
        "standing_lines": [standing_lines.REFERENCE_ONLY, standing_lines.CHECK_FORMULARY],
        "treatments": json_parts.treatment_ids(answer.treatments),
        "merged": [
            {
                "side_effect_id": row.effect.id,
                "name": row.effect.name,
                "group": row.effect.group_id,
                "alert": row.alert,
                "comes_from": json_parts.treatment_ids(row.comes_from),
                "not_mentioned_by": [source.id for source in row.not_mentioned_by],
            }
            for row in answer.rows
        ],
        "v_side_effect": json_parts.mention_rows(mentions),
        "said_of_group": [
            {"treatment_id": said.treatment.id, "group_id": said.group.id, "our_mapping": said.is_our_mapping}
            for said in answer.said_of_group
        ],
        "not_listed": json_parts.treatment_ids(answer.not_listed),
        "parts": [
            {"treatment_id": whole.id, "part_ids": json_parts.treatment_ids(parts)} for whole, parts in answer.parts
        ],
        "other_lists": [
            {
                "treatment_id": listed.treatment.id,
                "other_id": listed.other.id,
                "relation": listed.relation,
                "source_ids": [source.id for source in listed.sources],
            }
            for listed in answer.other_lists
        ],
        "alerts": [json_parts.alert_object(alert) for alert in answer.alerts],
        "signs_of_net": [
            {
                "problem_id": sign.problem_id,
                "name": sign.name,
                "same_word_as": sign.same_word_as,
                "statement_ids": json_parts.statement_ids(sign.statements),
            }
            for sign in answer.signs_of_net
        ],
        "report": json_parts.statement_ids(answer.report),
        "cautions": json_parts.statement_ids(answer.cautions),
        "prerequisites": [
            {"treatment_id": of.id, **json_parts.prerequisite_object(prerequisite)}
            for of, prerequisite in answer.prerequisites
        ],
        **json_parts.statements_and_sources(
            [*said, *alerts, *signs, *answer.report, *answer.cautions, *required],
            (source for listed in answer.other_lists for source in listed.sources),
        ),
    }


def roles(suggested: Sequence[SuggestedRole]) -> Object:
    """Roles for several treatments."""
    links = [link for of_one_role in suggested for link in of_one_role.links]
    stated = [link.statement for link in links if link.statement is not None]
    duties = [duty for of_one_role in suggested for duty in of_one_role.role.duties]
    return {
        "standing_lines": [standing_lines.REFERENCE_ONLY],
        "v_role": [line for of_one_role in suggested for line in _role(of_one_role)],
        "v_role_link": [_role_link(link) for link in links],
        **json_parts.statements_and_sources([*stated, *duties]),
    }


def sources(reference: Reference, reading: Reading) -> Object:
    """The source pages, what they cover, where they differ, how they were read, and what none of them says."""
    disagreements = reference.disagreements()
    said = [statement for differing in disagreements for side in differing.sides for statement in side.statements]
    return {
        "v_meta": json_parts.meta(reference),
        "v_disagreement": [line for differing in disagreements for line in json_parts.disagreement_rows(differing)],
        **json_parts.statements_and_sources(said),
        "v_source": [json_parts.source_row(source) for source in reference.sources],
        **covering_object(reference.coverage(), reading),
    }


def _lines(asked: Treatment) -> list[str]:
    return [standing_lines.REFERENCE_ONLY, *([standing_lines.CHECK_FORMULARY] if asked.is_drug else [])]


def _all_statements(asked: Treatment, mentions: Iterable[EffectMention]) -> list[Statement]:
    return [
        *asked.statements,
        *asked.mentioned_in,
        *(mention.statement for mention in mentions),
        *(link.statement for link in asked.roles if link.statement is not None),
        *(statement for alert in asked.alerts for statement in alert.statements),
        *asked.cautions,
        *(asked.prerequisite.statements if asked.prerequisite else ()),
        *(statement for differing in asked.disagreements for side in differing.sides for statement in side.statements),
    ]


def _treatment_row(row: TreatmentRow) -> Object:
    return {
        "id": row.id,
        "parent_id": row.parent_id,
        "category_id": row.category_id,
        "kind": row.kind,
        "name": row.name,
        "summary": row.summary,
    }


def _reason(found_as: FoundAs, reason: Reason) -> Object:
    return {
        "treatment_id": reason.statement.subject_id,
        "found_as": found_as,
        "statement_id": reason.statement.id,
        "v_criterion": _criteria(reason.statement, reason.criteria),
    }


def _criteria(statement: Statement, criteria: Iterable[Criterion]) -> list[Object]:
    return [
        {
            "treatment_id": statement.subject_id,
            "facet": criterion.facet_id,
            "value": criterion.value_id,
            "source_id": statement.source.id,
            "strength": criterion.strength,
            "statement_id": statement.id,
        }
        for criterion in criteria
    ]


def _role_link(link: RoleLink) -> Object:
    return {
        "treatment_id": link.treatment_id,
        "role_id": link.role.id,
        "basis": link.basis,
        "source_id": link.statement and link.statement.source.id,
        "statement_id": link.statement and link.statement.id,
        "why": link.why,
    }


def _role(suggested: SuggestedRole) -> list[Object]:
    role = suggested.role
    duties: Sequence[Statement | None] = role.duties or [None]
    return [
        {
            "role_id": role.id,
            "title": role.title,
            "parent_id": role.parent_id,
            "duty": duty and duty.text,
            "source_id": duty and duty.source.id,
            "place": duty and duty.place,
        }
        for duty in duties
    ]
