"""Everything that the content can be asked: the façade that the window and the command line share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Self

from netdesk.db.connection import Connection
from netdesk.model.filters import Filters, Found, FoundAs
from netdesk.query.finder import Finder
from netdesk.query.nearest import unknown
from netdesk.query.start_reader import StartReader

if TYPE_CHECKING:
    from netdesk.model.advice import Advice
    from netdesk.model.care import Role, SuggestedRole
    from netdesk.model.comparison import Comparison
    from netdesk.model.coverage import Coverage, SourceCoverage
    from netdesk.model.filters import FacetValue
    from netdesk.model.link import Link
    from netdesk.model.reason import Reason
    from netdesk.model.search import SearchAnswer
    from netdesk.model.side_effects import EffectsAnswer
    from netdesk.model.subject_page import SubjectPage
    from netdesk.model.symptom import SymptomPage
    from netdesk.model.table_details import TableDetails
    from netdesk.model.treatment import Disagreement, Treatment
    from netdesk.query.details import Details
    from netdesk.query.reason_reader import ReasonReader
    from netdesk.query.value_names import ValueNames


class Reference:
    """The content, opened for reading. All answers are frozen values; nothing is ever written.

    Opening reads what the table and its filters need; details are read when they are asked for.

    Attributes:
        release: Which content this is.
        sources: The source pages, in the content's order.
        facets: What can be filtered by, with "not stated" as the last value of each.
        rows: All treatments, in the order of the tree.
        files: The files it was opened from: nothing may be written over them.
    """

    def __init__(self, connection: Connection) -> None:
        start = StartReader(connection)
        sources = start.sources()
        self._connection = connection
        self._tree = start.tree()
        self._sources = sources
        self.files = connection.files
        self.release = start.release()
        self.sources = tuple(sources.values())
        self.facets = start.facets()
        self.rows = start.rows(self._tree, sources)
        self._index = start.facet_index(self._tree)
        self._finder = Finder(self.rows, self.facets, self._index)

    @classmethod
    def open(cls, path: Path) -> Self:
        """Open a content database after its bytes were verified against the manifest beside it.

        Raises:
            ContentUnusableError: The file is missing, damaged, foreign or too new; nothing of it was used.
            SqliteTooOldError: This Python's SQLite cannot open verified bytes.
        """
        connection = Connection.open(path)
        try:
            return cls(connection)
        except BaseException:
            connection.close()
            raise

    def close(self) -> None:
        """Let go of the database; afterwards only what was read at the start can be asked."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def prepare(self) -> None:
        """Load what answers about details, so that the first such question is answered as quickly as the next."""
        _ = self._details

    def find(self, filters: Filters) -> Found:
        """Treatments by words and values; values of one facet are *or*, facets are *and*.

        Raises:
            UnknownIdError: A facet or value that is no filter of this content.
        """
        return self._finder.find(filters)

    def reasons(self, filters: Filters, treatment_id: str, found_as: FoundAs) -> tuple[Reason, ...]:
        """The statements for which filters find a treatment, or for which it stands in another section (guard G11).

        Asked a row at a time, for rows that are looked at. None where only words were asked for, or only "not stated".

        Args:
            filters: What was asked; a value that is no filter counts for nothing.
            treatment_id: A treatment that they find.
            found_as: The section it stands in.

        Raises:
            UnknownIdError: There is no such treatment.
        """
        self._check([treatment_id])
        return self._reasons.reasons(filters, treatment_id, found_as)

    def search(self, text: str, limit: int = 40) -> SearchAnswer:
        """Everything that has the words typed in one of its names or in a statement about it, the likeliest first.

        The last word may be the beginning of one. Case, accents, hyphens and British or American spelling do not
        matter; words that the content does not have are looked for as mistyped ones. Nothing typed raises an error:
        of a long text the first dozen words are looked for. ``netdesk://treatment/prrt`` finds what it names.

        Args:
            text: Whatever was typed.
            limit: The most hits to answer with.
        """
        return self._details.search.search(text, limit)

    def values_named(self, text: str, limit: int = 6) -> tuple[FacetValue, ...]:
        """Values of filters that a text names, or names the beginning of: ``slow growing`` is one of Growth."""
        return self._value_names.named(text, limit)

    def treatment(self, treatment_id: str) -> Treatment:
        """Everything said about one treatment.

        Raises:
            UnknownIdError: There is no such treatment.
        """
        self._check([treatment_id])
        return self._details.treatments.treatment(treatment_id)

    def table_details(self, treatment_ids: Iterable[str]) -> TableDetails:
        """What the further columns of the table say of treatments: for an export, or when a column is shown.

        Raises:
            UnknownIdError: One of the treatments does not exist.
        """
        return self._details.table.details(self._check(treatment_ids))

    def effects(self, treatment_ids: Iterable[str]) -> EffectsAnswer:
        """Side effects of a set of treatments, merged by symptom.

        Raises:
            UnknownIdError: One of the treatments does not exist.
        """
        return self._details.effects.merged(self._check(treatment_ids))

    def symptom(self, symptom_id: str) -> SymptomPage:
        """A side effect or a problem of the NET, with the other of the same word beside it.

        Raises:
            UnknownIdError: There is neither a side effect nor a problem of this id.
        """
        return self._details.symptoms.symptom(symptom_id)

    def symptom_names(self) -> Mapping[str, Sequence[str]]:
        """The names of every side effect and every problem of the NET by its id, the preferred one first."""
        return self._details.symptoms.all_names()

    def subject(self, link: Link) -> SubjectPage:
        """All that is said of a role, test, word, service, schedule, piece of advice or drug of a combination.

        Raises:
            UnknownIdError: There is no such thing, or it is a treatment, a symptom or a source: ask for it as such.
        """
        return self._details.subjects.page(link)

    def compare(self, treatment_ids: Iterable[str]) -> Comparison:
        """Two to four treatments under the same headings, with the rows marked where they differ.

        Raises:
            UnknownIdError: One of the treatments does not exist.
            NotComparableError: They are fewer than two or more than four.
        """
        return self._details.comparer.compare(self._check(treatment_ids), self.facets)

    def roles(self, treatment_ids: Iterable[str]) -> tuple[SuggestedRole, ...]:
        """Roles for a set of treatments: those that a source links first, then those that only we suggest.

        Raises:
            UnknownIdError: One of the treatments does not exist.
        """
        return self._details.care.suggested(self._check(treatment_ids))

    def all_roles(self) -> tuple[Role, ...]:
        """Every role with the duties that sources give it."""
        return self._details.care.all_roles()

    def advice(self, group_id: str | None = None) -> tuple[Advice, ...]:
        """All advice, or that of one group.

        Raises:
            UnknownIdError: There is no such group.
        """
        return self._details.advice.advice(group_id)

    def coverage(self) -> Coverage:
        """How much each source says about what, and what none of them says."""
        return self._details.coverage.coverage()

    def source(self, source_id: str) -> SourceCoverage:
        """One source with what it covers.

        Raises:
            UnknownIdError: There is no such source.
        """
        return self._details.coverage.of(source_id)

    def disagreements(self) -> tuple[Disagreement, ...]:
        """Where sources differ."""
        return self._details.disagreements.disagreements()

    def _check(self, treatment_ids: Iterable[str]) -> tuple[str, ...]:
        ids = tuple(treatment_ids)
        for id_ in ids:
            if id_ not in self._tree:
                raise unknown("treatment", id_, {row.id: (row.name, *row.names) for row in self.rows})
        return ids

    @cached_property
    def _value_names(self) -> ValueNames:
        from netdesk.query.value_names import ValueNames  # the window starts without it

        return ValueNames(self.facets)

    @cached_property
    def _reasons(self) -> ReasonReader:
        from netdesk.query.reason_reader import ReasonReader  # the window starts without it

        row_of = {row.id: number for number, row in enumerate(self.rows)}
        return ReasonReader(self._connection, self._sources, self.facets, self._index, row_of)

    @cached_property
    def _details(self) -> Details:
        from netdesk.query.details import Details  # the window starts without it

        return Details(self._connection, self._sources, self._tree)
