-- How many responses an assistant was handed on a day. Old days are deleted.
CREATE TABLE assistant_reading (
  -- whose it is, as the audit list names them
  reader text NOT NULL,
  -- YYYY-MM-DD, UTC
  day text NOT NULL,
  responses integer NOT NULL,
  PRIMARY KEY (reader, day)
);
