-- The fact table of trichluc, as `trichluc run` creates it.
--
-- Offsets ("start", "end") are half-open, in Unicode code points of articles.text, so that
-- substring(text, "start" + 1, "end" - "start") = quote holds in every table that has a quote.
-- EDTF means ISO 8601-2 as the annotation guidelines use it: '2019-07-12', '2019', '2016/2018', '2016/..', 'XXXX-07-17'.
-- NULL means unknown: the article does not say, or leaves it open.

CREATE TABLE meta (
    key   VARCHAR PRIMARY KEY,  -- 'schema_version', 'links' (version of the rules that made the entities)
    value VARCHAR NOT NULL
);

-- One row for each `trichluc run`. Its clock times are the only content that differs between two runs over the same input.
CREATE TABLE runs (
    run         INTEGER PRIMARY KEY,  -- 1, 2, 3, ...
    started     TIMESTAMP NOT NULL,   -- UTC
    finished    TIMESTAMP,            -- UTC; NULL while it runs, and for ever where it was killed
    settings    VARCHAR NOT NULL,     -- JSON: sources, published, jobs, rules, intake
    seen        BIGINT NOT NULL,      -- inputs met; = stored + unchanged + duplicate + quarantined
    stored      BIGINT NOT NULL,      -- extracted and written, as new or in place of an older version
    unchanged   BIGINT NOT NULL,      -- in the database already, from the same source, by the same rules
    duplicate   BIGINT NOT NULL,      -- same id and same text as another source
    quarantined BIGINT NOT NULL       -- not to be read or extracted; see sources
);

-- The ledger: every input ever met, and what became of it. Nothing is dropped in silence.
CREATE TABLE sources (
    source      VARCHAR PRIMARY KEY,  -- path; with '!' and its name for a member of an archive, '#' and a number for a record
    path        VARCHAR NOT NULL,     -- path of the file on disk that the source is in
    record      BIGINT,               -- the record's number, from 1 (the line in JSONL); NULL for a file that is one article
    status      VARCHAR NOT NULL      -- 'stored', 'duplicate' or 'quarantined'; 'unchanged' is counted in runs alone
        CHECK (status IN ('stored', 'duplicate', 'quarantined')),
    article     VARCHAR,              -- id of the article; NULL where none could be read
    uid         VARCHAR,              -- articles.uid; for a quarantined source the version stored last, NULL where there is none
    record_hash VARCHAR,              -- SHA-256 of what was read: id, text, title, published, url, author and parts of the page
    encoding    VARCHAR,              -- what its characters were decoded from, as detected: 'utf-8', 'tcvn3', ...
    parser      VARCHAR,              -- what took the text from a web page: 'trafilatura', or 'visible-text' where that
                                      -- kept too little; NULL where the source holds the text as such
    raw_hash    VARCHAR,              -- SHA-256 of the bytes read (the file, page or line); NULL for a row of a table
    code        VARCHAR,              -- why it is quarantined, for programs: 'empty', 'bad-json', ...
    reason      VARCHAR,              -- the same in words
    way_out     VARCHAR               -- what the user can do
);

-- One row for each distinct pair of id and text.
CREATE TABLE articles (
    uid          VARCHAR PRIMARY KEY,  -- pure function of article and text
    article      VARCHAR NOT NULL,     -- the file's name, or the record's id (its line number where it has none)
    source       VARCHAR NOT NULL,     -- sources.source that it was read from; the first in sort order of several
    title        VARCHAR,              -- headline as the source gives it
    published    DATE,                 -- day of publication as the source, its dateline or --published says
    published_at VARCHAR,              -- the same to the minute, ISO 8601, where the source is that precise
    url          VARCHAR,              -- as the source gives it
    author       VARCHAR,              -- who wrote it, as the source's own data say
    text         VARCHAR NOT NULL,     -- exactly as decoded; what all offsets count
    text_hash    VARCHAR NOT NULL,     -- SHA-256 of text in UTF-8; for a text file in UTF-8 what sha256sum prints
    record_hash  VARCHAR NOT NULL,     -- as in sources
    rules        VARCHAR NOT NULL,     -- version of the rules and words that extracted the facts; reading is no part of it
    folded       VARCHAR NOT NULL      -- words of text in lower case without marks, with single spaces around; for search
);

-- Facts. The first columns are the same in all seven tables:
--   fact      id, pure function of the article and the fact
--   uid       articles.uid
--   article   articles.article
--   "start", "end", quote   the characters that state the fact
--   rule      the rule or model that said so
--   spans     later places that name the same thing
--   folded    words of quote and slots in lower case without marks, with single spaces around; for search

