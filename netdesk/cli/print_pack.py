"""``netdesk-admin print pack``: the sheets of one visit, from a pack file."""

from __future__ import annotations

from pathlib import Path

import click

from netdesk.cli.pack_parts import pack_sheet
from netdesk.cli.print_order import PrintOrder, printing
from netdesk.cli.read_or_exit import read_or_exit
from netdesk.cli.role_notices import role_notices
from netdesk.content.pack_file import read_pack
from netdesk.query.reference import Reference


@click.command("pack")
@click.argument("file", type=click.Path(path_type=Path))
@printing
def print_pack(order: PrintOrder, file: Path) -> None:
    """A cover and the sheets of one visit, from a YAML file with ``sheets``, ``treatments``, ``diary``, ``roster``."""
    with order.reference(file) as reference:
        treatments = {row.id for row in reference.rows}
        symptoms = _symptoms(reference)
        pack = read_or_exit(file, lambda: read_pack(file, treatments, symptoms), order.environment)
        for notice in role_notices((person.role for person in pack.people), reference.all_roles()):
            click.echo(notice, order.environment.stderr)
        sheet = pack_sheet(reference, pack)
    order.print(sheet)


def _symptoms(reference: Reference) -> set[str]:
    """The ids that a diary can have: what is listed for any treatment, and signs of the NET."""
    effects = reference.effects(row.id for row in reference.rows)
    return {row.effect.id for row in effects.rows} | {sign.problem_id for sign in effects.signs_of_net}
