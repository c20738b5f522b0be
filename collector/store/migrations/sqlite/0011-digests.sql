-- What days that are over add up to, so that results need not count it again. The transaction that
-- changes a count of a day removes its digests: those that are there are right.

-- kind 0: tallies of the ten days that begin with day; kind 1: what the answers of day have together,
-- gone when these are removed. A body that is NULL is being made by whoever drew the stamp.
CREATE TABLE digest (
  site_no   INTEGER NOT NULL,
  survey_no INTEGER NOT NULL REFERENCES survey (no),
  kind      INTEGER NOT NULL CHECK (kind IN (0, 1)),
  day       TEXT    NOT NULL,
  stamp     INTEGER NOT NULL,
  body      BLOB,
  PRIMARY KEY (site_no, survey_no, kind, day)
) STRICT;
