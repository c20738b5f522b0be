-- What owners made of a response; it goes with the response, whoever removes that.
CREATE TABLE response_care (
  site_no     integer NOT NULL REFERENCES site (no),
  response_id text COLLATE "C" NOT NULL,
  status      text    NOT NULL CHECK (status IN ('new', 'contacted', 'resolved')),
  -- a JSON array
  tags        text    NOT NULL,
  note        text    NOT NULL,
  changed_by  text    NOT NULL,
  changed_at  text    NOT NULL,
  PRIMARY KEY (site_no, response_id)
);

CREATE FUNCTION response_care_goes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM response_care WHERE site_no = OLD.site_no AND response_id = OLD.id;
  RETURN NULL;
END
$$;
CREATE TRIGGER response_care_goes AFTER DELETE ON response
  FOR EACH ROW EXECUTE FUNCTION response_care_goes();
