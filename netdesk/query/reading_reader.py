"""How the pages were read, from the one file that says it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Final

from netdesk.model.reading import Mark, Reading, ReadingRule
from netdesk.model.treatment_name import TreatmentName
from netdesk.query.reference import Reference

FILE: Final = "how_we_read.json"
"""In the folder of resources. Rules name sources and treatments by id."""


def read_reading(resources: Path, reference: Reference) -> Reading:
    """The marks, the gaps, and those rules whose sources and treatments are all in the content.

    Raises:
        OSError, ValueError, KeyError: The file is missing or broken; it belongs to the program.
    """
    written = json.loads((resources / FILE).read_text(encoding="utf-8"))
    sources = {source.id: source for source in reference.sources}
    names = {row.id: TreatmentName(row.id, row.name) for row in reference.rows}
    return Reading(
        marks=tuple(Mark(**mark) for mark in written["marks"]),
        rules=tuple(
            ReadingRule(
                rule["title"],
                rule["text"],
                tuple(sources[id_] for id_ in rule.get("sources", ())),
                tuple(names[id_] for id_ in rule.get("treatments", ())),
            )
            for rule in written["rules"]
            if sources.keys() >= set(rule.get("sources", ())) and names.keys() >= set(rule.get("treatments", ()))
        ),
        gaps=tuple(written["gaps"]),
    )
