"""How a source is cited and how strength is put in words: the same on screen, on paper and at the command line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from netdesk.model.kinds import DatedBasis, PublisherKind, Strength

if TYPE_CHECKING:
    from datetime import date

    from netdesk.model.source import Source
    from netdesk.model.statement import Criterion, Statement

MONTHS: Final = (
    "Jan",
    "Feb",
    "Mar",
    "Apr",
    "May",
    "Jun",
    "Jul",
    "Aug",
    "Sep",
    "Oct",
    "Nov",
    "Dec",
)
OLD_FROM_YEARS: Final = 3
"""A source of this many whole years or more shows its age (guard G1)."""

PUBLISHER_WORDS: Final = {
    PublisherKind.CHARITY: "charity",
    PublisherKind.PROVIDER: "treatment provider",
    PublisherKind.COMPANY: "drug company",
    PublisherKind.MEDIA: "media company",
}
LABELLED_PUBLISHERS: Final = (PublisherKind.PROVIDER, PublisherKind.COMPANY)
"""Sponsored and provider sources carry a label of their publisher's kind (guard G19)."""

STRENGTH_WORDS: Final = {
    Strength.STATES: "stated",
    Strength.MAINLY: "mainly",
    Strength.MAY: "may",
    Strength.RARELY: "rarely",
    Strength.NOT_SUITABLE: "said not suitable",
}
"""The words shown with every criterion (guard G11)."""


def date_in_words(source: Source) -> str:
    """The source's date as shown: ``6 Jun 2022``, ``Sep 2018``, ``© 2025``, or ``no date`` (guard G1)."""
    if source.dated is None:
        return "no date"
    year, *rest = source.dated.split("-")
    words = " ".join(
        [
            *(str(int(day)) for day in rest[1:]),
            *(MONTHS[int(month) - 1] for month in rest[:1]),
            year,
        ]
    )
    return f"© {words}" if source.dated_basis is DatedBasis.COPYRIGHT else words


def day_in_words(day: date) -> str:
    """A day as shown: ``22 Nov 2026``."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def source_label(source: Source) -> str:
    """The source's short name, with its publisher's kind where that has to be seen: ``Ipsen (drug company)``."""
    if source.publisher_kind in LABELLED_PUBLISHERS:
        return f"{source.short_name} ({PUBLISHER_WORDS[source.publisher_kind]})"
    return source.short_name


def citation(source: Source, today: date) -> str:
    """Who, where, when and how old: ``Ipsen (drug company) · United Kingdom · Sep 2018 · 8 years old``."""
    age = source.age_in_years(today)
    parts = [source_label(source), source.region_name, date_in_words(source)]
    if age is not None and age >= OLD_FROM_YEARS:
        parts.append(f"{age} years old")
    return " · ".join(parts)


def cited(statement: Statement, today: date) -> str:
    """A statement's text with its full citation, as it is copied: text, who, where, when, place in the page."""
    return f"{statement.text} [{citation(statement.source, today)}; {statement.place}]"


def criterion_in_words(criterion: Criterion) -> str:
    """A value with what it is a value of and how firmly it is said: ``Spread: Metastatic (may)`` (guard G11)."""
    return f"{criterion.facet_name}: {criterion.value_name} ({STRENGTH_WORDS[criterion.strength]})"
