"""Files that a print is ordered in, with every problem of them printed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from netdesk.content.content_problems_error import ContentProblemsError
from netdesk.environment import Environment

Value = TypeVar("Value")


def read_or_exit(file: Path, read: Callable[[], Value], environment: Environment) -> Value:
    """What ``read`` makes of the file; ends the command with status 1 after its problems were printed on stderr.

    Raises:
        click.BadParameter: There is no such file.
    """
    if not file.is_file():
        raise click.BadParameter(f"There is no file {file}. Nothing was printed.", param_hint="FILE")
    try:
        return read()
    except ContentProblemsError as error:
        for problem in error.problems:
            click.echo(str(problem), environment.stderr)
        count = len(error.problems)
        click.echo(f"{count} {'problem' if count == 1 else 'problems'}. Nothing was printed.", environment.stderr)
        raise click.exceptions.Exit(1) from None
