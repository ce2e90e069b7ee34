"""Answers as JSON: lists named after a view hold its columns, and ``statement_ids`` point into ``v_statement``."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

from netdesk.model import standing_lines
from netdesk.model.alert import Alert, Prerequisite
from netdesk.model.care import RoleLink, SuggestedRole
from netdesk.model.filters import Found
from netdesk.model.kinds import Standing, SubjectKind
from netdesk.model.side_effects import EffectMention, EffectsAnswer
from netdesk.model.source import Source
from netdesk.model.statement import Statement
from netdesk.model.treatment import Disagreement, Name, Treatment
from netdesk.model.treatment_name import TreatmentName
from netdesk.model.treatment_row import TreatmentRow
from netdesk.query.reference import Reference

_Object: TypeAlias = dict[str, Any]


def as_json(value: object) -> str:
    """Readable JSON."""
    return json.dumps(value, indent=2, ensure_ascii=False)


def treatments(reference: Reference, found: Found) -> _Object:
    """The answer to filters."""
    emptied_by = found.emptied_by
    return {
        "v_meta": _meta(reference),
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
    }


def treatment(reference: Reference, asked: Treatment) -> _Object:
    """One treatment with everything said about it."""
    row = next(row for row in reference.rows if row.id == asked.id)
    group = asked.group_effects
    mentions = [*asked.effects, *(group.mentions if group else ())]
    return {
        "v_meta": _meta(reference),
        "standing_lines": _lines(asked),
        "v_treatment": [_treatment_row(row)],
        "v_name": [_name(asked.id, name) for name in asked.names],
        "v_criterion": [line for statement in asked.statements for line in _criteria(statement)],
        "v_side_effect": _mentions(mentions),
        "said_of_group": group and group.group_id,
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
        "alerts": [_alert(alert) for alert in asked.alerts],
        "cautions": _ids(asked.cautions),
        "prerequisite": asked.prerequisite and _prerequisite(asked.prerequisite),
        "v_disagreement": [line for differing in asked.disagreements for line in _disagreement(differing)],
        "mentioned_in": _ids(asked.mentioned_in),
        "children": _names(asked.children),
        "see_also": _names(asked.see_also),
        "parts": _names(asked.parts),
        "drugs": list(asked.drugs),
        "notes": list(asked.notes),
        **_statements(_all_statements(asked, mentions)),
    }


def effects(answer: EffectsAnswer) -> _Object:
    """Side effects of several treatments."""
    mentions = [mention for row in answer.rows for mention in row.mentions]
    signs = [statement for sign in answer.signs_of_net for statement in sign.statements]
    alerts = [statement for alert in answer.alerts for statement in alert.statements]
    required = [statement for _, prerequisite in answer.prerequisites for statement in prerequisite.statements]
    said = [mention.statement for mention in mentions]
    return {
        "standing_lines": [standing_lines.REFERENCE_ONLY, standing_lines.CHECK_FORMULARY],
        "treatments": _names(answer.treatments),
        "merged": [
            {
                "side_effect_id": row.effect.id,
                "name": row.effect.name,
                "group": row.effect.group_id,
                "alert": row.alert,
                "comes_from": _names(row.comes_from),
                "not_mentioned_by": [source.id for source in row.not_mentioned_by],
            }
            for row in answer.rows
        ],
        "v_side_effect": _mentions(mentions),
        "said_of_group": [
            {"treatment_id": said.treatment.id, "group_id": said.group.id} for said in answer.said_of_group
        ],
        "not_listed": _names(answer.not_listed),
        "parts": [{"treatment_id": whole.id, "part_ids": _names(parts)} for whole, parts in answer.parts],
        "alerts": [_alert(alert) for alert in answer.alerts],
        "signs_of_net": [
            {
                "problem_id": sign.problem_id,
                "name": sign.name,
                "same_word_as": sign.same_word_as,
                "statement_ids": _ids(sign.statements),
            }
            for sign in answer.signs_of_net
        ],
        "report": _ids(answer.report),
        "cautions": _ids(answer.cautions),
        "prerequisites": [
            {"treatment_id": of.id, **_prerequisite(prerequisite)} for of, prerequisite in answer.prerequisites
        ],
        **_statements([*said, *alerts, *signs, *answer.report, *answer.cautions, *required]),
    }


def roles(suggested: Sequence[SuggestedRole]) -> _Object:
    """Roles for several treatments."""
    links = [link for of_one_role in suggested for link in of_one_role.links]
    stated = [link.statement for link in links if link.statement is not None]
    duties = [duty for of_one_role in suggested for duty in of_one_role.role.duties]
    return {
        "standing_lines": [standing_lines.REFERENCE_ONLY],
        "v_role": [line for of_one_role in suggested for line in _role(of_one_role)],
        "v_role_link": [_role_link(link) for link in links],
        **_statements([*stated, *duties]),
    }


def sources(reference: Reference) -> _Object:
    """The source pages and where they differ."""
    disagreements = reference.disagreements()
    said = [statement for differing in disagreements for side in differing.sides for statement in side.statements]
    return {
        "v_meta": _meta(reference),
        "v_disagreement": [line for differing in disagreements for line in _disagreement(differing)],
        **_statements(said),
        "v_source": [_source(source) for source in reference.sources],
    }


def _meta(reference: Reference) -> _Object:
    release = reference.release
    return {
        "version": release.version,
        "date": release.date.isoformat(),
        "review_by": release.review_by.isoformat(),
        "sha256": release.sha256,
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


def _statements(said: Iterable[Statement]) -> _Object:
    """Each statement once, what is not guidance, and the sources of all of them."""
    once = list(dict.fromkeys(said))
    return {
        "v_statement": [
            {
                "id": statement.id,
                "subject_kind": statement.subject_kind,
                "subject_id": statement.subject_id,
                "aspect": statement.aspect,
                "text": statement.text,
                "strength": statement.strength,
                "source_id": statement.source.id,
                "place": statement.place,
            }
            for statement in once
        ],
        "v_statement_standing": [
            {"statement_id": statement.id, "standing": statement.standing, "regulator": statement.regulator}
            for statement in once
            if statement.standing is not Standing.SAID or statement.regulator is not None
        ],
        "v_source": [_source(source) for source in dict.fromkeys(statement.source for statement in once)],
    }


def _source(source: Source) -> _Object:
    return {
        "id": source.id,
        "title": source.title,
        "publisher": source.publisher,
        "publisher_basis": source.publisher_basis,
        "publisher_kind": source.publisher_kind,
        "region": source.region,
        "region_basis": source.region_basis,
        "dated": source.dated,
        "dated_basis": source.dated_basis,
        "reviewer": source.reviewer,
    }


def _treatment_row(row: TreatmentRow) -> _Object:
    return {
        "id": row.id,
        "parent_id": row.parent_id,
        "category_id": row.category_id,
        "kind": row.kind,
        "name": row.name,
        "summary": row.summary,
    }


def _name(treatment_id: str, name: Name) -> _Object:
    return {
        "subject_kind": SubjectKind.TREATMENT,
        "subject_id": treatment_id,
        "name": name.name,
        "name_kind": name.kind,
        "region": name.region,
        "source_id": name.source and name.source.id,
    }


def _criteria(statement: Statement) -> list[_Object]:
    return [
        {
            "treatment_id": statement.subject_id,
            "facet": criterion.facet_id,
            "value": criterion.value_id,
            "source_id": statement.source.id,
            "strength": criterion.strength,
            "statement_id": statement.id,
        }
        for criterion in statement.criteria
    ]


def _mentions(mentions: Iterable[EffectMention]) -> list[_Object]:
    return [
        {
            "treatment_id": mention.treatment_id,
            "side_effect_id": mention.effect.id,
            "source_id": mention.statement.source.id,
            "statement_id": mention.statement.id,
            "doubt": mention.doubt,
            "qualifier": mention.qualifier,
        }
        for mention in mentions
    ]


def _role_link(link: RoleLink) -> _Object:
    return {
        "treatment_id": link.treatment_id,
        "role_id": link.role.id,
        "basis": link.basis,
        "source_id": link.statement and link.statement.source.id,
        "statement_id": link.statement and link.statement.id,
        "why": link.why,
    }


def _role(suggested: SuggestedRole) -> list[_Object]:
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


def _alert(alert: Alert) -> _Object:
    return {"id": alert.id, "name": alert.name, "statement_ids": _ids(alert.statements)}


def _prerequisite(prerequisite: Prerequisite) -> _Object:
    return {
        "value": prerequisite.value_name,
        "test": prerequisite.test_name,
        "statement_ids": _ids(prerequisite.statements),
    }


def _disagreement(differing: Disagreement) -> list[_Object]:
    return [
        {
            "id": differing.id,
            "title": differing.title,
            "text": differing.note,
            "side": number,
            "says": side.says,
            "source_id": statement.source.id,
            "place": statement.place,
            "statement_id": statement.id,
            "treatment_id": treatment_id,
        }
        for number, side in enumerate(differing.sides, 1)
        for statement in side.statements
        for treatment_id in (*_names(differing.treatments),) or (None,)
    ]


def _names(treatments_in_short: Iterable[TreatmentName]) -> list[str]:
    return [treatment_in_short.id for treatment_in_short in treatments_in_short]


def _ids(statements: Iterable[Statement]) -> list[str]:
    return [statement.id for statement in statements]
