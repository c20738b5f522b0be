-- one row a visit while it can still change, 48 hours from its start; no identity and no address in it
CREATE TABLE visit (
  site_no  INTEGER NOT NULL REFERENCES site (no),
  id       TEXT    NOT NULL,
  first_ms INTEGER NOT NULL,
  marks    INTEGER NOT NULL,
  -- what its messages add up to: a JSON object
  state    TEXT    NOT NULL,
  PRIMARY KEY (site_no, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX visit_by_time ON visit (first_ms);

-- what the visits of a day add up to, for one value of one facet ('' and '': the whole)
CREATE TABLE visit_tally (
  site_no INTEGER NOT NULL REFERENCES site (no),
  day     TEXT    NOT NULL,
  facet   TEXT    NOT NULL,
  value   TEXT    NOT NULL,
  bin     TEXT    NOT NULL,
  count   INTEGER NOT NULL,
  PRIMARY KEY (site_no, day, facet, value, bin)
) STRICT, WITHOUT ROWID;

-- what was given back of an order
CREATE TABLE refund (
  site_no  INTEGER NOT NULL REFERENCES site (no),
  id       TEXT    NOT NULL,
  order_id TEXT    NOT NULL,
  value_e4 INTEGER NOT NULL,
  PRIMARY KEY (site_no, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX refund_by_order ON refund (site_no, order_id);
