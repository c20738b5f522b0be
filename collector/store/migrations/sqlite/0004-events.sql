-- Events out (outbox) and in (asks, orders), and replies remembered for those who repeat a request.

-- where a site's events go; the address and the signing secrets are sealed with a key that lies
-- outside this file
CREATE TABLE endpoint (
  site_no    INTEGER NOT NULL REFERENCES site (no),
  id         TEXT    NOT NULL UNIQUE,
  definition TEXT    NOT NULL,
  sealed     TEXT    NOT NULL,
  active     INTEGER NOT NULL,
  added_ms   INTEGER NOT NULL,
  PRIMARY KEY (site_no, id)
) STRICT, WITHOUT ROWID;

-- what has happened and has not been handed to the endpoints yet, written with the answer itself;
-- due_ms −1: stirred by an answer, the dispatcher says until when it rests; stamp: of the response
-- as it was then, so that an event that was stirred again meanwhile is not forgotten
CREATE TABLE event (
  site_no     INTEGER NOT NULL REFERENCES site (no),
  id          TEXT    NOT NULL,
  kind        TEXT    NOT NULL,
  response_id TEXT    NOT NULL,
  due_ms      INTEGER NOT NULL,
  stamp       INTEGER NOT NULL,
  PRIMARY KEY (site_no, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_by_due ON event (due_ms);

-- one event for one endpoint; no body: it is made from the book when it is sent, so that what was
-- erased is never sent
CREATE TABLE delivery (
  no          INTEGER PRIMARY KEY,
  site_no     INTEGER NOT NULL REFERENCES site (no),
  endpoint_id TEXT    NOT NULL,
  event_id    TEXT    NOT NULL,
  kind        TEXT    NOT NULL,
  response_id TEXT,
  state       TEXT    NOT NULL CHECK (state IN ('waiting', 'delivered', 'failed')),
  tried       INTEGER NOT NULL,
  made_ms     INTEGER NOT NULL,
  due_ms      INTEGER,
  lease_ms    INTEGER NOT NULL,
  attempts    TEXT    NOT NULL
) STRICT;
CREATE UNIQUE INDEX delivery_once ON delivery (endpoint_id, event_id);
CREATE INDEX delivery_by_due ON delivery (endpoint_id, due_ms) WHERE due_ms IS NOT NULL;
CREATE INDEX delivery_by_response ON delivery (site_no, response_id) WHERE response_id IS NOT NULL;

-- customers to be asked the next time they are on the site
CREATE TABLE ask (
  site_no    INTEGER NOT NULL REFERENCES site (no),
  customer   TEXT    NOT NULL,
  survey     TEXT    NOT NULL,
  made_ms    INTEGER NOT NULL,
  expires_ms INTEGER NOT NULL,
  PRIMARY KEY (site_no, customer, survey)
) STRICT, WITHOUT ROWID;

-- what customers bought; value in ten-thousandths of the currency
CREATE TABLE purchase (
  site_no  INTEGER NOT NULL REFERENCES site (no),
  id       TEXT    NOT NULL,
  customer TEXT    NOT NULL,
  at_ms    INTEGER NOT NULL,
  value_e4 INTEGER NOT NULL,
  currency TEXT    NOT NULL,
  PRIMARY KEY (site_no, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX purchase_by_customer ON purchase (site_no, customer, at_ms);

-- replies to requests with an Idempotency-Key; status NULL: being worked on
CREATE TABLE reply (
  key        TEXT    NOT NULL PRIMARY KEY,
  print      TEXT    NOT NULL,
  status     INTEGER,
  sealed     TEXT,
  expires_ms INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX reply_by_expiry ON reply (expires_ms);
