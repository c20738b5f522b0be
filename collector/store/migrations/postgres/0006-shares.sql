-- Links by which others read one survey; only the hash of what they carry.
CREATE TABLE share_link (
  id         text COLLATE "C" PRIMARY KEY,
  hash       text COLLATE "C" NOT NULL UNIQUE,
  kind       text    NOT NULL CHECK (kind IN ('page', 'badge')),
  site_id    text    NOT NULL,
  survey_id  text    NOT NULL,
  name       text    NOT NULL,
  comments   integer NOT NULL,
  made_by    text    NOT NULL,
  made_at    text COLLATE "C" NOT NULL,
  expires_at text COLLATE "C" NOT NULL
);
CREATE INDEX share_link_by_survey ON share_link (survey_id);
