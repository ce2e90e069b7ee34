"""The door of ``netdesk-admin``. Each command's module is imported only when that command runs."""

from __future__ import annotations

import importlib
import io
import sys
from collections.abc import Sequence

import click

from netdesk import __version__
from netdesk.environment import Environment
from netdesk.errors import NetdeskError

COMMANDS = {
    "ask": "Ask what the sources say.",
    "build": "Build net.sqlite from the content files.",
    "check": "Check the content files.",
    "print": "Print a sheet to a PDF file.",
}
"""The commands with their line in the help. ``NAME`` is the click command ``NAME`` of ``netdesk.cli.NAME``."""


class _LazyGroup(click.Group):
    """A group that knows its commands by name and imports one when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(importlib.import_module(f"netdesk.cli.{cmd_name}"), cmd_name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, message="netdesk %(version)s")
def netdesk_admin() -> None:
    """What five patient-information pages say about treatments of neuroendocrine tumours, for administrators."""


def run(arguments: Sequence[str], environment: Environment) -> int:
    """Run one command and return its exit status.

    0: done. 1: what was checked is not right. 2: the command could not be carried out; a sentence says why.
    Commands get the environment as ``click.Context.obj``. What is printed is UTF-8, also into a pipe on Windows.
    """
    for stream in (environment.stdout, environment.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    try:
        status = netdesk_admin.main(list(arguments), "netdesk-admin", standalone_mode=False, obj=environment)
    except click.ClickException as error:
        error.show(environment.stderr)
        return 2
    except click.Abort:
        return 130
    except NetdeskError as error:
        click.echo(str(error), environment.stderr)
        return 2
    return status if isinstance(status, int) else 0


def main() -> None:
    """Run the command of this process's arguments."""
    try:
        environment = Environment.of_this_machine()
    except NetdeskError as error:
        click.echo(str(error), err=True)
        sys.exit(2)
    sys.exit(run(sys.argv[1:], environment))


if __name__ == "__main__":
    main()
