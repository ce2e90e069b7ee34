"""``netdesk-admin print``: the sheets that the window prints, as PDF files."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path

import click

from netdesk.cli.role_notices import role_notices
from netdesk.cli.written_file import database_files, refuse_what_is_read
from netdesk.content.content_problems_error import ContentProblemsError
from netdesk.content.roster_file import read_roster
from netdesk.environment import Environment
from netdesk.model.care import Person
from netdesk.printing.checklist_sheet import ChecklistSheet
from netdesk.printing.paper import Paper
from netdesk.printing.press import Press, Sheet
from netdesk.printing.ring import Ring
from netdesk.printing.roster_sheet import RosterSheet
from netdesk.printing.saving import save_pdf
from netdesk.query.reference import Reference


@click.group()
def print() -> None:  # noqa: A001
    """Print a sheet to a PDF file, the same bytes as Save as PDF in the window."""


def _day(context: click.Context, _parameter: click.Parameter, typed: str | None) -> datetime.date:
    environment: Environment = context.obj
    if typed is None:
        return environment.today()
    try:
        return datetime.date.fromisoformat(typed)
    except ValueError:
        raise click.BadParameter(f"'{typed}' is not a date. Write a date as YYYY-MM-DD.") from None


def _printing(command: Callable[..., None]) -> Callable[..., None]:
    """The options that every sheet has."""
    options = (
        click.option("--out", type=click.Path(path_type=Path), required=True, help="The PDF file to write."),
        click.option(
            "--paper", type=click.Choice([paper.value for paper in Paper]), default="a4", help="a4 where not given."
        ),
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
    for option in reversed(options):
        command = option(command)
    return click.pass_context(command)


@print.command("checklist")
@click.argument("treatment_ids", metavar="ID…", nargs=-1, required=True)
@click.option("--ring", default="", metavar="NAME", help="Who to ring first; a line to write on where not given.")
@click.option("--phone", default="", metavar="NUMBER", help="The number by day.")
@click.option("--night-phone", default="", metavar="NUMBER", help="The number at night.")
@_printing
def print_checklist(
    context: click.Context,
    treatment_ids: tuple[str, ...],
    ring: str,
    phone: str,
    night_phone: str,
    out: Path,
    paper: str,
    printed_on: datetime.date,
    content: Path | None,
) -> None:
    """A patient's side-effect checklist for one or more treatments."""
    environment: Environment = context.obj
    database = content or environment.content_database
    refuse_what_is_read(out, "--out", database_files(database))
    with Reference.open(database) as reference:
        sheet = ChecklistSheet(
            effects=reference.effects(treatment_ids),
            release=reference.release,
            ring=Ring(ring, phone, night_phone),
            names_drugs=any(reference.treatment(id_).is_drug for id_ in treatment_ids),
        )
    _print(sheet, out, paper, printed_on, environment)


@print.command("roster")
@click.argument("file", type=click.Path(path_type=Path))
@_printing
def print_roster(
    context: click.Context,
    file: Path,
    out: Path,
    paper: str,
    printed_on: datetime.date,
    content: Path | None,
) -> None:
    """A care-team roster from a YAML file with ``people``: role, name, organisation, phone, night_phone, hours, key."""
    environment: Environment = context.obj
    database = content or environment.content_database
    refuse_what_is_read(out, "--out", (file, *database_files(database)))
    if not file.is_file():
        raise click.BadParameter(f"There is no file {file}. Nothing was printed.", param_hint="FILE")
    people = _people(file, environment)
    if people is None:
        context.exit(1)
    with Reference.open(database) as reference:
        roles = {role.id: role for role in reference.all_roles()}
        for notice in role_notices((person.role for person in people), roles.values()):
            click.echo(notice, environment.stderr)
        sheet = RosterSheet(people=people, roles=roles, release=reference.release)
    _print(sheet, out, paper, printed_on, environment)


def _people(file: Path, environment: Environment) -> tuple[Person, ...] | None:
    """The people of the file; None after its problems were printed on stderr."""
    try:
        return read_roster(file)
    except ContentProblemsError as error:
        for problem in error.problems:
            click.echo(str(problem), environment.stderr)
        count = len(error.problems)
        click.echo(f"{count} {'problem' if count == 1 else 'problems'}. Nothing was printed.", environment.stderr)
        return None


def _print(sheet: Sheet, out: Path, paper: str, printed_on: datetime.date, environment: Environment) -> None:
    printed = Press(environment.resources).compose(sheet, Paper(paper), printed_on)
    save_pdf(printed, out)
    for notice in printed.notices:
        click.echo(notice, environment.stderr)
    click.echo(f"{out}: {printed.pages} {'page' if printed.pages == 1 else 'pages'}.", environment.stdout)
