"""All rows of the content database.

Only what was authored becomes rows: nothing is merged, copied to a parent or child, or filled in.
"""

from __future__ import annotations

from netdesk.build.name_rows import name_rows
from netdesk.build.statement_rows import statement_rows
from netdesk.build.table import Cell, Row, Tables, numbered
from netdesk.build.treatment_rows import treatment_rows
from netdesk.build.word_rows import word_rows
from netdesk.content.content import Content


def content_rows(content: Content) -> Tables:
    """The rows of every table, by table."""
    tables: Tables = {
        "source": numbered(source.model_dump() for source in content.sources),
        **word_rows(content.vocabulary),
        **treatment_rows(content.vocabulary.treatments),
        **statement_rows(content.pages),
        "name": name_rows(content),
        **_disagreement_rows(content),
    }
    return {**tables, "search": _search_rows(tables), "meta": _meta_rows(content, tables)}


def _disagreement_rows(content: Content) -> Tables:
    return {
        "disagreement": numbered(
            {"id": each.id, "title": each.title, "note": each.note} for each in content.disagreements
        ),
        "disagreement_treatment": [
            row
            for each in content.disagreements
            for row in numbered({"disagreement_id": each.id, "treatment_id": id_} for id_ in each.treatments)
        ],
        "disagreement_side": [
            row
            for each in content.disagreements
            for number, side in enumerate(each.sides, 1)
            for row in numbered(
                {"disagreement_id": each.id, "side": number, "says": side.says, "statement_id": id_}
                for id_ in side.statements
            )
        ],
    }


def _search_rows(tables: Tables) -> list[Row]:
    """Every name, in the order of the names so that the row's number is the name's id, then every statement's text."""
    names = [_search_row(row["subject_kind"], row["subject_id"], row["name"]) for row in tables["name"]]
    advice = [_search_row("advice", row["id"], row["name"]) for row in tables["advice"]]
    schedules = [_search_row("schedule", row["id"], row["name"]) for row in tables["word"] if row["kind"] == "schedule"]
    sources = [
        _search_row("source", row["id"], row[column])
        for row in tables["source"]
        for column in ("short_name", "title", "publisher")
    ]
    statements = [
        _search_row(row["subject_kind"], row["subject_id"], row["text"], row["id"]) for row in tables["statement"]
    ]
    return [*names, *advice, *schedules, *sources, *statements]


def _search_row(kind: Cell, subject: Cell, text: Cell, statement: Cell = None) -> Row:
    return {"subject_kind": kind, "subject_id": subject, "statement_id": statement, "text": text}


def _meta_rows(content: Content, tables: Tables) -> list[Row]:
    """What the content is. The SQLite version is added by whoever writes the file."""
    facts = {
        "version": content.release.version,
        "date": content.release.date,
        "review_by": content.release.review_by,
        "yaml_sha256": content.yaml_sha256,
        "sources": len(tables["source"]),
        "treatments": len(tables["treatment"]),
        "statements": len(tables["statement"]),
        "criteria": len(tables["criterion"]),
        "side_effect_rows": len(tables["treatment_side_effect"]),
        "names": len(tables["name"]),
        "links": len(tables["statement_link"]),
    }
    return [{"key": key, "value": str(value)} for key, value in facts.items()]
