from __future__ import annotations

import random
from pathlib import Path

from pydantic import BaseModel

from netdesk.build.database import database_bytes
from netdesk.content.content_folder import read_content
from netdesk.content.content_nodes import ContentNodes
from netdesk.content.content_problems_error import ContentProblemsError
from netdesk.content.page_file import PageFile
from netdesk.content.problem import Problem
from netdesk.content.roster_file import RosterFile, read_roster
from netdesk.content.shape import read_shape
from netdesk.content.small_files import DisagreementsFile, ReleaseFile, SourcesFile
from netdesk.content.strict_yaml import read_yaml
from netdesk.content.vocabulary_file import VocabularyFile
from netdesk.content.whole_checks import all_problems
from tests.properties.small_content import FILES, damaged

SHAPES: dict[str, type[BaseModel]] = {
    "release.yaml": ReleaseFile,
    "sources.yaml": SourcesFile,
    "vocabulary.yaml": VocabularyFile,
    "disagreements.yaml": DisagreementsFile,
    "pages/a.yaml": PageFile,
    "roster.yaml": RosterFile,
}


def _written(folder: Path) -> Path:
    (folder / "pages").mkdir()
    for name, text in FILES.items():
        if name != "roster.yaml":
            (folder / name).write_text(text, encoding="utf-8")
    return folder


def _is_sentence(problem: Problem, lines: int) -> bool:
    """Whether a problem is one line of ours, ends like a sentence and points into the file or at its end."""
    text = str(problem)
    foreign = any(word in text for word in ("Input should", "validation", "Error", "None"))
    return not foreign and "\n" not in text and text.endswith((".", "?")) and 1 <= problem.line <= lines + 1


def test_of_20000_damaged_files_each_gives_sentences_and_none_an_exception() -> None:
    chance = random.Random(20_000)
    whole = {name: read_yaml(text.encode(), name)[0] for name, text in FILES.items() if name != "roster.yaml"}
    assert list(all_problems(ContentNodes(dict(whole)))) == []
    wrong = 0
    for number in range(20_000):
        name = chance.choice(list(FILES))
        data = damaged(FILES[name].encode(), chance)
        root, problems = read_yaml(data, name)
        if root is not None or not problems:
            problems = problems + read_shape(root, SHAPES[name], name)[1]
        if name != "roster.yaml":
            problems += all_problems(ContentNodes({**whole, name: root}))
        lines = len(data.decode("utf-8", "replace").splitlines())
        assert all(_is_sentence(problem, lines) or problem.file != name for problem in problems), (number, problems)
        wrong += bool(problems)
    assert 15_000 < wrong < 20_000


def test_damaged_folders_give_problems_or_a_database(tmp_path: Path) -> None:
    chance = random.Random(300)
    folder = _written(tmp_path)
    built = refused = 0
    for _ in range(300):
        name = chance.choice([name for name in FILES if name != "roster.yaml"])
        (folder / name).write_bytes(damaged(FILES[name].encode(), chance))
        try:
            content = read_content(folder)
        except ContentProblemsError as error:
            refused += bool(error.problems)
        else:
            built += bool(database_bytes(content))
        (folder / name).write_text(FILES[name], encoding="utf-8")
    assert built + refused == 300
    assert built > 10


def test_damaged_rosters_give_problems_or_people(tmp_path: Path) -> None:
    chance = random.Random(500)
    path = tmp_path / "roster.yaml"
    read = refused = 0
    for _ in range(500):
        path.write_bytes(damaged(FILES["roster.yaml"].encode(), chance))
        try:
            read += bool(read_roster(path))
        except ContentProblemsError as error:
            refused += bool(error.problems)
    assert read + refused == 500
    assert read > 10
