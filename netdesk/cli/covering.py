"""What the sources cover, how they were read and what none of them says: as readable text and as JSON."""

from __future__ import annotations

from netdesk.cli import json_parts
from netdesk.cli.json_parts import Object
from netdesk.cli.text_page import TextPage
from netdesk.cli.text_parts import joined
from netdesk.model import standing_lines
from netdesk.model.citation import citation
from netdesk.model.coverage import Coverage
from netdesk.model.reading import Reading
from netdesk.query.reference import Reference


def matrix(page: TextPage, coverage: Coverage) -> None:
    """How many statements each source makes about each group of treatments and about other things."""
    page.heading("What each page covers")
    page.line("Statements recorded from each page; a group that is not named for a page is not spoken of in it.")
    for covered in coverage.sources:
        counts = [(count.group.name, count.statements) for count in covered.groups]
        counts += [(other.kind.replace("_", " "), other.statements) for other in covered.others]
        page.line(f"{citation(covered.source, page.today)}:")
        page.line("; ".join(f"{name}: {count}" for name, count in counts if count), 4)
        page.line(f"{covered.statements} in all, {covered.not_guidance} of them not guidance", 4)
        named = covered.side_effects
        lists = f"lists {named} side effects" if named else standing_lines.SOURCE_WITHOUT_LISTS
        page.line(lists, 4)


def reading_text(page: TextPage, reading: Reading, reference: Reference) -> None:
    """The rules by which the pages were read, then what the marks mean; all of it ours."""
    page.heading(f"How we read the pages ({standing_lines.EDITORIAL})")
    required = {row.id: row.requires for row in reference.rows if row.requires}
    for rule in reading.rules:
        page.line(f"- {rule.title}: {rule.text}")
        if rule.sources:
            page.line("; ".join(citation(source, page.today) for source in rule.sources), 4)
        if rule.treatments:
            page.line(f"Treatments: {joined(rule.treatments)}", 4)
        for treatment in rule.treatments:
            if treatment.id in required:  # guard G5
                needs = standing_lines.PREREQUISITE.format(value=required[treatment.id])
                page.line(f"{treatment.name}: {needs}", 4)
    page.heading(f"What the marks mean ({standing_lines.EDITORIAL})")
    for mark in reading.marks:
        page.line(f"- {mark.mark}: {mark.meaning}")


def not_said(page: TextPage, coverage: Coverage, reading: Reading) -> None:
    """What none of the pages says (guard G7)."""
    page.heading("In none of the pages")
    for gap in reading.gaps:
        page.line(f"- {gap}")
    page.line(f"- {standing_lines.NOT_LISTED_OF_SEVERAL} {joined(coverage.not_listed)}")
    page.line(f"- No list of their own; what is said of their group is shown: {joined(coverage.said_of_group)}")
    for facet in coverage.unsaid:
        page.line(f"- {facet.name}: no page says {', '.join(value.name for value in facet.values)}")
    if coverage.silent:
        page.line(f"- Headings of ours ({standing_lines.EDITORIAL_MAPPING}): {joined(coverage.silent)}")


def covering_object(coverage: Coverage, reading: Reading) -> Object:
    """All of it for JSON, by id."""
    return {
        "coverage": [
            {
                "source_id": covered.source.id,
                "statements": covered.statements,
                "not_guidance": covered.not_guidance,
                "side_effects": covered.side_effects,
                "groups": [{"group_id": count.group.id, "statements": count.statements} for count in covered.groups],
                "others": [{"subject_kind": other.kind, "statements": other.statements} for other in covered.others],
            }
            for covered in coverage.sources
        ],
        "not_listed": json_parts.treatment_ids(coverage.not_listed),
        "said_of_group": json_parts.treatment_ids(coverage.said_of_group),
        "silent": json_parts.treatment_ids(coverage.silent),
        "unsaid": [{"facet": facet.id, "values": [value.id for value in facet.values]} for facet in coverage.unsaid],
        "gaps": list(reading.gaps),
        "rules": [
            {
                "title": rule.title,
                "text": rule.text,
                "source_ids": [source.id for source in rule.sources],
                "treatment_ids": json_parts.treatment_ids(rule.treatments),
            }
            for rule in reading.rules
        ],
        "marks": [{"mark": mark.mark, "meaning": mark.meaning} for mark in reading.marks],
    }
