"""The closed lists of words that content, queries, screens and sheets share."""

from __future__ import annotations

from enum import StrEnum


class SubjectKind(StrEnum):
    """What a statement or a name can be about."""

    TREATMENT = "treatment"
    DRUG = "drug"
    SIDE_EFFECT = "side_effect"
    ROLE = "role"
    TEST = "test"
    PROBLEM = "problem"
    SERVICE = "service"
    TERM = "term"
    ADVICE = "advice"


class Aspect(StrEnum):
    """Which question a statement answers."""

    DEFINITION = "definition"
    HOW_IT_WORKS = "how_it_works"
    WHAT_IS_DONE = "what_is_done"
    WHEN_USED = "when_used"
    PURPOSE = "purpose"
    HOW_GIVEN = "how_given"
    SCHEDULE = "schedule"
    STATUS = "status"
    CAUTION = "caution"
    FOLLOW_UP = "follow_up"
    SIDE_EFFECT = "side_effect"
    DUTY = "duty"
    OTHER = "other"


class Strength(StrEnum):
    """How firmly the source commits itself, by its own word."""

    STATES = "states"
    MAINLY = "mainly"
    MAY = "may"
    RARELY = "rarely"
    NOT_SUITABLE = "not-suitable"


class Standing(StrEnum):
    """Whether a statement may be shown as guidance, and if not, why not (guard G20)."""

    SAID = "said"
    QUOTATION = "quotation"
    UNCITED = "uncited"
    PROMOTIONAL = "promotional"


class PublisherKind(StrEnum):
    """What kind of body publishes a source (guard G19)."""

    CHARITY = "charity"
    PROVIDER = "provider"
    COMPANY = "company"
    MEDIA = "media"


class DatedBasis(StrEnum):
    """What the date of a source is the date of."""

    REVIEWED = "reviewed"
    UPDATED = "updated"
    PUBLISHED = "published"
    COPYRIGHT = "copyright"
    NONE = "none"


class NameKind(StrEnum):
    """What kind of name it is."""

    PREFERRED = "preferred"
    ALIAS = "alias"
    ABBREVIATION = "abbreviation"
    BRAND = "brand"
    FORM = "form"
    MISSPELLING = "misspelling"


class Basis(StrEnum):
    """Whether a source states a link or whether it is our own marked mapping."""

    STATED = "stated"
    EDITORIAL = "editorial"
