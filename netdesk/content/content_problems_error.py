"""The failure that carries every problem of the files that were read."""

from __future__ import annotations

from collections.abc import Iterable

from netdesk.content.problem import Problem
from netdesk.errors import EnvironmentFaultError


class ContentProblemsError(EnvironmentFaultError):
    """What was read has problems; none of it is used. ``problems`` are in the order of files, lines and columns."""

    code = "ND-CONTENT-001"

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))
