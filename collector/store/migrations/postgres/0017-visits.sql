-- one row a visit while it can still change, 48 hours from its start; no identity and no address in it
CREATE TABLE visit (
  site_no  integer NOT NULL REFERENCES site (no),
  id       text COLLATE "C"    NOT NULL,
  first_ms bigint  NOT NULL,
  marks    integer NOT NULL,
  -- what its messages add up to: a JSON object
  state    text    NOT NULL,
  PRIMARY KEY (site_no, id)
);
CREATE INDEX visit_by_time ON visit (first_ms);

-- what the visits of a day add up to, for one value of one facet ('' and '': the whole)
CREATE TABLE visit_tally (
  site_no integer NOT NULL REFERENCES site (no),
  day     text COLLATE "C"    NOT NULL,
  facet   text COLLATE "C"    NOT NULL,
  value   text COLLATE "C"    NOT NULL,
  bin     text COLLATE "C"    NOT NULL,
  count   bigint  NOT NULL,
  PRIMARY KEY (site_no, day, facet, value, bin)
);

-- what was given back of an order
CREATE TABLE refund (
  site_no  integer NOT NULL REFERENCES site (no),
  id       text COLLATE "C"    NOT NULL,
  order_id text COLLATE "C"    NOT NULL,
  value_e4 bigint  NOT NULL,
  PRIMARY KEY (site_no, id)
);
CREATE INDEX refund_by_order ON refund (site_no, order_id);
