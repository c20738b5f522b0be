-- What owners write at a day of a site: "new checkout". Every trend of the site shows it.
CREATE TABLE annotation (
  site_no integer NOT NULL REFERENCES site (no),
  id      text COLLATE "C" NOT NULL,
  day     text COLLATE "C" NOT NULL,
  text    text    NOT NULL,
  made_by text    NOT NULL,
  made_at text    NOT NULL,
  PRIMARY KEY (site_no, id)
);
CREATE INDEX annotation_by_day ON annotation (site_no, day);
