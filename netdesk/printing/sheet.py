"""What every sheet says of itself."""

from __future__ import annotations

from dataclasses import Field
from typing import Any, ClassVar, Protocol

from netdesk.model.release import Release


class Sheet(Protocol):
    """The values of one sheet: frozen, and made for one print. Its head and foot are made from these three."""

    __dataclass_fields__: ClassVar[dict[str, Field[Any]]]

    @property
    def clinic(self) -> str:
        """The clinic's name as typed; empty where none was."""

    @property
    def patient_name(self) -> str:
        """For whom, as typed for this print; empty for a line to write on."""

    @property
    def release(self) -> Release:
        """The content that the sheet was made from."""
