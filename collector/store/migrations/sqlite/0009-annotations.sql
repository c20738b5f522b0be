-- What owners write at a day of a site: "new checkout". Every trend of the site shows it.
CREATE TABLE annotation (
  site_no INTEGER NOT NULL REFERENCES site (no),
  id      TEXT    NOT NULL,
  day     TEXT    NOT NULL,
  text    TEXT    NOT NULL,
  made_by TEXT    NOT NULL,
  made_at TEXT    NOT NULL,
  PRIMARY KEY (site_no, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX annotation_by_day ON annotation (site_no, day);
