"""``netdesk-admin ask``: whatever the window can ask, as readable text or as JSON."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from netdesk.cli import answer_json, answer_text, lookup_json, lookup_text
from netdesk.cli.asked_value import asked_value
from netdesk.cli.text_page import TextPage
from netdesk.cli.written_file import database_files, refuse_what_is_read
from netdesk.environment import Environment
from netdesk.model.filters import Filters
from netdesk.model.link import LINK_SCHEME, Link
from netdesk.model.table_column import TableColumn
from netdesk.query.reading_reader import read_reading
from netdesk.query.reference import Reference


@click.group()
def ask() -> None:
    """Ask what the sources say. Every answer says who says it, where and when."""


def _answering(command: Callable[..., None]) -> Callable[..., None]:
    """The options that every question has."""
    as_json = click.option("--json", "is_json", is_flag=True, help="JSON, with the views' column names as keys.")
    content = click.option(
        "--content", type=click.Path(path_type=Path), help="Another content database; its manifest stands beside it."
    )
    return as_json(content(click.pass_obj(command)))


def _exporting(command: Callable[..., None]) -> Callable[..., None]:
    """The files that an answer can be written to."""
    kind = click.Path(path_type=Path)
    as_csv = click.option("--csv", "csv_file", type=kind, help="Export to this CSV file instead.")
    as_xlsx = click.option("--xlsx", "xlsx_file", type=kind, help="Export to this Excel workbook instead.")
    return as_csv(as_xlsx(command))


@ask.command("treatments")
@click.option("--where", "wheres", multiple=True, metavar="FACET=VALUE", help="A value asked for; may be repeated.")
@click.option("--text", default="", metavar="WORDS", help="Words that a name, brand or abbreviation must have.")
@click.option("--counts", "has_counts", is_flag=True, help="Show too how many treatments each value would find.")
@_exporting
@click.option(
    "--column",
    "columns",
    type=click.Choice([column.value for column in TableColumn]),
    multiple=True,
    help="A column to export; may be repeated; all of them where not given.",
)
@_answering
def ask_treatments(
    environment: Environment,
    content: Path | None,
    is_json: bool,
    wheres: tuple[str, ...],
    text: str,
    has_counts: bool,
    csv_file: Path | None,
    xlsx_file: Path | None,
    columns: tuple[str, ...],
) -> None:
    """Treatments by what the sources say of them.

    Values of one facet are "or", facets are "and". A value finds what is said for it or for a narrower value.
    """
    exports = csv_file is not None or xlsx_file is not None
    if exports and (is_json or has_counts):
        raise click.UsageError("A file is exported as it is: leave out --json and --counts.")
    _refuse_content(content or environment.content_database, csv_file, xlsx_file)
    filters = Filters(text, tuple(asked_value(where) for where in wheres))
    with _reference(environment, content) as reference:
        found = reference.find(filters)
        if exports:
            from netdesk.cli.treatments_export import export_treatments  # with openpyxl, which no other answer needs

            shown = tuple(map(TableColumn, columns)) or tuple(TableColumn)
            export_treatments(environment, reference, filters, found, shown, csv_file, xlsx_file)
        elif is_json:
            _print_json(environment, answer_json.treatments(reference, filters, found))
        else:
            page = TextPage(environment.today())
            answer_text.treatments(page, reference, filters, found)
            if has_counts:
                answer_text.counts(page, reference, found)
            _print(environment, page)


@ask.command("treatment")
@click.argument("treatment_id", metavar="ID")
@_answering
def ask_treatment(environment: Environment, content: Path | None, is_json: bool, treatment_id: str) -> None:
    """Everything that is said about one treatment."""
    with _reference(environment, content) as reference:
        treatment = reference.treatment(_id(treatment_id))
        if is_json:
            _print_json(environment, answer_json.treatment(reference, treatment))
        else:
            page = TextPage(environment.today())
            answer_text.treatment(page, treatment, reference.effects([treatment.id]), reference.roles([treatment.id]))
            _print(environment, page)


@ask.command("effects")
@click.argument("treatment_ids", metavar="ID…", nargs=-1, required=True)
@_answering
def ask_effects(environment: Environment, content: Path | None, is_json: bool, treatment_ids: tuple[str, ...]) -> None:
    """Side effects of treatments, merged by symptom."""
    with _reference(environment, content) as reference:
        effects = reference.effects(map(_id, treatment_ids))
        if is_json:
            _print_json(environment, answer_json.effects(effects))
        else:
            page = TextPage(environment.today())
            answer_text.effects(page, effects)
            _print(environment, page)


@ask.command("roles")
@click.argument("treatment_ids", metavar="ID…", nargs=-1, required=True)
@_answering
def ask_roles(environment: Environment, content: Path | None, is_json: bool, treatment_ids: tuple[str, ...]) -> None:
    """Care roles that sources link with treatments, and those that we suggest, marked as ours."""
    with _reference(environment, content) as reference:
        ids = tuple(map(_id, treatment_ids))
        roles = reference.roles(ids)
        if is_json:
            _print_json(environment, answer_json.roles(roles))
        else:
            page = TextPage(environment.today())
            answer_text.roles(page, roles, reference.effects(ids))
            _print(environment, page)


@ask.command("sources")
@_answering
def ask_sources(environment: Environment, content: Path | None, is_json: bool) -> None:
    """The source pages: who publishes them, how old they are, what they cover, where they differ, and the gaps."""
    with _reference(environment, content) as reference:
        reading = read_reading(environment.resources, reference)
        if is_json:
            _print_json(environment, answer_json.sources(reference, reading))
        else:
            page = TextPage(environment.today())
            answer_text.sources(page, reference, reading)
            _print(environment, page)


@ask.command("search")
@click.argument("words", metavar="TEXT…", nargs=-1, required=True)
@click.option("--limit", type=click.IntRange(1, 1000), default=40, help="The most hits to answer with.")
@_answering
def ask_search(
    environment: Environment, content: Path | None, is_json: bool, words: tuple[str, ...], limit: int
) -> None:
    """Everything that has the words in a name or in what is said of it, likeliest first.

    Spelling, typing errors and beginnings of words are forgiven. netdesk://treatment/prrt finds what it names.
    """
    with _reference(environment, content) as reference:
        answer = reference.search(" ".join(words), limit)
        if is_json:
            _print_json(environment, lookup_json.search(answer))
        else:
            page = TextPage(environment.today())
            lookup_text.search(page, answer, reference.values_named(answer.text), reference.facets)
            _print(environment, page)


@ask.command("symptom")
@click.argument("symptom_id", metavar="ID")
@_answering
def ask_symptom(environment: Environment, content: Path | None, is_json: bool, symptom_id: str) -> None:
    """A side effect or a problem of the NET: who lists it for what, whether it can be a sign, what relieves it."""
    with _reference(environment, content) as reference:
        symptom = reference.symptom(_id(symptom_id))
        if is_json:
            _print_json(environment, lookup_json.symptom(symptom))
        else:
            page = TextPage(environment.today())
            lookup_text.symptom(page, symptom)
            _print(environment, page)


@ask.command("about")
@click.argument("link", metavar="KIND/ID")
@_answering
def ask_about(environment: Environment, content: Path | None, is_json: bool, link: str) -> None:
    """All that is said of a role, test, word, service, schedule, advice or drug: role/dietitian, or its link."""
    asked = Link.read(link) or Link.read(f"{LINK_SCHEME}{link}")
    if asked is None:
        raise click.BadParameter(f"write KIND/ID, such as role/dietitian, not “{link}”.", param_hint="KIND/ID")
    with _reference(environment, content) as reference:
        subject = reference.subject(asked)
        if is_json:
            _print_json(environment, lookup_json.subject(subject))
        else:
            page = TextPage(environment.today())
            lookup_text.subject(page, subject)
            _print(environment, page)


@ask.command("compare")
@click.argument("treatment_ids", metavar="ID ID…", nargs=-1, required=True)
@_exporting
@_answering
def ask_compare(
    environment: Environment,
    content: Path | None,
    is_json: bool,
    treatment_ids: tuple[str, ...],
    csv_file: Path | None,
    xlsx_file: Path | None,
) -> None:
    """Two to four treatments under the same headings, with the rows marked in which they differ."""
    exports = csv_file is not None or xlsx_file is not None
    if exports and is_json:
        raise click.UsageError("A file is exported as it is: leave out --json.")
    _refuse_content(content or environment.content_database, csv_file, xlsx_file)
    with _reference(environment, content) as reference:
        comparison = reference.compare(map(_id, treatment_ids))
        if exports:
            from netdesk.cli.comparison_export import export_comparison  # with openpyxl

            export_comparison(environment, reference, comparison, csv_file, xlsx_file)
        elif is_json:
            _print_json(environment, lookup_json.comparison(comparison))
        else:
            page = TextPage(environment.today())
            lookup_text.comparison(page, comparison)
            _print(environment, page)


@ask.command("source")
@click.argument("source_id", metavar="ID")
@_answering
def ask_source(environment: Environment, content: Path | None, is_json: bool, source_id: str) -> None:
    """One source page: who publishes it, what it covers, and where others differ from it."""
    with _reference(environment, content) as reference:
        coverage = reference.source(_id(source_id))
        if is_json:
            _print_json(environment, lookup_json.source(reference, coverage))
        else:
            page = TextPage(environment.today())
            lookup_text.source(page, coverage)
            _print(environment, page)


@ask.command("disagreements")
@_answering
def ask_disagreements(environment: Environment, content: Path | None, is_json: bool) -> None:
    """Where the sources differ, with both sides."""
    with _reference(environment, content) as reference:
        if is_json:
            _print_json(environment, lookup_json.disagreements(reference, reference.disagreements()))
        else:
            page = TextPage(environment.today())
            page.title("Where the sources differ")
            lookup_text.disagreements(page, reference.disagreements())
            _print(environment, page)


def _id(asked: str) -> str:
    """The id, also of a link such as netdesk://treatment/prrt."""
    return asked.rstrip("/").rpartition("/")[2] if asked.lower().startswith(LINK_SCHEME) else asked


def _refuse_content(database: Path, csv_file: Path | None, xlsx_file: Path | None) -> None:
    for option, file in (("--csv", csv_file), ("--xlsx", xlsx_file)):
        if file is not None:
            refuse_what_is_read(file, option, database_files(database))


def _reference(environment: Environment, content: Path | None) -> Reference:
    return Reference.open(content or environment.content_database)


def _print(environment: Environment, page: TextPage) -> None:
    click.echo(page.text(), environment.stdout)


def _print_json(environment: Environment, value: object) -> None:
    click.echo(answer_json.as_json(value), environment.stdout)
