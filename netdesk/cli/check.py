"""``netdesk-admin check``: every problem of the content files."""

from __future__ import annotations

from pathlib import Path

import click

from netdesk.cli.content_reading import read_or_report
from netdesk.cli.progress import Progress
from netdesk.content.coverage import coverage_document
from netdesk.content.json_schema import schema_files
from netdesk.environment import Environment


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), required=False)
@click.option("--draft", is_flag=True, help="Let gaps pass, such as treatments that no page speaks of yet.")
@click.option("--coverage", type=click.Path(path_type=Path), help="Write what became of every passage to this file.")
@click.option("--schema", type=click.Path(path_type=Path), help="Write the JSON Schemas of the files to this folder.")
@click.pass_context
def check(context: click.Context, folder: Path | None, draft: bool, coverage: Path | None, schema: Path | None) -> None:
    """Check the content files of FOLDER (data/content where none is given).

    Prints every problem as file:line:column with what to write instead; exit status 1 where there is one.
    """
    environment: Environment = context.obj
    if schema is not None:
        for name, text in schema_files().items():
            _write(schema / name, text)
    content = read_or_report(folder, environment, Progress(environment), is_draft=draft)
    if content is None:
        context.exit(1)
    if coverage is not None:
        _write(coverage, coverage_document(content))
    statements = sum(len(passage.statements) for page in content.pages for passage in page.passages)
    click.echo(f"No problems: {len(content.pages)} pages, {statements} statements.", environment.stdout)


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise click.UsageError(f"{path} cannot be written ({error.strerror}).") from error
