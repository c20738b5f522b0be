-- By what the collector's secret is known again: a hash that nobody can turn back.
CREATE TABLE secret_mark (
  no      INTEGER PRIMARY KEY CHECK (no = 1),
  mark    TEXT NOT NULL,
  held_at TEXT NOT NULL
) STRICT;
