"""``netdesk-admin print``: the sheets about the care team, from a roster file."""

from __future__ import annotations

from pathlib import Path

import click

from netdesk.cli.print_order import PrintOrder, printing
from netdesk.cli.read_or_exit import read_or_exit
from netdesk.cli.role_notices import role_notices
from netdesk.content.roster_file import read_roster
from netdesk.printing.roster_sheet import RosterSheet
from netdesk.printing.wallet_sheet import WalletSheet


@click.command("roster")
@click.argument("file", type=click.Path(path_type=Path))
@printing
def print_roster(order: PrintOrder, file: Path) -> None:
    """A care-team roster from a YAML file with ``people``: role, name, organisation, phone, night_phone, hours, key."""
    order.print(_roster(order, file, RosterSheet))


@click.command("wallet")
@click.argument("file", type=click.Path(path_type=Path))
@printing
def print_wallet(order: PrintOrder, file: Path) -> None:
    """Cards for the wallet with the numbers of a roster file, to cut out and fold."""
    order.print(_roster(order, file, WalletSheet))


def _roster(order: PrintOrder, file: Path, kind: type[RosterSheet]) -> RosterSheet:
    """The roster of a file; ends the command with status 1 after its problems were printed on stderr."""
    with order.reference(file) as reference:
        people = read_or_exit(file, lambda: read_roster(file), order.environment)
        roles = {role.id: role for role in reference.all_roles()}
        for notice in role_notices((person.role for person in people), roles.values()):
            click.echo(notice, order.environment.stderr)
        return kind(people=people, roles=roles, release=reference.release)
