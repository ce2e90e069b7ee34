"""A command run in an environment of its own, with what it said."""

from __future__ import annotations

import dataclasses
import datetime
import io
from collections.abc import Callable
from pathlib import Path

from netdesk.cli.main import run
from netdesk.environment import Environment


def noon() -> datetime.datetime:
    """A clock that stands still."""
    return datetime.datetime(2026, 11, 22, 12)


class Commanded:
    """The exit status of a command and what it wrote to stdout and stderr."""

    def __init__(
        self,
        *arguments: object,
        database: Path = Path("nowhere.sqlite"),
        sources: Path | None = None,
        now: Callable[[], datetime.datetime] = noon,
    ) -> None:
        out, err = io.StringIO(), io.StringIO()
        environment = dataclasses.replace(
            Environment.of_this_machine(),
            content_database=database,
            content_sources=sources,
            now=now,
            stdout=out,
            stderr=err,
        )
        self.status = run([str(argument) for argument in arguments], environment)
        self.out, self.err = out.getvalue(), err.getvalue()
