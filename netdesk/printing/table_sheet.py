"""What a sheet of the filtered table is made from."""

from __future__ import annotations

from dataclasses import dataclass, field

from netdesk.model.filters import Facet, Filters, Found
from netdesk.model.release import Release
from netdesk.model.table_column import TableColumn
from netdesk.model.table_details import TableDetails


@dataclass(frozen=True, slots=True)
class TableSheet:
    """What ``filters`` found, exactly: in its sections, in the order in which ``found`` has its rows.

    ``facets`` are all that can be asked, for the names. ``columns`` are shown in the order of ``TableColumn``; the
    treatment stands first whatever is chosen, with what cannot be separated from it (guards G3, G5, G15). ``details``
    are those of every row of ``found``. What is typed is for this print only and is not shown by ``repr``.
    """

    found: Found
    filters: Filters
    facets: tuple[Facet, ...]
    columns: tuple[TableColumn, ...]
    details: TableDetails
    release: Release
    patient_name: str = field(default="", repr=False)
    clinic: str = field(default="", repr=False)