-- A calendar expression.
CREATE TABLE dates (
    fact VARCHAR NOT NULL, uid VARCHAR NOT NULL, article VARCHAR NOT NULL,
    "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, quote VARCHAR NOT NULL,
    value  VARCHAR,  -- EDTF; NULL where no calendar fixes the day with certainty
    anchor VARCHAR,  -- what fixed a year that the expression leaves out: 'dateline', 'text', 'report', 'term', ...
    rule VARCHAR NOT NULL, spans STRUCT("start" INTEGER, "end" INTEGER, quote VARCHAR)[] NOT NULL, folded VARCHAR NOT NULL
);

-- An official paper with a number, once for each article, at its first mention.
CREATE TABLE documents (
    fact VARCHAR NOT NULL, uid VARCHAR NOT NULL, article VARCHAR NOT NULL,
    "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, quote VARCHAR NOT NULL,
    code     VARCHAR,  -- '04-KH/BNCTW'; NULL where only a number is printed
    number   BIGINT,   -- the number in it: 4
    doc_type VARCHAR,  -- 'Kế hoạch', 'Nghị quyết', ...
    issuer   VARCHAR,  -- canonical name of the unit or office
    issued   VARCHAR,  -- EDTF
    rule VARCHAR NOT NULL, spans STRUCT("start" INTEGER, "end" INTEGER, quote VARCHAR)[] NOT NULL, folded VARCHAR NOT NULL
);

-- A named person with an office, once for each article, at the fullest form of the name.
CREATE TABLE officials (
    fact VARCHAR NOT NULL, uid VARCHAR NOT NULL, article VARCHAR NOT NULL,
    "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, quote VARCHAR NOT NULL,
    name      VARCHAR NOT NULL,    -- as printed
    positions VARCHAR[] NOT NULL,  -- every office that the article gives the person, completed
    roles     VARCHAR[] NOT NULL,  -- 'chair', 'speaker', 'attendee', 'presenter', 'recipient' at the reported event
    rule VARCHAR NOT NULL, spans STRUCT("start" INTEGER, "end" INTEGER, quote VARCHAR)[] NOT NULL, folded VARCHAR NOT NULL
);

-- A named organisation, once for each article, at its first explicit mention.
CREATE TABLE units (
    fact VARCHAR NOT NULL, uid VARCHAR NOT NULL, article VARCHAR NOT NULL,
    "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, quote VARCHAR NOT NULL,
    name  VARCHAR NOT NULL,  -- canonical: written out, place completed
    level VARCHAR,           -- 'central', 'province', 'district', 'commune'
    place VARCHAR,           -- the province's or district's name alone
    rule VARCHAR NOT NULL, spans STRUCT("start" INTEGER, "end" INTEGER, quote VARCHAR)[] NOT NULL, folded VARCHAR NOT NULL
);

-- A number of things.
CREATE TABLE counts (
    fact VARCHAR NOT NULL, uid VARCHAR NOT NULL, article VARCHAR NOT NULL,
    "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, quote VARCHAR NOT NULL,
    value     DOUBLE NOT NULL,   -- how many; '43,6 tỷ' is 43600000000
    total     DOUBLE,            -- the number after the slash of '120/136'
    unit      VARCHAR NOT NULL,  -- the counted noun as printed
    qualifier VARCHAR NOT NULL,  -- 'exact', 'approx', 'more_than', 'at_least', 'less_than', 'at_most'
    status    VARCHAR NOT NULL,  -- 'actual', or 'target' for what is not yet carried out
    actor     VARCHAR,           -- canonical unit or person
    period    VARCHAR,           -- EDTF
    rule VARCHAR NOT NULL, spans STRUCT("start" INTEGER, "end" INTEGER, quote VARCHAR)[] NOT NULL, folded VARCHAR NOT NULL
);

-- A distinction for one recipient, at the award's name.
CREATE TABLE awards (
    fact VARCHAR NOT NULL, uid VARCHAR NOT NULL, article VARCHAR NOT NULL,
    "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, quote VARCHAR NOT NULL,
    award     VARCHAR NOT NULL,  -- its name with rank, as printed
    grantor   VARCHAR,           -- canonical unit or office
    recipient VARCHAR,           -- canonical unit, person, or the phrase for an unnamed group
    status    VARCHAR NOT NULL,  -- 'awarded', 'proposed', 'revoked'
    rule VARCHAR NOT NULL, spans STRUCT("start" INTEGER, "end" INTEGER, quote VARCHAR)[] NOT NULL, folded VARCHAR NOT NULL
);

