"""Where the program stands: its files, the user's folders, the clock, the locale and the streams.

Nothing else reads them. A test builds its own ``Environment``, usually with ``dataclasses.replace``.
"""

from __future__ import annotations

import datetime
import locale
import os
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TextIO

import platformdirs

from netdesk.errors import EnvironmentFaultError

_PACKAGE = Path(__file__).resolve().parent


class WrongOverrideError(EnvironmentFaultError):
    """A ``NETDESK_…`` variable holds a value that cannot be read."""

    code = "ND-ENV-001"


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """One frozen value, made once at the program's door and passed down.

    The folders of the user need not exist; whoever writes there makes them.
    """

    content_database: Path
    """The bundled content: ``data/net.sqlite`` of a checkout, or the copy inside the installed package."""

    content_sources: Path | None
    """``data/content`` of a checkout; None where the program was installed without its sources."""

    resources: Path
    """Fonts, icons and print templates."""

    user_config: Path
    user_data: Path
    user_cache: Path

    locale: str
    """The user's language and country, as ``en_GB``; ``en`` where the machine does not say."""

    now: Callable[[], datetime.datetime]
    """The local time, without a time zone."""

    stdin: TextIO
    stdout: TextIO
    stderr: TextIO

    def today(self) -> datetime.date:
        """The local date."""
        return self.now().date()

    @property
    def log_folder(self) -> Path:
        """Where the log file stands."""
        return self.user_cache / "log"

    @classmethod
    def of_this_machine(cls, variables: Mapping[str, str] = os.environ) -> Environment:
        """The environment of the running process; the only reader of paths, clock, locale and streams.

        Two variables stand in for the machine, for tests and demonstrations: ``NETDESK_HOME`` (a folder that holds
        the user's folders) and ``NETDESK_TODAY`` (``YYYY-MM-DD``; the time is then noon).

        Raises:
            WrongOverrideError: ``NETDESK_TODAY`` is not a date.
        """
        in_checkout = (_PACKAGE.parent / "data" / "content").is_dir()
        base = _PACKAGE.parent if in_checkout else _PACKAGE
        config, data, cache = _user_folders(variables.get("NETDESK_HOME", ""))
        return cls(
            content_database=base / "data" / "net.sqlite",
            content_sources=base / "data" / "content" if in_checkout else None,
            resources=base / "resources",
            user_config=config,
            user_data=data,
            user_cache=cache,
            locale=_locale_of_user(variables),
            now=_clock(variables.get("NETDESK_TODAY", "")),
            stdin=_open_stream(sys.stdin, "r"),
            stdout=_open_stream(sys.stdout, "w"),
            stderr=_open_stream(sys.stderr, "w"),
        )


def _user_folders(home: str) -> tuple[Path, Path, Path]:
    if home:
        folder = Path(home).absolute()
        return folder / "config", folder / "data", folder / "cache"
    dirs = platformdirs.PlatformDirs("netdesk", appauthor=False, roaming=False)
    return dirs.user_config_path, dirs.user_data_path, dirs.user_cache_path


def _clock(fixed: str) -> Callable[[], datetime.datetime]:
    if not fixed:
        return datetime.datetime.now
    try:
        day = datetime.date.fromisoformat(fixed)
    except ValueError as error:
        raise WrongOverrideError(f"NETDESK_TODAY is “{fixed}”.", "Write a date as YYYY-MM-DD.") from error
    noon = datetime.datetime.combine(day, datetime.time(12))
    return lambda: noon


def _locale_of_user(variables: Mapping[str, str]) -> str:
    if sys.platform == "win32":
        import ctypes

        name = locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultLCID(), "")
    else:
        # Not locale.getlocale(): it makes en_US of C.UTF-8, and C of a language whose files are not installed.
        name = variables.get("LC_ALL") or variables.get("LANG", "")
    found = re.match(r"[a-z]{2,3}(_[A-Z]{2})?(?![A-Za-z])", name)
    return found[0] if found else "en"


def _open_stream(stream: TextIO | None, mode: Literal["r", "w"]) -> TextIO:
    """The stream itself, or an empty one: a program started by its icon on Windows has none."""
    return stream if stream is not None else Path(os.devnull).open(mode, encoding="utf-8")
