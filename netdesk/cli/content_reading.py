"""Reading the content files for a command."""

from __future__ import annotations

from pathlib import Path

import click

from netdesk.cli.progress import Progress
from netdesk.content.content import Content
from netdesk.content.content_folder import read_content
from netdesk.content.content_problems_error import ContentProblemsError
from netdesk.environment import Environment


def content_folder(folder: Path | None, environment: Environment) -> Path:
    """The folder that was named, else the checkout's.

    Raises:
        click.UsageError: None was named and this netdesk came without content files, or it is not a folder.
    """
    found = folder or environment.content_sources
    if found is None:
        raise click.UsageError("This netdesk was installed without content files; name their folder.")
    if not found.is_dir():
        raise click.UsageError(f"{found} is not a folder.")
    return found


def read_or_report(
    folder: Path | None, environment: Environment, progress: Progress, *, is_draft: bool
) -> Content | None:
    """The checked content; None after its problems were printed on stderr.

    Raises:
        click.UsageError: There is no such folder.
    """
    path = content_folder(folder, environment)
    try:
        return read_content(path, is_draft=is_draft, on_step=progress)
    except ContentProblemsError as error:
        for problem in error.problems:
            click.echo(f"{path / problem.file}:{problem.line}:{problem.column}: {problem.text}", environment.stderr)
        count = len(error.problems)
        click.echo(f"{count} {'problem' if count == 1 else 'problems'}.", environment.stderr)
        return None
