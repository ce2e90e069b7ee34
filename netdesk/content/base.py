"""What every content file shares: strict objects and the spelling of ids."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_]*$", max_length=60)]
"""A stable public id: small letters, digits and underscores. Never renamed, never reused."""

StatementId = Annotated[str, StringConstraints(pattern=r"^[a-z]+-[0-9]{3}$")]
"""A statement's authored id: its source's id, a hyphen and three digits, such as ``ccs-014``. Never reused."""

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=600)]
"""One or two sentences in our own words; never empty."""


class Entry(BaseModel):
    """An object of a content file: unknown keys are refused, values are never changed after reading."""

    model_config = ConfigDict(extra="forbid", frozen=True)
