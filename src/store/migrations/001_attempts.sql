-- What attempts were played from, each text once: files change, attempts do not.
CREATE TABLE sources (
    sha256 TEXT PRIMARY KEY,
    text   TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE attempts (
    -- Never given twice, so that an id that somebody noted cannot come to mean another attempt.
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    trainee     TEXT NOT NULL,
    -- The name in lower case, by which a trainee is found.
    trainee_key TEXT NOT NULL,
    trainer     TEXT,
    channel     TEXT NOT NULL,
    -- The same 64 bits with a sign.
    seed        INTEGER NOT NULL,
    started_ms  INTEGER NOT NULL,
    changed_ms  INTEGER NOT NULL,
    -- Empty while the attempt is open.
    finished_ms INTEGER,
    replies     INTEGER NOT NULL,
    -- JSON: the moves that make the play, and what was said and shown.
    moves       TEXT NOT NULL,
    log         TEXT NOT NULL
) STRICT;

CREATE INDEX attempts_by_trainee ON attempts (trainee_key, id);

-- One a customer.
CREATE TABLE conversations (
    attempt         INTEGER NOT NULL REFERENCES attempts (id) ON DELETE CASCADE,
    position        INTEGER NOT NULL,
    scenario        TEXT NOT NULL,
    title           TEXT NOT NULL,
    skills          TEXT NOT NULL,
    rubric          TEXT NOT NULL,
    scenario_sha256 TEXT NOT NULL REFERENCES sources (sha256),
    rubric_sha256   TEXT NOT NULL REFERENCES sources (sha256),
    -- JSON, empty until the customer has come.
    transcript      TEXT,
    exchanges       TEXT,
    -- Empty until the attempt is over or was left.
    finish          TEXT,
    percent         REAL,
    pass_mark       REAL,
    passed          INTEGER,
    auto_failed     INTEGER,
    hints           INTEGER,
    mood            INTEGER,
    debrief         TEXT,
    PRIMARY KEY (attempt, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX conversations_by_scenario ON conversations (scenario);

CREATE TABLE verdicts (
    attempt    INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    number     INTEGER NOT NULL,
    criterion  TEXT NOT NULL,
    title      TEXT NOT NULL,
    status     TEXT NOT NULL,
    points     REAL,
    max_points REAL NOT NULL,
    PRIMARY KEY (attempt, position, number),
    FOREIGN KEY (attempt, position) REFERENCES conversations (attempt, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
