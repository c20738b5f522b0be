-- Programs that registered themselves to be connected as somebody's assistant. Times are ISO 8601 UTC.
CREATE TABLE assistant_client (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  -- a JSON array
  redirect_uris TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;

-- Assistants that owners have connected. Of secrets only SHA-256 is kept, base64url.
CREATE TABLE assistant (
  id TEXT PRIMARY KEY,
  owner_id TEXT NOT NULL,
  client_id TEXT NOT NULL,
  name TEXT NOT NULL,
  -- 1: may save drafts, annotations, tags and statuses, where its owner may
  writes INTEGER NOT NULL,
  made_at TEXT NOT NULL,
  last_used_day TEXT,
  code_hash TEXT UNIQUE,
  code_challenge TEXT NOT NULL,
  code_expires_at TEXT NOT NULL,
  code_used_at TEXT,
  redirect_uri TEXT NOT NULL,
  access_hash TEXT UNIQUE,
  access_expires_at TEXT,
  refresh_hash TEXT UNIQUE,
  refresh_expires_at TEXT,
  -- the one before: whoever shows it has stolen it, or was stolen from
  spent_refresh_hash TEXT
) STRICT;
CREATE INDEX assistant_by_owner ON assistant (owner_id);
CREATE INDEX assistant_by_spent ON assistant (spent_refresh_hash);
