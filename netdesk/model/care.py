"""Roles of the care team and the people typed for one print."""

from __future__ import annotations

from dataclasses import dataclass

from netdesk.model.kinds import Basis
from netdesk.model.statement import Statement


@dataclass(frozen=True, slots=True)
class Role:
    """A role of the care team with the duties that sources give it. ``note`` is editorial."""

    id: str
    title: str
    parent_id: str | None
    note: str | None
    other_titles: tuple[str, ...]
    duties: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class RoleLink:
    """A role linked with a treatment: stated by a source (``statement``) or suggested by us (``why``)."""

    treatment_id: str
    treatment_name: str
    role: Role
    basis: Basis
    statement: Statement | None
    why: str | None


@dataclass(frozen=True, slots=True)
class SuggestedRole:
    """A role for a set of treatments, with every link that it rests on; stated links come first."""

    role: Role
    links: tuple[RoleLink, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """Someone in a roster, typed for this print only and never stored. Empty text means a line to write on.

    ``role`` is a role id or free words. ``phone`` is the number by day, ``night_phone`` the one outside ``hours``.
    """

    role: str
    name: str = ""
    organisation: str = ""
    phone: str = ""
    night_phone: str = ""
    hours: str = ""
    key: bool = False
