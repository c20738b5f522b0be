-- Histories brought in from other tools. A response knows its import, so that it can be undone.

CREATE TABLE import (
  no        INTEGER PRIMARY KEY,
  id        TEXT    NOT NULL UNIQUE,
  site_no   INTEGER NOT NULL REFERENCES site (no),
  survey_no INTEGER NOT NULL REFERENCES survey (no),
  state     TEXT    NOT NULL CHECK (state IN ('writing', 'done', 'undone')),
  begun_ms  INTEGER NOT NULL,
  -- responses that carry it
  stored    INTEGER NOT NULL DEFAULT 0,
  -- source, version, days, notes: a JSON object
  details   TEXT    NOT NULL
) STRICT;
CREATE INDEX import_by_site ON import (site_no, no);

ALTER TABLE response ADD COLUMN import_no INTEGER REFERENCES import (no);
CREATE INDEX response_by_import ON response (import_no) WHERE import_no IS NOT NULL;
