"""What answers in JSON share: lists named after a view hold its columns."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeAlias

from netdesk.model.alert import Alert, Prerequisite
from netdesk.model.kinds import Standing
from netdesk.model.side_effects import EffectMention
from netdesk.model.source import Source
from netdesk.model.statement import Statement
from netdesk.model.treatment import Disagreement, Name
from netdesk.model.treatment_name import TreatmentName
from netdesk.query.reference import Reference

Object: TypeAlias = dict[str, Any]


def meta(reference: Reference) -> Object:
    """Which content answers."""
    release = reference.release
    return {
        "version": release.version,
        "date": release.date.isoformat(),
        "review_by": release.review_by.isoformat(),
        "sha256": release.sha256,
    }


def statements_and_sources(said: Iterable[Statement], named: Iterable[Source] = ()) -> Object:
    """Each statement once, what is not guidance, and the sources of all of them and those that are only named."""
    once = list(dict.fromkeys(said))
    sources = dict.fromkeys([*(statement.source for statement in once), *named])
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
        "v_source": [source_row(source) for source in sources],
    }


def source_row(source: Source) -> Object:
    """A row of ``v_source``."""
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


def name_row(subject_kind: str, subject_id: str, name: Name) -> Object:
    """A row of ``v_name``."""
    return {
        "subject_kind": subject_kind,
        "subject_id": subject_id,
        "name": name.name,
        "name_kind": name.kind,
        "region": name.region,
        "source_id": name.source and name.source.id,
    }


def mention_rows(mentions: Iterable[EffectMention]) -> list[Object]:
    """Rows of ``v_side_effect``."""
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


def alert_object(alert: Alert) -> Object:
    """An alert with what carries it."""
    return {"id": alert.id, "name": alert.name, "statement_ids": statement_ids(alert.statements)}


def prerequisite_object(prerequisite: Prerequisite) -> Object:
    """What must be known first, with what says so."""
    return {
        "value": prerequisite.value_name,
        "test": prerequisite.test_name,
        "statement_ids": statement_ids(prerequisite.statements),
    }


def disagreement_rows(differing: Disagreement) -> list[Object]:
    """Rows of ``v_disagreement``."""
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
        for treatment_id in (*treatment_ids(differing.treatments),) or (None,)
    ]


def treatment_ids(treatments_in_short: Iterable[TreatmentName]) -> list[str]:
    """The ids of treatments."""
    return [treatment_in_short.id for treatment_in_short in treatments_in_short]


def statement_ids(statements: Iterable[Statement]) -> list[str]:
    """Ids that point into ``v_statement``."""
    return [statement.id for statement in statements]
