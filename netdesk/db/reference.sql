-- The content database of netdesk (data/net.sqlite): what five patient-information pages say, and where.
--
-- Tables hold the content as it was authored; the views at the end (v_*) are the published, stable way in, usable with
-- any SQLite tool and described in docs/database.md. Texts are in our own words; every statement has a source and a
-- place. Whatever has no source is editorial: names, summaries and plain sentences (wording), parents, broader values
-- and suggested roles (mapping). `position` columns keep the authored order.
--
-- application_id 0x4E455444 ("NETD") and user_version identify the file; both are checked before anything is read.
PRAGMA application_id = 1313166404;
PRAGMA user_version = 2;

CREATE TABLE meta (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- The five pages and who publishes them. dated: 2022-06-06, 2018-09, 2025 or NULL where the page gives no date.
CREATE TABLE source (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    short_name TEXT NOT NULL,
    title TEXT NOT NULL,
    publisher TEXT NOT NULL,
    publisher_basis TEXT NOT NULL,
    publisher_kind TEXT NOT NULL CHECK (publisher_kind IN ('charity', 'provider', 'company', 'media')),
    region TEXT NOT NULL,
    region_name TEXT NOT NULL,
    region_basis TEXT NOT NULL,
    dated TEXT,
    dated_basis TEXT NOT NULL CHECK (dated_basis IN ('reviewed', 'updated', 'published', 'copyright', 'none')),
    reviewer TEXT
) WITHOUT ROWID;

-- Tests, problems of the NET, drugs that are no row of their own, services, schedules and explained words share a shape.
CREATE TABLE word (
    kind TEXT NOT NULL CHECK (kind IN ('test', 'problem', 'drug', 'service', 'schedule', 'term')),
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    plain TEXT,          -- one plain sentence of ours that explains the word
    alert INTEGER NOT NULL DEFAULT 0,
    same_word_as TEXT REFERENCES side_effect (id),  -- a problem and a side effect of one word: paired, never merged
    note TEXT,           -- of a problem: which words of which pages we took for one; editorial
    PRIMARY KEY (kind, id)
) WITHOUT ROWID;

-- The tree of treatments. position is the depth-first order; category_id the top node above it (itself for a category).
CREATE TABLE treatment (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    parent_id TEXT REFERENCES treatment (id),
    our_group_id TEXT REFERENCES treatment (id),    -- one above it under which no page puts it, only our mapping
    category_id TEXT NOT NULL REFERENCES treatment (id),
    kind TEXT NOT NULL,
    name TEXT NOT NULL,
    summary TEXT,        -- editorial
    grouping INTEGER NOT NULL DEFAULT 0,
    alert_id TEXT REFERENCES alert (id),            -- stands on it and on everything below it
    caution_id TEXT REFERENCES advice (id),         -- cannot be separated from it and from everything below it
    requires_facet TEXT,
    requires_value TEXT,                            -- what must be known first (guard G5)
    needs_test TEXT
) WITHOUT ROWID;

-- Our marked notes on a treatment: mapping_note, not_the_same_as, alias_warning, display_rule, source_error, confirm.
CREATE TABLE treatment_note (
    treatment_id TEXT NOT NULL REFERENCES treatment (id),
    kind TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (treatment_id, kind)
) WITHOUT ROWID;

-- see_also, part (of a combination): treatment to treatment; drug (of a regimen): treatment to word.
CREATE TABLE treatment_link (
    treatment_id TEXT NOT NULL REFERENCES treatment (id),
    kind TEXT NOT NULL CHECK (kind IN ('see_also', 'part', 'drug')),
    target_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (treatment_id, kind, target_id)
) WITHOUT ROWID;

-- Names by which a subject is known. source_id NULL marks an editorial name. region is given for brands and forms.
CREATE TABLE name (
    id INTEGER PRIMARY KEY,
    subject_kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    name TEXT NOT NULL,
    name_kind TEXT NOT NULL CHECK (name_kind IN ('preferred', 'alias', 'abbreviation', 'brand', 'form', 'misspelling')),
    region TEXT,
    source_id TEXT REFERENCES source (id),
    place TEXT
);

-- One statement by one source. strength: the source's own degree of commitment. standing: 'said', or why it must never
-- be shown as guidance ('quotation', 'uncited', 'promotional'). regulator: for statements of approval.
CREATE TABLE statement (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    aspect TEXT NOT NULL,
    text TEXT NOT NULL,
    strength TEXT NOT NULL CHECK (strength IN ('states', 'mainly', 'may', 'rarely', 'not-suitable')),
    standing TEXT NOT NULL DEFAULT 'said' CHECK (standing IN ('said', 'quotation', 'uncited', 'promotional')),
    regulator TEXT,
    source_id TEXT NOT NULL REFERENCES source (id),
    place TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX statement_by_subject ON statement (subject_kind, subject_id);

CREATE TABLE facet (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    core INTEGER NOT NULL
) WITHOUT ROWID;

-- pseudo: shown in the detail, never a filter. "Not stated" is computed and has no row here.
CREATE TABLE facet_value (
    facet_id TEXT NOT NULL REFERENCES facet (id),
    id TEXT NOT NULL,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    pseudo INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (facet_id, id)
) WITHOUT ROWID;

-- Our mapping of broader to narrower values, one step; readers follow it as far as it goes.
CREATE TABLE facet_narrower (
    facet_id TEXT NOT NULL,
    broader TEXT NOT NULL,
    narrower TEXT NOT NULL,
    PRIMARY KEY (facet_id, broader, narrower),
    FOREIGN KEY (facet_id, broader) REFERENCES facet_value (facet_id, id),
    FOREIGN KEY (facet_id, narrower) REFERENCES facet_value (facet_id, id)
) WITHOUT ROWID;

-- A criterion belongs to a statement about a treatment.
CREATE TABLE criterion (
    statement_id TEXT NOT NULL REFERENCES statement (id),
    facet_id TEXT NOT NULL,
    value_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    strength TEXT NOT NULL CHECK (strength IN ('states', 'mainly', 'may', 'rarely', 'not-suitable')),
    PRIMARY KEY (statement_id, facet_id, value_id),
    FOREIGN KEY (facet_id, value_id) REFERENCES facet_value (facet_id, id)
) WITHOUT ROWID;

CREATE TABLE side_effect_group (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    name TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE side_effect (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    plain TEXT,          -- one plain sentence of ours that explains the word
    group_id TEXT NOT NULL REFERENCES side_effect_group (id),
    umbrella INTEGER NOT NULL DEFAULT 0
) WITHOUT ROWID;

-- A source naming a side effect for the treatment that its statement is about. Never copied to parents or children.
CREATE TABLE treatment_side_effect (
    statement_id TEXT NOT NULL REFERENCES statement (id),
    side_effect_id TEXT NOT NULL REFERENCES side_effect (id),
    position INTEGER NOT NULL,
    doubt TEXT,          -- why the row may be misprinted or misplaced in the source
    qualifier TEXT,      -- a limit that the source puts on the row
    PRIMARY KEY (statement_id, side_effect_id)
) WITHOUT ROWID;

CREATE TABLE role (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    parent_id TEXT REFERENCES role (id),
    note TEXT            -- editorial
) WITHOUT ROWID;

-- Roles that no source links with the treatment: editorial mapping. Stated links are in statement_link.
CREATE TABLE role_suggestion (
    treatment_id TEXT NOT NULL REFERENCES treatment (id),
    role_id TEXT NOT NULL REFERENCES role (id),
    position INTEGER NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (treatment_id, role_id)
) WITHOUT ROWID;

CREATE TABLE advice_group (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    display_rule TEXT
) WITHOUT ROWID;

CREATE TABLE advice (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    group_id TEXT NOT NULL REFERENCES advice_group (id)
) WITHOUT ROWID;

-- Alerts stand first and cannot be unticked; their words are those of the statements that carry them.
CREATE TABLE alert (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    problem_id TEXT,
    side_effect_id TEXT REFERENCES side_effect (id)
) WITHOUT ROWID;

-- What else a statement names or relieves, by id. 'relief': a problem of the NET that the treatment is said to relieve.
CREATE TABLE statement_link (
    statement_id TEXT NOT NULL REFERENCES statement (id),
    kind TEXT NOT NULL CHECK (
        kind IN ('relief', 'problem', 'role', 'test', 'schedule', 'service', 'advice', 'alert', 'treatment')
    ),
    target_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    PRIMARY KEY (statement_id, kind, target_id)
) WITHOUT ROWID;
CREATE INDEX statement_link_by_target ON statement_link (kind, target_id);

-- Where sources differ: two or more sides, each made of statements; note is editorial and takes no side.
CREATE TABLE disagreement (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    note TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE disagreement_treatment (
    disagreement_id TEXT NOT NULL REFERENCES disagreement (id),
    treatment_id TEXT NOT NULL REFERENCES treatment (id),
    position INTEGER NOT NULL,
    PRIMARY KEY (disagreement_id, treatment_id)
) WITHOUT ROWID;

CREATE TABLE disagreement_side (
    disagreement_id TEXT NOT NULL REFERENCES disagreement (id),
    side INTEGER NOT NULL,
    says TEXT NOT NULL,
    statement_id TEXT NOT NULL REFERENCES statement (id),
    position INTEGER NOT NULL,
    PRIMARY KEY (disagreement_id, side, statement_id)
) WITHOUT ROWID;

-- Everything that can be found by words: names of subjects, then names without a row in "name" (advice, schedules,
-- sources), then texts of statements. The rowid of a name's row is the id of the name.
CREATE VIRTUAL TABLE search USING fts5 (
    subject_kind UNINDEXED,
    subject_id UNINDEXED,
    statement_id UNINDEXED,
    text,
    tokenize = 'unicode61 remove_diacritics 2',
    prefix = '2 3'
);

-- The words of "search", each once.
CREATE VIRTUAL TABLE search_word USING fts5vocab (search, row);

-- ---------------------------------------------------------------------------------------------- the published views

CREATE VIEW v_meta AS SELECT key, value FROM meta ORDER BY key;

CREATE VIEW v_source AS
SELECT id, title, publisher, publisher_basis, publisher_kind, region, region_basis, dated, dated_basis, reviewer
FROM source ORDER BY position;

CREATE VIEW v_treatment AS
SELECT id, parent_id, category_id, kind, name, summary FROM treatment ORDER BY position;

-- Editorial preferred names come first, then the names that sources print, then other editorial names.
CREATE VIEW v_name AS
SELECT subject_kind, subject_id, name, name_kind, region, source_id FROM name ORDER BY id;

CREATE VIEW v_statement AS
SELECT id, subject_kind, subject_id, aspect, text, strength, source_id, place FROM statement ORDER BY position;

-- Beyond the published columns of v_statement: statements that are not guidance, and regulators.
CREATE VIEW v_statement_standing AS
SELECT id AS statement_id, standing, regulator FROM statement
WHERE standing <> 'said' OR regulator IS NOT NULL ORDER BY position;

-- What may be filtered by: criteria of quotations and of uncited praise or figures are not among them (guard G20).
CREATE VIEW v_criterion AS
SELECT s.subject_id AS treatment_id, c.facet_id AS facet, c.value_id AS value, s.source_id, c.strength, c.statement_id
FROM criterion AS c JOIN statement AS s ON s.id = c.statement_id
WHERE s.standing = 'said' ORDER BY s.position, c.position;

CREATE VIEW v_side_effect AS
SELECT s.subject_id AS treatment_id, e.side_effect_id, s.source_id, e.statement_id, e.doubt, e.qualifier
FROM treatment_side_effect AS e JOIN statement AS s ON s.id = e.statement_id ORDER BY s.position, e.position;

-- One row for each duty that a source gives the role; one row without a source where none does.
CREATE VIEW v_role AS
SELECT r.id AS role_id, r.title, r.parent_id, s.text AS duty, s.source_id, s.place
FROM role AS r
LEFT JOIN statement AS s ON s.subject_kind = 'role' AND s.subject_id = r.id AND s.aspect = 'duty'
ORDER BY r.position, s.position;

-- Stated in a statement about the treatment, or in one about the role that names the treatment; else our mapping.
CREATE VIEW v_role_link AS
SELECT s.subject_id AS treatment_id, l.target_id AS role_id, 'stated' AS basis, s.source_id
FROM statement_link AS l JOIN statement AS s ON s.id = l.statement_id
WHERE l.kind = 'role' AND s.subject_kind = 'treatment'
UNION
SELECT l.target_id, s.subject_id, 'stated', s.source_id
FROM statement_link AS l JOIN statement AS s ON s.id = l.statement_id
WHERE l.kind = 'treatment' AND s.subject_kind = 'role'
UNION
SELECT treatment_id, role_id, 'editorial', NULL FROM role_suggestion;

CREATE VIEW v_relief AS
SELECT s.subject_id AS treatment_id, l.target_id AS problem_id, s.source_id, l.statement_id
FROM statement_link AS l JOIN statement AS s ON s.id = l.statement_id
WHERE l.kind = 'relief' AND s.subject_kind = 'treatment' ORDER BY s.position, l.position;

-- Problems, tests, services and terms: each with what is said of it, or with what names it; and what that was about.
CREATE VIEW v_problem AS
SELECT w.id, w.name, s.text, s.source_id, s.place, s.id AS statement_id, s.subject_kind, s.subject_id, w.note
FROM word AS w LEFT JOIN (
    SELECT target_id AS id, statement_id FROM statement_link WHERE kind IN ('problem', 'relief')
    UNION SELECT subject_id, id FROM statement WHERE subject_kind = 'problem'
) AS m ON m.id = w.id LEFT JOIN statement AS s ON s.id = m.statement_id
WHERE w.kind = 'problem' ORDER BY w.position, s.position;

CREATE VIEW v_test AS
SELECT w.id, w.name, s.text, s.source_id, s.place, s.id AS statement_id, s.subject_kind, s.subject_id
FROM word AS w LEFT JOIN (
    SELECT target_id AS id, statement_id FROM statement_link WHERE kind = 'test'
    UNION SELECT subject_id, id FROM statement WHERE subject_kind = 'test'
) AS m ON m.id = w.id LEFT JOIN statement AS s ON s.id = m.statement_id
WHERE w.kind = 'test' ORDER BY w.position, s.position;

CREATE VIEW v_service AS
SELECT w.id, w.name, s.text, s.source_id, s.place, s.id AS statement_id, s.subject_kind, s.subject_id
FROM word AS w LEFT JOIN (
    SELECT target_id AS id, statement_id FROM statement_link WHERE kind = 'service'
    UNION SELECT subject_id, id FROM statement WHERE subject_kind = 'service'
) AS m ON m.id = w.id LEFT JOIN statement AS s ON s.id = m.statement_id
WHERE w.kind = 'service' ORDER BY w.position, s.position;

CREATE VIEW v_schedule AS
SELECT w.id, w.name, s.text, s.source_id, s.place, s.id AS statement_id, s.subject_kind, s.subject_id
FROM word AS w LEFT JOIN statement_link AS l ON l.kind = 'schedule' AND l.target_id = w.id
LEFT JOIN statement AS s ON s.id = l.statement_id
WHERE w.kind = 'schedule' ORDER BY w.position, s.position;

-- plain is our own sentence (editorial); text is a source's.
CREATE VIEW v_glossary AS
SELECT w.id, w.name, w.plain, s.text, s.source_id, s.place, s.id AS statement_id
FROM word AS w LEFT JOIN statement AS s ON s.subject_kind = 'term' AND s.subject_id = w.id
WHERE w.kind = 'term' ORDER BY w.position, s.position;

CREATE VIEW v_advice AS
SELECT a.id, a.name, a.group_id, s.text, s.source_id, s.place, s.id AS statement_id
FROM advice AS a LEFT JOIN (
    SELECT target_id AS id, statement_id FROM statement_link WHERE kind = 'advice'
    UNION SELECT subject_id, id FROM statement WHERE subject_kind = 'advice'
) AS m ON m.id = a.id LEFT JOIN statement AS s ON s.id = m.statement_id
ORDER BY a.position, s.position;

CREATE VIEW v_alert AS
SELECT a.id, a.name, s.text, s.source_id, s.place, s.id AS statement_id, a.problem_id, a.side_effect_id,
    CASE s.subject_kind WHEN 'treatment' THEN s.subject_id END AS treatment_id
FROM alert AS a LEFT JOIN statement_link AS l ON l.kind = 'alert' AND l.target_id = a.id
LEFT JOIN statement AS s ON s.id = l.statement_id ORDER BY a.position, s.position;

CREATE VIEW v_disagreement AS
SELECT d.id, d.title, d.note AS text, b.side, b.says, s.source_id, s.place, b.statement_id, t.treatment_id
FROM disagreement AS d
JOIN disagreement_side AS b ON b.disagreement_id = d.id
JOIN statement AS s ON s.id = b.statement_id
LEFT JOIN disagreement_treatment AS t ON t.disagreement_id = d.id
ORDER BY d.position, b.side, b.position, t.position;
