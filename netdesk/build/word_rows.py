"""Rows of the vocabulary other than treatments: side effects, roles, facets, advice, alerts and plain words."""

from __future__ import annotations

from collections.abc import Iterator

from netdesk.build.table import Row, Tables, numbered
from netdesk.content.vocabulary_file import NamedEntry, NetProblemEntry, VocabularyFile
from netdesk.model.filters import NOT_STATED


def word_rows(words: VocabularyFile) -> Tables:
    """Rows of everything that the vocabulary names beside treatments."""
    return {
        "side_effect_group": numbered({"id": group.id, "name": group.name} for group in words.side_effect_groups),
        "side_effect": numbered(
            {
                "id": effect.id,
                "name": effect.name,
                "plain": effect.plain,
                "group_id": effect.group,
                "umbrella": int(effect.umbrella),
            }
            for effect in words.side_effects
        ),
        "role": numbered(
            {"id": role.id, "title": role.title, "parent_id": role.parent, "note": role.note}
            for role in words.care_roles
        ),
        "role_suggestion": numbered(
            {"treatment_id": each.treatment, "role_id": each.role, "why": each.why} for each in words.role_suggestions
        ),
        "advice_group": numbered(
            {"id": group.id, "name": group.name, "display_rule": group.display_rule} for group in words.advice_groups
        ),
        "advice": numbered({"id": each.id, "name": each.name, "group_id": each.group} for each in words.advice),
        "alert": numbered(
            {"id": alert.id, "name": alert.name, "problem_id": alert.problem, "side_effect_id": alert.side_effect}
            for alert in words.alerts
        ),
        "word": list(_plain_words(words)),
        **_facet_rows(words),
    }


def _plain_words(words: VocabularyFile) -> Iterator[Row]:
    problems: tuple[NamedEntry, ...] = words.net_problems
    for kind, entries in (
        ("test", words.tests),
        ("problem", problems),
        ("drug", words.drugs),
        ("service", words.services),
        ("schedule", words.schedules),
        ("term", words.terms),
    ):
        yield from numbered(_plain_word(kind, entry) for entry in entries)


def _plain_word(kind: str, entry: NamedEntry) -> Row:
    problem = entry if isinstance(entry, NetProblemEntry) else None
    return {
        "kind": kind,
        "id": entry.id,
        "name": entry.name,
        "plain": entry.plain,
        "alert": int(problem is not None and problem.alert),
        "same_word_as": problem.same_word_as if problem is not None else None,
        "note": problem.mapping_note if problem is not None else None,
    }


def _facet_rows(words: VocabularyFile) -> Tables:
    """Facets, their values and our mapping of broader values; "not stated" is computed and has no row."""
    names = {facet.id: facet.name for facet in words.facet_names}
    values = {
        facet: [value for value in values if value.id != NOT_STATED] for facet, values in words.facet_values.items()
    }
    return {
        "facet": numbered(
            {"id": facet, "name": names[facet], "core": int(facet in words.facets.core)}
            for facet in (*words.facets.core, *words.facets.extra)
        ),
        "facet_value": [
            row
            for facet, entries in values.items()
            for row in numbered(
                {"facet_id": facet, "id": value.id, "name": value.name, "pseudo": int(value.pseudo_value)}
                for value in entries
            )
        ],
        "facet_narrower": [
            {"facet_id": facet, "broader": value.id, "narrower": narrower}
            for facet, entries in values.items()
            for value in entries
            for narrower in value.broader_of
        ],
    }
