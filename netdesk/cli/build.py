"""``netdesk-admin build``: from content files to net.sqlite."""

from __future__ import annotations

from pathlib import Path

import click

from netdesk.build.building import compare_database, write_database
from netdesk.cli.content_reading import read_or_report
from netdesk.cli.progress import Progress
from netdesk.content.content import Content
from netdesk.db.errors import ContentUnusableError
from netdesk.environment import Environment


@click.command()
@click.option("--content", "folder", type=click.Path(path_type=Path), help="The folder of the content files.")
@click.option("--out", type=click.Path(path_type=Path), help="The database file; data/net.sqlite where not given.")
@click.option(
    "--check", "is_check", is_flag=True, help="Write nothing; say whether the file holds what the YAML builds."
)
@click.option("--draft", is_flag=True, help="Let gaps pass, and let changed content keep its version.")
@click.pass_context
def build(context: click.Context, folder: Path | None, out: Path | None, is_check: bool, draft: bool) -> None:
    """Build net.sqlite, and the manifest beside it, from the content files."""
    environment: Environment = context.obj
    target = out or environment.content_database
    progress = Progress(environment)
    content = read_or_report(folder, environment, progress, is_draft=draft)
    if content is None:
        context.exit(1)
    progress(f"Building {target.name}")
    if is_check:
        context.exit(_compare(content, target, environment))
    manifest = write_database(content, target, is_draft=draft)
    click.echo(f"{target}: content {manifest.content_version}, {manifest.length} bytes.", environment.stdout)


def _compare(content: Content, target: Path, environment: Environment) -> int:
    try:
        found = compare_database(content, target)
    except ContentUnusableError as error:
        click.echo(str(error), environment.stderr)
        return 1
    for line in found:
        click.echo(line, environment.stderr)
    if found:
        click.echo(f"{target} is not what the YAML builds.", environment.stderr)
        return 1
    click.echo(f"{target} is what the YAML builds.", environment.stdout)
    return 0
