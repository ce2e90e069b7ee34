"""Rows of the checklist: which treatment a side effect comes from, who says so, and every doubt and limit in words.

Rows name a source by its short name; its publisher's kind, region, date and age stand in the foot of every page.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from netdesk.model.citation import STRENGTH_WORDS
from netdesk.model.kinds import Strength
from netdesk.model.side_effects import EffectMention, EffectsAnswer, MergedEffect
from netdesk.model.source import Source
from netdesk.model.statement import Statement
from netdesk.printing.fair_copy import FairCopy
from netdesk.printing.labels import Labels

Data = dict[str, object]

NOTE_FROM: Final = 3
"""A doubt that so many rows share is printed in full once, as a numbered note; each row says that it is in doubt."""

MAY_BREAK_FROM: Final = 600
"""Characters of remarks from which a row may be split between pages; any other row stays whole."""

REPORT_ADVICE: Final = "report_new_or_worsening"
"""The advice that stands beside every reassurance (guard G16)."""

_WORTH_SAYING: Final = (Strength.MAINLY, Strength.RARELY, Strength.NOT_SUITABLE)


class ChecklistRows:
    """Sets the rows of one sheet; ``shown`` are the rows that are not left out.

    Each treatment has a letter, where there are several and the sheet says what the letters stand for.
    """

    def __init__(
        self,
        effects: EffectsAnswer,
        shown: Sequence[MergedEffect],
        copy: FairCopy,
        labels: Labels,
        *,
        with_letters: bool = True,
    ) -> None:
        self._copy = copy
        self._labels = labels
        self.letters = _letters([treatment.id for treatment in effects.treatments]) if with_letters else {}
        self._listed_for = {said.treatment.id: said.group.id for said in effects.said_of_group}
        self._beside_limits = report_line(effects.report, labels)
        counted = Counter(doubt for row in shown for doubt in _doubts(row))
        self._note_numbers = {
            doubt: number
            for number, doubt in enumerate((doubt for doubt, rows in counted.items() if rows >= NOTE_FROM), 1)
        }

    def notes(self) -> list[Data]:
        """The doubts that several rows share, numbered, in full."""
        return [
            {"number": str(number), "text": self._copy.words(doubt)} for doubt, number in self._note_numbers.items()
        ]

    def row(self, effect: MergedEffect) -> Data:
        """One side effect as its cells say it."""
        plain = effect.effect.plain
        remarks = self.remarks(effect)
        return {
            "name": self._copy.words(effect.effect.name),
            "plain": self._copy.words(plain) if plain else "",
            "alert": effect.alert,
            "said": self._said(effect),
            "remarks": remarks,
            "long": sum(len(remark["text"]) for remark in remarks) > MAY_BREAK_FROM,
        }

    def remarks(self, effect: MergedEffect, *, in_full: bool = False) -> list[dict[str, str]]:
        """What has to stand beside a row: strength, limits and doubts; ``in_full`` without reference to a note."""
        texts = dict.fromkeys(self._remarks(effect, in_full=in_full))
        return [{"mark": mark, "text": self._copy.words(text)} for mark, text in texts]

    def _said(self, effect: MergedEffect) -> list[Data]:
        letters_by_who: dict[str, list[str]] = {}
        for treatment in effect.comes_from:
            who = self._who([mention for mention in effect.mentions if self._is_listed_for(treatment.id, mention)])
            letters_by_who.setdefault(who, []).extend(self.letters.get(treatment.id, ""))
        return [{"letters": letters, "who": who} for who, letters in letters_by_who.items()]

    def _is_listed_for(self, treatment_id: str, mention: EffectMention) -> bool:
        return mention.treatment_id == self._listed_for.get(treatment_id, treatment_id)

    def _who(self, mentions: Iterable[EffectMention]) -> str:
        beyond_doubt: dict[str, bool] = {}
        for mention in mentions:
            label = mention.statement.source.short_name
            beyond_doubt[label] = beyond_doubt.get(label, False) or mention.doubt is None
        return ", ".join(
            label if sure else self._labels.fill("who_in_doubt", who=label) for label, sure in beyond_doubt.items()
        )

    def _remarks(self, effect: MergedEffect, *, in_full: bool) -> Iterable[tuple[str, str]]:
        for mention in effect.mentions:
            who = self._speaker(effect, mention)
            if mention.statement.strength in _WORTH_SAYING:
                words = STRENGTH_WORDS[mention.statement.strength]
                yield "limit", self._labels.fill("remark", who=who, text=_sentence(words))
            if mention.qualifier:
                limit = self._labels.fill("remark", who=who, text=_sentence(mention.qualifier))
                yield "limit", " ".join(filter(None, (limit, self._beside_limits)))
            if mention.doubt:
                is_second = _is_said_beyond_doubt_too(effect, mention)
                yield "doubt", self._doubt(who, mention.doubt, is_second=is_second, in_full=in_full)

    def _doubt(self, who: str, doubt: str, *, is_second: bool, in_full: bool) -> str:
        if in_full or doubt not in self._note_numbers:
            return self._labels.fill("doubt_second" if is_second else "doubt", who=who, text=doubt)
        label = "doubt_second_note" if is_second else "doubt_note"
        return self._labels.fill(label, who=who, number=self._note_numbers[doubt])

    def _speaker(self, effect: MergedEffect, mention: EffectMention) -> str:
        letters = [
            self.letters[treatment.id]
            for treatment in effect.comes_from
            if self._is_listed_for(treatment.id, mention) and self.letters.get(treatment.id)
        ]
        return ", ".join((*letters, mention.statement.source.short_name))


def who_says(statements: Iterable[Statement]) -> str:
    """The sources of statements by their short names, each once."""
    sources: dict[Source, None] = dict.fromkeys(statement.source for statement in statements)
    return ", ".join(source.short_name for source in sources)


def _letters(treatment_ids: Sequence[str]) -> dict[str, str]:
    """A letter for each treatment: A … Z, AA …; none where there is only one treatment."""
    if len(treatment_ids) == 1:
        return {}
    return {id_: (chr(64 + i // 26) if i >= 26 else "") + chr(65 + i % 26) for i, id_ in enumerate(treatment_ids)}


def _doubts(row: MergedEffect) -> set[str]:
    return {mention.doubt for mention in row.mentions if mention.doubt}


def _is_said_beyond_doubt_too(row: MergedEffect, doubted: EffectMention) -> bool:
    """Whether the same source names the effect for the same treatment without a doubt too (guard G2)."""
    return any(
        mention.doubt is None
        and mention.treatment_id == doubted.treatment_id
        and mention.statement.source == doubted.statement.source
        for mention in row.mentions
    )


def report_line(report: Iterable[Statement], labels: Labels) -> str:
    """The request to report that stands beside every reassurance (guard G16); empty where no source asks so."""
    asking = [statement for statement in report if statement.subject_id == REPORT_ADVICE]
    return labels.fill("report_beside", who=who_says(asking)) if asking else ""


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:].removesuffix(".") + "."
