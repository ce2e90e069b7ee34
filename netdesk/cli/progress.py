"""Says on stderr what a command is doing, once it takes longer than a second."""

from __future__ import annotations

import datetime
from typing import Final

import click

from netdesk.environment import Environment

PATIENCE: Final = datetime.timedelta(seconds=1)


class Progress:
    """Called with each step before it begins; silent during the first second."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self._start = environment.now()

    def __call__(self, step: str) -> None:
        """Begin a step, such as ``Reading pages/neca.yaml``."""
        if self._environment.now() - self._start > PATIENCE:
            click.echo(f"{step} …", self._environment.stderr)
