-- Files whose content was hashed before: unchanged ones need not be read again.
CREATE TABLE files (
    -- The bytes of the path, which need not be UTF-8.
    path        BLOB PRIMARY KEY,
    size        INTEGER NOT NULL,
    modified_ns INTEGER NOT NULL,
    sha256      TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Calls by their content: the same recording in two places is one call.
CREATE TABLE calls (
    id       INTEGER PRIMARY KEY,
    sha256   TEXT NOT NULL UNIQUE,
    -- Names the call's page; stays the same however often the call is scored.
    name     TEXT NOT NULL UNIQUE COLLATE NOCASE,
    -- Its files where they were last found, with a zero byte between two: the bytes of paths, which
    -- need not be UTF-8. What is no absolute path begins at the folder.
    files    BLOB NOT NULL,
    folder   BLOB NOT NULL,
    agent    TEXT,
    -- Year, month, day and so on, as text that sorts.
    date     TEXT,
    metadata TEXT NOT NULL
) STRICT;

CREATE INDEX calls_by_agent ON calls (agent);
CREATE INDEX calls_by_date ON calls (date);

-- What was heard in a call, once for all settings that the words depend on.
CREATE TABLE hearings (
    id       INTEGER PRIMARY KEY,
    call     INTEGER NOT NULL REFERENCES calls (id) ON DELETE CASCADE,
    settings TEXT NOT NULL,
    -- JSON; empty where there was nothing to score, for the reason in `skipped`.
    hearing  TEXT,
    skipped  TEXT,
    UNIQUE (call, settings)
) STRICT;

-- Verdicts, pinned to what was heard, to the rubric's text and to the way of scoring.
CREATE TABLE evaluations (
    hearing       INTEGER NOT NULL REFERENCES hearings (id) ON DELETE CASCADE,
    rubric_sha256 TEXT NOT NULL REFERENCES sources (sha256),
    rubric        TEXT NOT NULL,
    method        TEXT NOT NULL,
    made_ms       INTEGER NOT NULL,
    evaluation    TEXT NOT NULL,
    PRIMARY KEY (hearing, rubric_sha256)
) STRICT, WITHOUT ROWID;

-- When a version of a rubric was last scored with: reports show the newest of each rubric.
CREATE TABLE rubric_uses (
    rubric_sha256 TEXT PRIMARY KEY,
    used_ms       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX evaluations_by_rubric ON evaluations (rubric_sha256);

-- What sentences mean, by the hash of their text and of the encoder.
-- Those of a call lie side by side, and the hashes are found without passing over vectors.
CREATE TABLE vectors (
    id     INTEGER PRIMARY KEY,
    text   BLOB NOT NULL UNIQUE,
    vector BLOB NOT NULL
) STRICT;

-- What people said about verdicts. Rows are only ever added.
CREATE TABLE reviews (
    id            INTEGER PRIMARY KEY AUTOINCREMENT,
    call          INTEGER NOT NULL REFERENCES calls (id) ON DELETE CASCADE,
    rubric        TEXT NOT NULL,
    rubric_sha256 TEXT NOT NULL REFERENCES sources (sha256),
    criterion     TEXT NOT NULL,
    kind          TEXT NOT NULL,
    -- Empty where the criterion does not apply.
    points        REAL,
    -- What the machine had said at that time.
    machine_points REAL,
    reviewer      TEXT NOT NULL,
    at_ms         INTEGER NOT NULL,
    reason        TEXT NOT NULL,
    comment       TEXT NOT NULL
) STRICT;

CREATE INDEX reviews_by_call ON reviews (call, rubric);
