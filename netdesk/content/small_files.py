"""The shapes of ``release.yaml``, ``sources.yaml`` and ``disagreements.yaml``."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from netdesk.content.base import Entry, Id, StatementId, Text
from netdesk.content.typed_text import Day, PartialDate, Whole


class ReleaseFile(Entry):
    """Which content this is. The version only goes up."""

    version: Whole
    date: Day
    review_by: Day


class SourceEntry(Entry):
    """One source page and who publishes it."""

    id: Id
    short_name: Text = Field(description="What stands on a source chip, such as 'NECA'.")
    title: Text
    publisher: Text
    publisher_basis: Text = Field(description="How the publisher is known: stated on the page, or matched.")
    publisher_kind: Literal["charity", "provider", "company", "media"]
    region: Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
    region_name: Text
    region_basis: Text
    dated: PartialDate | None = None
    dated_basis: Literal["reviewed", "updated", "published", "copyright", "none"]
    reviewer: Text | None = None


class SourcesFile(Entry):
    """All source pages."""

    sources: tuple[SourceEntry, ...]


class SideEntry(Entry):
    """One side of a disagreement: statements that say the same."""

    says: Text = Field(description="The side in a few words of ours.")
    statements: tuple[StatementId, ...] = Field(min_length=1)


class DisagreementEntry(Entry):
    """Where sources differ: both sides as statements, and one editorial sentence that takes none."""

    id: Id
    title: Text
    treatments: tuple[Id, ...] = ()
    note: Text = Field(description="One sentence of ours that names the difference and takes no side.")
    sides: tuple[SideEntry, ...] = Field(min_length=2)


class DisagreementsFile(Entry):
    """All disagreements between sources."""

    disagreements: tuple[DisagreementEntry, ...]
