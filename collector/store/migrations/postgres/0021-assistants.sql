-- Programs that registered themselves to be connected as somebody's assistant. Times are ISO 8601 UTC.
CREATE TABLE assistant_client (
  id text PRIMARY KEY,
  name text NOT NULL,
  -- a JSON array
  redirect_uris text NOT NULL,
  made_at text NOT NULL
);

-- Assistants that owners have connected. Of secrets only SHA-256 is kept, base64url.
CREATE TABLE assistant (
  id text PRIMARY KEY,
  owner_id text NOT NULL,
  client_id text NOT NULL,
  name text NOT NULL,
  -- 1: may save drafts, annotations, tags and statuses, where its owner may
  writes integer NOT NULL,
  made_at text NOT NULL,
  last_used_day text,
  code_hash text UNIQUE,
  code_challenge text NOT NULL,
  code_expires_at text NOT NULL,
  code_used_at text,
  redirect_uri text NOT NULL,
  access_hash text UNIQUE,
  access_expires_at text,
  refresh_hash text UNIQUE,
  refresh_expires_at text,
  -- the one before: whoever shows it has stolen it, or was stolen from
  spent_refresh_hash text
);
CREATE INDEX assistant_by_owner ON assistant (owner_id);
CREATE INDEX assistant_by_spent ON assistant (spent_refresh_hash);
