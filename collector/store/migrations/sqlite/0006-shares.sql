-- Links by which others read one survey; only the hash of what they carry.
CREATE TABLE share_link (
  id         TEXT    NOT NULL PRIMARY KEY,
  hash       TEXT    NOT NULL UNIQUE,
  kind       TEXT    NOT NULL CHECK (kind IN ('page', 'badge')),
  site_id    TEXT    NOT NULL,
  survey_id  TEXT    NOT NULL,
  name       TEXT    NOT NULL,
  comments   INTEGER NOT NULL,
  made_by    TEXT    NOT NULL,
  made_at    TEXT    NOT NULL,
  expires_at TEXT    NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX share_link_by_survey ON share_link (survey_id);
