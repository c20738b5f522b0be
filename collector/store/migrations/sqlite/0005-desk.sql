-- What owners work on: drafts, surveys that rest, and when a shop's pages were last seen.

ALTER TABLE survey ADD COLUMN paused_ms INTEGER;

-- what the next version of a survey may become; rev grows with every save, so that of two editors
-- the second learns of the first
CREATE TABLE draft (
  id         TEXT    NOT NULL PRIMARY KEY,
  site_id    TEXT    NOT NULL,
  definition TEXT    NOT NULL,
  rev        INTEGER NOT NULL,
  saved_at   TEXT    NOT NULL,
  saved_by   TEXT    NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX draft_by_site ON draft (site_id);

-- the last day on which a site's own pages asked for the tag, and the path of the page if it was told
CREATE TABLE sighting (
  site_id TEXT NOT NULL PRIMARY KEY,
  day     TEXT NOT NULL,
  page    TEXT
) STRICT, WITHOUT ROWID;
