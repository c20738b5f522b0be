-- Rows name sites and surveys by small numbers: a response is a hundred bytes, a public id up to 40.

CREATE TABLE site (
  no         INTEGER PRIMARY KEY,
  id         TEXT    NOT NULL UNIQUE,
  definition TEXT    NOT NULL,
  added_ms   INTEGER NOT NULL
) STRICT;

CREATE TABLE survey (
  no       INTEGER PRIMARY KEY,
  site_no  INTEGER NOT NULL REFERENCES site (no),
  id       TEXT    NOT NULL UNIQUE,
  revision INTEGER NOT NULL DEFAULT 0
) STRICT;

-- a published version never changes
CREATE TABLE survey_version (
  site_no      INTEGER NOT NULL REFERENCES site (no),
  survey_no    INTEGER NOT NULL REFERENCES survey (no),
  ver          INTEGER NOT NULL,
  definition   TEXT    NOT NULL,
  published_ms INTEGER NOT NULL,
  PRIMARY KEY (site_no, survey_no, ver)
) STRICT, WITHOUT ROWID;

-- one row a response, its answers inside: {"question": [r, value, words beside "other"]}
CREATE TABLE response (
  no        INTEGER PRIMARY KEY,
  site_no   INTEGER NOT NULL REFERENCES site (no),
  id        TEXT    NOT NULL,
  survey_no INTEGER NOT NULL REFERENCES survey (no),
  ver       INTEGER NOT NULL,
  rev       INTEGER NOT NULL,
  flags     INTEGER NOT NULL,
  marks     INTEGER NOT NULL,
  -- 0 asked, 1 answered, 2 commented
  level     INTEGER NOT NULL,
  first_ms  INTEGER NOT NULL,
  answers   TEXT    NOT NULL,
  device    TEXT,
  lang      TEXT,
  visit     TEXT,
  channel   TEXT,
  page      TEXT,
  -- referrer, customer, traits, incentive: a JSON object
  more      TEXT
) STRICT;

CREATE UNIQUE INDEX response_by_id ON response (site_no, id);
CREATE INDEX response_by_time ON response (site_no, survey_no, first_ms);
CREATE INDEX response_commented ON response (site_no, survey_no, first_ms) WHERE level = 2;

-- what the responses of a day add up to, for one value of one facet ('' and '': the whole):
-- {"question": {"bin": count}}, the question '' being the funnel
CREATE TABLE tally (
  site_no   INTEGER NOT NULL,
  survey_no INTEGER NOT NULL REFERENCES survey (no),
  day       TEXT    NOT NULL,
  facet     TEXT    NOT NULL,
  value     TEXT    NOT NULL,
  counts    TEXT    NOT NULL,
  PRIMARY KEY (site_no, survey_no, day, facet, value)
) STRICT, WITHOUT ROWID;

-- the values a facet counts by name; above the cap a value counts as "other" for ever
CREATE TABLE facet_value (
  site_no   INTEGER NOT NULL,
  survey_no INTEGER NOT NULL REFERENCES survey (no),
  facet     TEXT    NOT NULL,
  value     TEXT    NOT NULL,
  PRIMARY KEY (site_no, survey_no, facet, value)
) STRICT, WITHOUT ROWID;

-- responses that were erased and must not come back
CREATE TABLE erased (
  site_no  INTEGER NOT NULL,
  id       TEXT    NOT NULL,
  until_ms INTEGER NOT NULL,
  PRIMARY KEY (site_no, id)
) STRICT, WITHOUT ROWID;

-- only hashes: who reads this file cannot sign in with it
CREATE TABLE api_key (
  hash     TEXT    NOT NULL PRIMARY KEY,
  site_no  INTEGER REFERENCES site (no),
  name     TEXT    NOT NULL,
  added_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE login (
  hash       TEXT    NOT NULL,
  kind       TEXT    NOT NULL CHECK (kind IN ('setup', 'session')),
  expires_ms INTEGER NOT NULL,
  PRIMARY KEY (kind, hash)
) STRICT, WITHOUT ROWID;
