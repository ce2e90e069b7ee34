"""How the pages were read: our own words, and never a source's."""

from __future__ import annotations

from dataclasses import dataclass

from netdesk.model.source import Source
from netdesk.model.treatment_name import TreatmentName


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark as it stands beside what is said, and what it means."""

    mark: str
    meaning: str


@dataclass(frozen=True, slots=True)
class ReadingRule:
    """One rule, with the sources and treatments that it is about; none of either for a rule about everything."""

    title: str
    text: str
    sources: tuple[Source, ...]
    treatments: tuple[TreatmentName, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """What the marks mean, the rules that apply to the content, and what no page gives."""

    marks: tuple[Mark, ...]
    rules: tuple[ReadingRule, ...]
    gaps: tuple[str, ...]
