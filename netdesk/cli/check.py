"""``netdesk-admin check``: every problem of the content files."""

from __future__ import annotations

from pathlib import Path

import click

from netdesk.cli.content_reading import read_or_report
from netdesk.environment import Environment


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), required=False)
@click.option("--draft", is_flag=True, help="Let gaps pass, such as treatments that no page speaks of yet.")
@click.pass_context
def check(context: click.Context, folder: Path | None, draft: bool) -> None:
    """Check the content files of FOLDER (data/content where none is given).

    Prints every problem as file:line:column with what to write instead; exit status 1 where there is one.
    """
    environment: Environment = context.obj
    content = read_or_report(folder, environment, is_draft=draft)
    if content is None:
        context.exit(1)
    statements = sum(len(passage.statements) for page in content.pages for passage in page.passages)
    click.echo(f"No problems: {len(content.pages)} pages, {statements} statements.", environment.stdout)
