"""Work that makes very many objects at once, without stops to look for garbage among them."""

from __future__ import annotations

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

_LOCK: Final = threading.Lock()


class _AtWork:
    threads = 0
    was_enabled = False


@contextmanager
def no_look_for_garbage() -> Iterator[None]:
    """No garbage is looked for inside the block, on any thread; blocks may overlap.

    Reading the structure of a PDF makes some hundred thousand objects. Python would look through all of them again and
    again, while no other thread runs: the window would stand still for a twentieth of a second each time. Whoever
    makes them takes apart what holds them before the block ends, else they are looked through right after it.
    """
    with _LOCK:
        if not _AtWork.threads:
            _AtWork.was_enabled = gc.isenabled()
            gc.disable()
        _AtWork.threads += 1
    try:
        yield
    finally:
        with _LOCK:
            _AtWork.threads -= 1
            if not _AtWork.threads and _AtWork.was_enabled:
                gc.enable()
