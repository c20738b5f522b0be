-- People: who they are (better-auth's tables, its columns), what they may do, how they got in.
-- Times of better-auth are timestamps, as it wants them here; ours are ISO 8601 UTC, as in SQLite.

CREATE TABLE owner (
  id                        text PRIMARY KEY,
  name                      text NOT NULL,
  email                     text NOT NULL UNIQUE,
  email_verified            boolean NOT NULL,
  image                     text,
  created_at                timestamptz NOT NULL,
  updated_at                timestamptz NOT NULL,
  two_factor_enabled        boolean
);

-- the cookie is this token and a signature; its key lies outside this database
CREATE TABLE owner_session (
  id                        text PRIMARY KEY,
  expires_at                timestamptz NOT NULL,
  token                     text NOT NULL UNIQUE,
  created_at                timestamptz NOT NULL,
  updated_at                timestamptz NOT NULL,
  -- stays empty: nobody's address is kept
  ip_address                text,
  user_agent                text,
  user_id                   text NOT NULL REFERENCES owner (id) ON DELETE CASCADE
);
CREATE INDEX owner_session_by_owner ON owner_session (user_id);

CREATE TABLE owner_account (
  id                        text PRIMARY KEY,
  account_id                text NOT NULL,
  provider_id               text NOT NULL,
  user_id                   text NOT NULL REFERENCES owner (id) ON DELETE CASCADE,
  access_token              text,
  refresh_token             text,
  id_token                  text,
  access_token_expires_at   timestamptz,
  refresh_token_expires_at  timestamptz,
  scope                     text,
  password                  text,
  created_at                timestamptz NOT NULL,
  updated_at                timestamptz NOT NULL
);
CREATE INDEX owner_account_by_owner ON owner_account (user_id);

CREATE TABLE owner_verification (
  id                        text PRIMARY KEY,
  identifier                text NOT NULL,
  value                     text NOT NULL,
  expires_at                timestamptz NOT NULL,
  created_at                timestamptz NOT NULL,
  updated_at                timestamptz NOT NULL
);
CREATE INDEX owner_verification_by_identifier ON owner_verification (identifier);

-- secret and codes are encrypted with the key that lies outside this database
CREATE TABLE owner_second_factor (
  id                        text PRIMARY KEY,
  secret                    text NOT NULL,
  backup_codes              text NOT NULL,
  user_id                   text NOT NULL REFERENCES owner (id) ON DELETE CASCADE,
  verified                  boolean,
  failed_verification_count integer,
  locked_until              timestamptz
);
CREATE INDEX owner_second_factor_by_owner ON owner_second_factor (user_id);

CREATE TABLE owner_passkey (
  id                        text PRIMARY KEY,
  name                      text,
  public_key                text NOT NULL,
  user_id                   text NOT NULL REFERENCES owner (id) ON DELETE CASCADE,
  credential_id             text NOT NULL,
  counter                   integer NOT NULL,
  device_type               text NOT NULL,
  backed_up                 boolean NOT NULL,
  transports                text,
  created_at                timestamptz,
  aaguid                    text
);
CREATE INDEX owner_passkey_by_owner ON owner_passkey (user_id);
CREATE INDEX owner_passkey_by_credential ON owner_passkey (credential_id);

-- site_id '*': every site, those to come as well
CREATE TABLE member (
  owner_id      text COLLATE "C" NOT NULL REFERENCES owner (id) ON DELETE CASCADE,
  site_id       text COLLATE "C" NOT NULL,
  role          text COLLATE "C" NOT NULL CHECK (role IN ('owner', 'editor', 'viewer')),
  added_at      text COLLATE "C" NOT NULL,
  PRIMARY KEY (owner_id, site_id)
);
CREATE INDEX member_by_site ON member (site_id);

-- links that work once; only the hash of what they carry
CREATE TABLE owner_link (
  hash          text COLLATE "C" PRIMARY KEY,
  kind          text COLLATE "C" NOT NULL CHECK (kind IN ('set_up', 'invitation', 'reset')),
  email         text COLLATE "C",
  site_id       text COLLATE "C",
  role          text COLLATE "C" CHECK (role IN ('owner', 'editor', 'viewer')),
  made_by       text COLLATE "C",
  made_at       text COLLATE "C" NOT NULL,
  expires_at    text COLLATE "C" NOT NULL,
  used_at       text COLLATE "C"
);
CREATE INDEX owner_link_by_site ON owner_link (site_id);

-- keys for programs; only the hash
CREATE TABLE owner_key (
  id            text COLLATE "C" PRIMARY KEY,
  hash          text COLLATE "C" NOT NULL UNIQUE,
  site_id       text COLLATE "C" NOT NULL,
  role          text COLLATE "C" NOT NULL CHECK (role IN ('owner', 'editor', 'viewer')),
  name          text COLLATE "C" NOT NULL,
  made_at       text COLLATE "C" NOT NULL,
  last_used_day text COLLATE "C"
);
CREATE INDEX owner_key_by_site ON owner_key (site_id);

-- who did what, when; never a secret, never an answer
CREATE TABLE audit (
  id      bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY,
  at            text COLLATE "C" NOT NULL,
  site_id       text COLLATE "C",
  actor         text COLLATE "C" NOT NULL,
  action        text COLLATE "C" NOT NULL,
  subject       text COLLATE "C"
);
CREATE INDEX audit_by_site ON audit (site_id, id);
