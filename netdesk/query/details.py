"""Everything that is read only when it is asked for; imported with the first such question."""

from __future__ import annotations

from collections.abc import Mapping

from netdesk.db.connection import Connection
from netdesk.model.source import Source
from netdesk.query.advice_reader import AdviceReader
from netdesk.query.care_reader import CareReader
from netdesk.query.comparer import Comparer
from netdesk.query.coverage_reader import CoverageReader
from netdesk.query.disagreement_reader import DisagreementReader
from netdesk.query.effects_reader import EffectsReader
from netdesk.query.name_reader import NameReader
from netdesk.query.net_sign_reader import NetSignReader
from netdesk.query.note_reader import NoteReader
from netdesk.query.plain_names import PlainNames
from netdesk.query.relation_reader import RelationReader
from netdesk.query.safeguard_reader import SafeguardReader
from netdesk.query.searcher import Searcher
from netdesk.query.statement_reader import StatementReader
from netdesk.query.subject_page_reader import SubjectPageReader
from netdesk.query.subject_reader import SubjectReader
from netdesk.query.symptom_reader import SymptomReader
from netdesk.query.table_reader import TableReader
from netdesk.query.treatment_reader import TreatmentReader
from netdesk.query.treatment_tree import TreatmentTree


class Details:
    """The readers of details, put together."""

    def __init__(self, connection: Connection, sources: Mapping[str, Source], tree: TreatmentTree) -> None:
        statements = StatementReader(connection, sources)
        safeguards = SafeguardReader(connection, tree, statements)
        self.advice = AdviceReader(connection, statements)
        plain = PlainNames(sources.values(), tree)
        names = NameReader(connection, sources)
        notes = NoteReader(connection, plain)
        signs = NetSignReader(connection, tree, statements)
        self.care = CareReader(connection, tree, statements, plain)
        self.disagreements = DisagreementReader(connection, tree, statements)
        self.effects = EffectsReader(connection, tree, statements, safeguards)
        self.table = TableReader(connection, tree, statements, safeguards, self.effects, self.disagreements)
        self.treatments = TreatmentReader(
            connection,
            tree,
            statements,
            safeguards,
            self.effects,
            self.care,
            self.disagreements,
            notes,
            names,
        )
        self.comparer = Comparer(self.treatments, self.effects, self.care)
        self.coverage = CoverageReader(connection, sources, tree, self.effects, self.disagreements)
        self.symptoms = SymptomReader(connection, sources, tree, statements, safeguards, self.effects, signs, plain)
        subjects = SubjectReader(connection, sources, tree, statements, notes)
        relations = RelationReader(connection, tree, sources, signs)
        self.search = Searcher(connection, statements, subjects, relations)
        self.subjects = SubjectPageReader(connection, tree, statements, subjects, relations, safeguards, names, plain)
