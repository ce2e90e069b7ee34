"""What sheets with side effects say beside the rows: whose list it is, and alerts, as plain data for a template."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from netdesk.model.alert import Alert
from netdesk.model.kinds import SubjectKind
from netdesk.model.side_effects import EffectsAnswer, MergedEffect
from netdesk.model.standing_lines import CRISIS_POINTER, NOT_LISTED, OTHER_LIST
from netdesk.model.statement import Statement
from netdesk.model.treatment_name import TreatmentName
from netdesk.printing.checklist_rows import Data
from netdesk.printing.fair_copy import FairCopy
from netdesk.printing.labels import Labels


def list_lines(effects: EffectsAnswer, treatment: TreatmentName, labels: Labels) -> Iterator[str]:
    """That no source lists any, or whose list is shown and which further ones there are (guard G7)."""
    if treatment in effects.not_listed:
        yield NOT_LISTED
    for said in effects.said_of_group:
        if said.treatment == treatment:
            yield said.in_words
    for combination, parts in effects.parts:
        if combination == treatment:
            yield labels.fill("parts", parts=", ".join(part.name for part in parts))
    for listed in effects.other_lists:
        if listed.treatment == treatment:
            yield OTHER_LIST[listed.relation].format(
                place="on this sheet",
                other=listed.other.name,
                treatment=treatment.name,
                who=", ".join(source.short_name for source in listed.sources),
            )


def alert_cards(
    effects: EffectsAnswer,
    said: Callable[[Iterable[Statement]], list[Data]],
    remarks: Callable[[MergedEffect], list[dict[str, str]]],
    copy: FairCopy,
    labels: Labels,
) -> Iterator[Data]:
    """Side effects that are alerts (guard G4), then risks around a treatment, left to the clinic's own protocol (G3).

    A risk that is a side effect too is told in the words of the treatments asked about only.
    """
    rows = [row for row in effects.rows if row.alert]
    for row in rows:
        words = said(mention.statement for mention in row.mentions)
        yield {"name": copy.words(row.effect.name), "said": words, "remarks": remarks(row), "pointer": ""}
    in_rows = {row.effect.id for row in rows}
    pointer = labels.fill("for_the_team", line=CRISIS_POINTER)
    for alert in effects.alerts:
        if alert.id not in in_rows:
            words = said(said_on_treatments(alert))
            yield {"name": copy.words(alert.name), "said": words, "remarks": [], "pointer": pointer}


def said_on_treatments(alert: Alert) -> tuple[Statement, ...]:
    """What is said of the alert on treatments; the same is often said again of the problem and of a role."""
    on_treatments = tuple(each for each in alert.statements if each.subject_kind is SubjectKind.TREATMENT)
    return on_treatments or alert.statements
