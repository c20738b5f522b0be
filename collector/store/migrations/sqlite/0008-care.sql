-- What owners made of a response; it goes with the response, whoever removes that.
CREATE TABLE response_care (
  site_no     INTEGER NOT NULL REFERENCES site (no),
  response_id TEXT    NOT NULL,
  status      TEXT    NOT NULL CHECK (status IN ('new', 'contacted', 'resolved')),
  -- a JSON array
  tags        TEXT    NOT NULL,
  note        TEXT    NOT NULL,
  changed_by  TEXT    NOT NULL,
  changed_at  TEXT    NOT NULL,
  PRIMARY KEY (site_no, response_id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER response_care_goes AFTER DELETE ON response BEGIN
  DELETE FROM response_care WHERE site_no = OLD.site_no AND response_id = OLD.id;
END;
