"""``netdesk-admin print pack``: the sheets of one visit, from a pack file."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import click

from netdesk.cli.diary_rows import DiaryRows
from netdesk.cli.pack_parts import pack_sheet
from netdesk.cli.print_order import PrintOrder, printing
from netdesk.cli.read_or_exit import read_or_exit
from netdesk.cli.role_notices import role_notices
from netdesk.content.pack_file import read_pack
from netdesk.model.pack_order import PackOrder
from netdesk.query.nearest import unknown
from netdesk.query.reference import Reference


@click.command("pack")
@click.argument("file", type=click.Path(path_type=Path))
@printing
def print_pack(order: PrintOrder, file: Path) -> None:
    """A cover and the sheets of one visit, from a YAML file with ``sheets``, ``treatments``, ``diary``, ``roster``."""
    with order.reference(file) as reference:
        pack = read_or_exit(file, lambda: _read(file, reference), order.environment)
        for notice in role_notices((person.role for person in pack.people), reference.all_roles()):
            click.echo(notice, order.environment.stderr)
        sheet = pack_sheet(reference, pack)
    order.print(sheet)


def _read(file: Path, reference: Reference) -> PackOrder:
    treatments = {row.id: (row.name, *row.names) for row in reference.rows}
    symptoms = reference.symptom_names()

    def did_you_mean(word: str, known: Collection[str]) -> str:
        names = {id_: treatments.get(id_) or symptoms[id_] for id_ in known}
        way_on = unknown("", word, names).way_on
        return f"; {way_on[0].lower()}{way_on[1:]}" if way_on else "."

    return read_pack(file, treatments, DiaryRows(reference).ids, did_you_mean)
