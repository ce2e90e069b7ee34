from __future__ import annotations

import importlib
import pkgutil
import re
from collections import Counter

import netdesk
from netdesk.errors import NetdeskError


def every_error() -> list[type[NetdeskError]]:
    for module in pkgutil.walk_packages(netdesk.__path__, "netdesk."):
        importlib.import_module(module.name)
    found, waiting = [], [NetdeskError]
    while waiting:
        kind = waiting.pop()
        found.append(kind)
        waiting += kind.__subclasses__()
    return [kind for kind in found if kind.__module__.startswith("netdesk.")]


def test_every_error_has_a_code_of_its_own() -> None:
    codes = Counter(kind.code for kind in every_error())
    assert [code for code, count in codes.items() if count > 1] == []
    assert [code for code in codes if not re.fullmatch(r"ND-[A-Z]+-[0-9]{3}", code)] == []
