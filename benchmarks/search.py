"""Searching: each keystroke, from what is typed to the answer with its relations, spans and sources.

Against the bare FTS5 query for the same keystroke over the same index (best 40 rows by rank), in turn; medians of
the processor's time, which other programs on the machine do not lengthen much.
Larger sizes are the bundled treatments again and again, every copy with an invented word of its own in its names and
statements (seeded). Run with ``python benchmarks/search.py [ROUNDS [TREATMENTS …]]``.
"""

from __future__ import annotations

import dataclasses
import datetime
import hashlib
import os
import platform
import random
import sqlite3
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from typing import Final

from netdesk.db.connection import Connection
from netdesk.db.manifest import Manifest
from netdesk.environment import Environment
from netdesk.query.reference import Reference

ROUNDS: Final = 5
SIZES: Final = (87, 10_000, 100_000)
HITS: Final = 40
ENOUGH_MS: Final = 5
TYPED: Final = ("lanreotide", "tumour", "diarrhoea", "cytoreductive surgery", "prrt", "net")
MISTYPED: Final = ("lanriotide", "everolimis", "sandostatine", "diarhea", "somatostation")
SYLLABLES: Final = ("ba", "cor", "di", "fen", "gu", "lim", "mo", "nes", "pra", "rot", "sul", "tiv", "vex", "zo")
BARE: Final = "SELECT subject_kind, subject_id, text FROM search WHERE search MATCH :asked ORDER BY rank LIMIT :most"


COPIED: Final = {
    "treatment": "id || :suffix, position, parent_id || :suffix, our_group_id || :suffix, category_id || :suffix, "
    "kind, name || :word, summary, grouping, alert_id, caution_id, requires_facet, requires_value, needs_test",
    "name": "NULL, subject_kind, subject_id || :suffix, name || :word, name_kind, region, source_id, place",
    "statement": "id || :suffix, position, subject_kind, subject_id || :suffix, aspect, text || :word, strength, "
    "standing, regulator, source_id, place",
    "treatment_side_effect": "statement_id || :suffix, side_effect_id, position, doubt, qualifier",
    "statement_link": "statement_id || :suffix, kind, target_id, position",
}
OF_TREATMENTS: Final = {
    "name": "subject_kind = 'treatment'",
    "statement": "subject_kind = 'treatment'",
    "statement_link": "statement_id IN (SELECT id FROM statement WHERE subject_kind = 'treatment')",
}
INDEXED: Final = (
    "SELECT subject_kind, subject_id, NULL, name FROM name ORDER BY id",
    "SELECT 'advice', id, NULL, name FROM advice",
    "SELECT kind, id, NULL, name FROM word WHERE kind = 'schedule'",
    "SELECT 'source', id, NULL, short_name FROM source",
    "SELECT subject_kind, subject_id, id, text FROM statement",
)


def multiplied(data: bytes, treatments: int) -> bytes:
    """The content with copies of its treatments, their names, statements and lists, and the index of all of them."""
    database = sqlite3.connect(":memory:")
    database.deserialize(data)
    originals: int = database.execute("SELECT COUNT(*) FROM treatment").fetchone()[0]
    for table in COPIED:
        condition = OF_TREATMENTS.get(table, "1")
        database.execute(f"CREATE TEMP TABLE original_{table} AS SELECT * FROM {table} WHERE {condition}")
    chance = random.Random(1)
    for copy in range(1, -(-treatments // originals)):
        values = {"suffix": f"_{copy}", "word": " " + "".join(chance.choices(SYLLABLES, k=4))}
        for table, columns in COPIED.items():
            database.execute(f"INSERT INTO {table} SELECT {columns} FROM original_{table}", values)
    database.execute("DELETE FROM search")
    for rows in INDEXED:
        database.execute(f"INSERT INTO search (subject_kind, subject_id, statement_id, text) {rows}")
    database.execute("INSERT INTO search (search) VALUES ('optimize')")
    database.commit()
    return database.serialize()


def keystrokes(text: str) -> list[str]:
    """What stands in the search box after each key."""
    return [text[:length] for length in range(1, len(text) + 1)]


def bare_question(typed: str) -> str:
    """The same words for FTS5 itself, each as a beginning."""
    return " ".join(f'"{word}"*' for word in typed.split())


def milliseconds(act: Callable[[], object]) -> float:
    """How long it takes, in time of the processor: nothing here waits, and others may share the machine."""
    started = time.thread_time()
    act()
    return 1000 * (time.thread_time() - started)


def measure(connection: Connection, reference: Reference, size: int, rounds: int) -> None:
    """Print ``search-key SIZE ratio (a ms, b ms)``, the same for mistyped words, and how many keystrokes are enough."""
    first = milliseconds(partial(reference.search, "x"))
    for name, texts in (("search-key", TYPED), ("search-mistyped", MISTYPED)):
        ours, bare = [], []
        for typed in (key for text in texts for key in keystrokes(text)):
            question = bare_question(typed)
            ask_ours = partial(reference.search, typed, HITS)
            ask_bare = partial(connection.rows, BARE, asked=question, most=HITS)
            pairs = [(milliseconds(ask_ours), milliseconds(ask_bare)) for _ in range(rounds)]
            ours.append(statistics.median(pair[0] for pair in pairs))
            bare.append(statistics.median(pair[1] for pair in pairs))
        a, b = statistics.median(ours), statistics.median(bare)
        reached = sum(one <= max(3 * other, ENOUGH_MS) for one, other in zip(ours, bare, strict=True))
        print(
            f"{name} {size} {a / b:.2f} ({a:.2f} ms, {b:.2f} ms), slowest {max(ours):.2f} ms, "
            f"{reached} of {len(ours)} keystrokes within 3 x or {ENOUGH_MS} ms"
        )
    print(f"search-first {size} {first:.0f} ms, once after the content is opened")


def main() -> None:
    """Measure every size and print machine and date."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    sizes = [int(size) for size in sys.argv[2:]] or SIZES
    path = Environment.of_this_machine().content_database
    manifest = Manifest.read_beside(path)
    for size in sizes:
        data = multiplied(path.read_bytes(), size)
        vouched = dataclasses.replace(manifest, sha256=hashlib.sha256(data).hexdigest(), length=len(data))
        with Connection.of_bytes(data, vouched) as connection:
            measure(connection, Reference(connection), size, rounds)
    print(
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors, Python {platform.python_version()}, "
        f"SQLite {sqlite3.sqlite_version}, {datetime.datetime.now().date().isoformat()}, medians of {rounds} rounds"
    )


if __name__ == "__main__":
    main()