-- The meeting that the article reports; at most one.
CREATE TABLE events (
    fact VARCHAR NOT NULL, uid VARCHAR NOT NULL, article VARCHAR NOT NULL,
    "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, quote VARCHAR NOT NULL,
    event_type VARCHAR NOT NULL,    -- 'tổng kết', 'sơ kết', 'giao ban', 'đại hội', ...
    date       VARCHAR,             -- EDTF
    place      VARCHAR,             -- as printed
    organizer  VARCHAR,             -- canonical unit
    chairs     VARCHAR[] NOT NULL,  -- names of persons
    rule VARCHAR NOT NULL, spans STRUCT("start" INTEGER, "end" INTEGER, quote VARCHAR)[] NOT NULL, folded VARCHAR NOT NULL
);

-- Units, persons and documents across all articles. Rebuilt from the facts whenever a run changes them.
CREATE TABLE entities (
    entity VARCHAR PRIMARY KEY,  -- pure function of kind and canonical key
    kind   VARCHAR NOT NULL      -- 'unit', 'person' or 'document'
        CHECK (kind IN ('unit', 'person', 'document')),
    name   VARCHAR NOT NULL      -- the commonest spelling, the first in sort order among equals
);

-- Every spelling of an entity, its name included. One spelling may stand for several entities (namesakes).
CREATE TABLE aliases (
    entity VARCHAR NOT NULL,  -- entities.entity
    kind   VARCHAR NOT NULL,  -- entities.kind
    alias  VARCHAR NOT NULL,  -- one of its spellings
    facts  BIGINT NOT NULL    -- how many facts have this spelling
);

-- Every place that names an entity.
CREATE TABLE mentions (
    entity  VARCHAR NOT NULL,  -- entities.entity
    fact    VARCHAR NOT NULL,  -- the unit, official or document that the place belongs to
    uid     VARCHAR NOT NULL,  -- articles.uid
    article VARCHAR NOT NULL,  -- articles.article
    "start" INTEGER NOT NULL, "end" INTEGER NOT NULL, quote VARCHAR NOT NULL
);

-- All facts in one shape.
--   type      'date', 'document', 'official', 'unit', 'count', 'award' or 'event'
--   value     the slot that identifies a fact of its type
--   summary   the fact in one line
CREATE VIEW facts AS
    SELECT fact, 'date' AS type, uid, article, "start", "end", quote, value,
           coalesce(value, '?') AS summary, rule, folded FROM dates
    UNION ALL
    SELECT fact, 'document', uid, article, "start", "end", quote, coalesce(code, number::VARCHAR),
           concat_ws(' · ', concat_ws(' ', doc_type, coalesce(code, number::VARCHAR)), issuer, issued), rule, folded FROM documents
    UNION ALL
    SELECT fact, 'official', uid, article, "start", "end", quote, name,
           concat_ws(' · ', name, nullif(array_to_string(positions, '; '), ''), nullif(array_to_string(roles, ', '), '')),
           rule, folded FROM officials
    UNION ALL
    SELECT fact, 'unit', uid, article, "start", "end", quote, name, concat_ws(' · ', name, level, place), rule, folded FROM units
    UNION ALL
    SELECT fact, 'count', uid, article, "start", "end", quote,
           CASE WHEN value = round(value) AND abs(value) < 1e15 THEN value::BIGINT::VARCHAR ELSE value::VARCHAR END,
           concat_ws(' · ', concat_ws(' ', CASE WHEN qualifier <> 'exact' THEN qualifier END,
               CASE WHEN value = round(value) AND abs(value) < 1e15 THEN value::BIGINT::VARCHAR ELSE value::VARCHAR END,
               'of ' || CASE WHEN total = round(total) AND abs(total) < 1e15 THEN total::BIGINT::VARCHAR ELSE total::VARCHAR END,
               unit), status, actor, period), rule, folded FROM counts
    UNION ALL
    SELECT fact, 'award', uid, article, "start", "end", quote, award,
           concat_ws(' · ', award, status, 'to ' || recipient, 'by ' || grantor), rule, folded FROM awards
    UNION ALL
    SELECT fact, 'event', uid, article, "start", "end", quote, event_type,
           concat_ws(' · ', event_type, date, place, organizer, 'chaired by ' || nullif(array_to_string(chairs, ', '), '')),
           rule, folded FROM events;
