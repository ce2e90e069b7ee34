"""What every ``netdesk-admin print`` command is told: where to, in what form, on which day, from which content."""

from __future__ import annotations

import datetime
import functools
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import click

from netdesk.cli.written_file import database_files, refuse_what_is_read
from netdesk.environment import Environment
from netdesk.exchange.saving import save
from netdesk.printing.form import Form
from netdesk.printing.paper import Paper
from netdesk.printing.press import Press
from netdesk.printing.saving import save_pdf
from netdesk.printing.sheet import Sheet
from netdesk.query.reference import Reference


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """One print, as ordered. ``database`` is the content that the sheet is made from."""

    out: Path
    form: Form
    printed_on: datetime.date
    database: Path
    environment: Environment
    as_text: bool = False

    def reference(self, *read: Path) -> Reference:
        """The content, opened; ``read`` are the other files that the command reads and must not be written over.

        Raises:
            click.BadParameter: what is to be written is a file that is read.
        """
        refuse_what_is_read(self.out, "--out", (*read, *database_files(self.database)))
        return Reference.open(self.database)

    def print(self, *sheets: Sheet) -> None:
        """Write the sheets, the same bytes as Save as PDF in the window, and say what the user should know."""
        press = Press(self.environment.resources)
        if self.as_text:
            texts = (press.text(sheet, self.printed_on) for sheet in sheets)
            save("\n\n".join(texts).encode("utf-8"), self.out)
            click.echo(f"{self.out}: plain text.", self.environment.stdout)
            return
        printed = press.compose_all(sheets, self.form, self.printed_on)
        save_pdf(printed, self.out)
        for notice in printed.notices:
            click.echo(notice, self.environment.stderr)
        pages = f"{printed.pages} {'page' if printed.pages == 1 else 'pages'}"
        click.echo(f"{self.out}: {pages}.", self.environment.stdout)


def printing(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options that every sheet has, and the ``PrintOrder`` made of them as its first argument."""

    @click.pass_context
    def with_order(
        context: click.Context,
        /,
        *arguments: object,
        out: Path,
        paper: str,
        large: bool,
        as_text: bool,
        printed_on: datetime.date,
        content: Path | None,
        **options: object,
    ) -> None:
        environment: Environment = context.obj
        form = Form(Paper(paper), large)
        order = PrintOrder(out, form, printed_on, content or environment.content_database, environment, as_text)
        command(order, *arguments, **options)

    wrapped: Callable[..., None] = functools.update_wrapper(with_order, command)
    for option in reversed(_options()):
        wrapped = option(wrapped)
    return wrapped


def _options() -> tuple[Callable[[Callable[..., None]], Callable[..., None]], ...]:
    return (
        click.option("--out", type=click.Path(path_type=Path), required=True, help="The file to write."),
        click.option(
            "--paper", type=click.Choice([paper.value for paper in Paper]), default="a4", help="a4 where not given."
        ),
        click.option("--text", "as_text", is_flag=True, help="Plain text for a screen reader, in place of PDF."),
        click.option("--large", is_flag=True, help="Large print: 18 points, tables as cards."),
        click.option(
            "--date",
            "printed_on",
            callback=_day,
            metavar="YYYY-MM-DD",
            help="The date printed; today where not given.",
        ),
        click.option(
            "--content",
            type=click.Path(path_type=Path),
            help="Another content database, its manifest beside it.",
        ),
    )


def _day(context: click.Context, _parameter: click.Parameter, typed: str | None) -> datetime.date:
    environment: Environment = context.obj
    if typed is None:
        return environment.today()
    try:
        return datetime.date.fromisoformat(typed)
    except ValueError:
        raise click.BadParameter(f"“{typed}” is not a date. Write a date as YYYY-MM-DD.") from None
