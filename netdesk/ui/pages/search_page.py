"""What the search box finds, as one types; without words in it, what was starred and what was read last."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from netdesk.model import standing_lines
from netdesk.model.filters import FacetValue
from netdesk.model.link import KIND_TITLES, Link
from netdesk.model.search import SearchAnswer, SearchHit
from netdesk.ui.page import Page, PageContext
from netdesk.ui.widgets.aside_button import AsideButton
from netdesk.ui.widgets.chip_row import ChipRow
from netdesk.ui.widgets.search_results import SearchResults

HITS: Final = 40
_SHOWN_LETTERS: Final = 60


class SearchPage(Page):
    """Results in groups under a line that says what was looked for instead of words that no source has."""

    other_words_wanted = Signal(str)
    """The reader wants to search for these words instead."""

    value_wanted = Signal(FacetValue)
    """The reader wants the treatments that a value of the filters finds."""

    left = Signal()
    """Escape: the reader wants to be where the search began."""

    back_to_box_wanted = Signal(str)
    """The reader goes on typing: these letters belong into the search box, at the end of what stands there."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        """Show what was starred and read last."""
        super().__init__(parent)
        self._context = context
        self._text = ""
        self.results = SearchResults(context)
        self.notice = QLabel()
        self.notice.setWordWrap(True)
        self.notice.setTextFormat(Qt.TextFormat.PlainText)
        self.notice.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.nearest = ChipRow(self.tr("Nearest words:"), self.tr("Search for {0}"))
        self.values = ChipRow(self.tr("Treatments by filter:"), self.tr("Treatments by {0}"))
        self._facet_names = {facet.id: facet.name for facet in context.reference.facets}
        self._values: tuple[FacetValue, ...] = ()
        self._forget_recent = QPushButton(self.tr("Forget what was read last"))
        self._forget_recent.setProperty("look", "link")
        self._forget_recent.clicked.connect(context.bookmarks.forget_recent)
        self._aside = AsideButton(context.actions)
        self._lay_out()
        self.nearest.chosen.connect(self._on_nearest_chosen)
        self.values.chosen.connect(self._on_values_chosen)
        self.results.opened.connect(self.link_wanted)
        self.results.left_upwards.connect(self._on_results_left_upwards)
        self.results.typed_on.connect(self.back_to_box_wanted)
        self.results.selectionModel().currentChanged.connect(self.read_changed)
        context.bookmarks.changed.connect(self._on_bookmarks_changed)
        self._show()

    def panes(self) -> list[QWidget]:
        """The list."""
        return [self.results]

    def spot(self) -> object:
        """The words looked for."""
        return self._text

    def go_to(self, spot: object) -> None:
        """Look for the words again."""
        assert isinstance(spot, str)
        self.set_text(spot)

    def read_link(self) -> Link | None:
        """The current hit, so that it can be starred from here."""
        hit = self.results.current_hit()
        return hit.link if hit is not None else None

    def set_text(self, text: str) -> None:
        """Look for these words, or show favourites and what was read last where there are none."""
        self._text = text
        self._show()

    def open_current(self) -> None:
        """Ask for the current hit to be read."""
        self.results.open_current()

    def forget(self) -> None:
        """Look for nothing."""
        self.set_text("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the search."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _show(self) -> None:
        self._forget_recent.setVisible(not self._text and bool(self._context.bookmarks.recent))
        if self._text:
            answer = self._context.reference.search(self._text, HITS)
            self.results.set_groups([(KIND_TITLES[group.kind], group.hits) for group in answer.groups])
            self._say(self._about(answer))
            self._offer(answer.nearest, self._context.reference.values_named(self._text))
        else:
            bookmarks = self._context.bookmarks
            groups = [
                (self.tr("Favourites"), self._hits(bookmarks.favourites)),
                (self.tr("Read last"), self._hits(bookmarks.recent)),
            ]
            self.results.set_groups(groups)
            self._say(self._about_bookmarks(is_empty=not any(hits for _, hits in groups)))
            self._offer((), ())
        self.results.setVisible(self.results.current_hit() is not None)
        self._aside.setVisible(self.results.current_hit() is not None)
        self.read_changed.emit()

    def _hits(self, links: Iterable[Link]) -> tuple[SearchHit, ...]:
        """What links lead to; one that this content has no longer is left out."""
        reference = self._context.reference
        return tuple(hit for link in links for hit in reference.search(str(link), 1).hits if hit.link == link)

    def _about(self, answer: SearchAnswer) -> list[str]:
        """What was looked for instead, and what is not in the sources."""
        lines = [
            self.tr("“{0}”: {1} Looked for: {2}").format(
                correction.typed, standing_lines.NOT_IN_SOURCES, ", ".join(correction.meant)
            )
            for correction in answer.corrections
        ]
        lines += [f"“{word}”: {standing_lines.NOT_IN_SOURCES}" for word in answer.unknown]
        if not answer.hits and not lines:
            shown = self._text[:_SHOWN_LETTERS] + ("…" if len(self._text) > _SHOWN_LETTERS else "")
            lines.append(f"“{shown}”: {standing_lines.NOT_IN_SOURCES}")
        if answer.is_partial:
            lines.append(standing_lines.SOME_OF_THE_WORDS)
        if answer.has_more:
            lines.append(self.tr("The first {0} are shown. Type more words to find fewer.").format(len(answer.hits)))
        return lines

    def _about_bookmarks(self, *, is_empty: bool) -> list[str]:
        if is_empty:
            return [self.tr("What you star (Ctrl+B) and what you read last stands here. Type to search.")]
        return [self.tr("Type to search in everything that is named or said.")]

    def _say(self, lines: list[str]) -> None:
        self.notice.setText("\n".join(lines))
        self.notice.setVisible(bool(lines))

    def _offer(self, nearest: tuple[str, ...], values: tuple[FacetValue, ...]) -> None:
        self._values = values
        self.nearest.set_words(nearest)
        self.values.set_words([f"{self._facet_names[value.facet_id]}: {value.name}" for value in values])

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("look", "card")
        head = QHBoxLayout()
        head.addWidget(self.notice, 1)
        head.addWidget(self._forget_recent, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._aside, 0, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(10, 8, 10, 8)
        inside.setSpacing(6)
        inside.addLayout(head)
        inside.addWidget(self.nearest)
        inside.addWidget(self.values)
        inside.addWidget(self.results, 1)
        inside.addStretch(0)
        keys = QLabel(
            self.tr(
                "Return opens · Down goes into the list · Escape goes back · Ctrl+B stars · "
                "Ctrl+Return puts a treatment in the visit pack"
            )
        )
        keys.setProperty("look", "muted")
        keys.setWordWrap(True)
        inside.addWidget(keys)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 2)
        layout.addWidget(card)

    @Slot()
    def _on_results_left_upwards(self) -> None:
        self.back_to_box_wanted.emit("")

    @Slot()
    def _on_bookmarks_changed(self) -> None:
        if not self._text:
            self._show()

    @Slot(int)
    def _on_nearest_chosen(self, place: int) -> None:
        self.other_words_wanted.emit(self.nearest.words[place])

    @Slot(int)
    def _on_values_chosen(self, place: int) -> None:
        self.value_wanted.emit(self._values[place])
