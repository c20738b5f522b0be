-- People: who they are (better-auth's tables, its columns), what they may do, how they got in.
-- Times are ISO 8601 UTC, so that they sort alike here and in PostgreSQL.

CREATE TABLE owner (
  id                 TEXT    NOT NULL PRIMARY KEY,
  name               TEXT    NOT NULL,
  email              TEXT    NOT NULL UNIQUE,
  email_verified     INTEGER NOT NULL,
  image              TEXT,
  created_at         TEXT    NOT NULL,
  updated_at         TEXT    NOT NULL,
  two_factor_enabled INTEGER
) STRICT;

-- the cookie is this token and a signature; its key lies outside this file
CREATE TABLE owner_session (
  id         TEXT NOT NULL PRIMARY KEY,
  expires_at TEXT NOT NULL,
  token      TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  -- stays empty: nobody's address is kept
  ip_address TEXT,
  user_agent TEXT,
  user_id    TEXT NOT NULL REFERENCES owner (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX owner_session_by_owner ON owner_session (user_id);

CREATE TABLE owner_account (
  id                       TEXT NOT NULL PRIMARY KEY,
  account_id               TEXT NOT NULL,
  provider_id              TEXT NOT NULL,
  user_id                  TEXT NOT NULL REFERENCES owner (id) ON DELETE CASCADE,
  access_token             TEXT,
  refresh_token            TEXT,
  id_token                 TEXT,
  access_token_expires_at  TEXT,
  refresh_token_expires_at TEXT,
  scope                    TEXT,
  password                 TEXT,
  created_at               TEXT NOT NULL,
  updated_at               TEXT NOT NULL
) STRICT;
CREATE INDEX owner_account_by_owner ON owner_account (user_id);

CREATE TABLE owner_verification (
  id         TEXT NOT NULL PRIMARY KEY,
  identifier TEXT NOT NULL,
  value      TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;
CREATE INDEX owner_verification_by_identifier ON owner_verification (identifier);

-- secret and codes are encrypted with the key that lies outside this file
CREATE TABLE owner_second_factor (
  id                        TEXT NOT NULL PRIMARY KEY,
  secret                    TEXT NOT NULL,
  backup_codes              TEXT NOT NULL,
  user_id                   TEXT NOT NULL REFERENCES owner (id) ON DELETE CASCADE,
  verified                  INTEGER,
  failed_verification_count INTEGER,
  locked_until              TEXT
) STRICT;
CREATE INDEX owner_second_factor_by_owner ON owner_second_factor (user_id);

CREATE TABLE owner_passkey (
  id            TEXT    NOT NULL PRIMARY KEY,
  name          TEXT,
  public_key    TEXT    NOT NULL,
  user_id       TEXT    NOT NULL REFERENCES owner (id) ON DELETE CASCADE,
  credential_id TEXT    NOT NULL,
  counter       INTEGER NOT NULL,
  device_type   TEXT    NOT NULL,
  backed_up     INTEGER NOT NULL,
  transports    TEXT,
  created_at    TEXT,
  aaguid        TEXT
) STRICT;
CREATE INDEX owner_passkey_by_owner ON owner_passkey (user_id);
CREATE INDEX owner_passkey_by_credential ON owner_passkey (credential_id);

-- site_id '*': every site, those to come as well
CREATE TABLE member (
  owner_id TEXT NOT NULL REFERENCES owner (id) ON DELETE CASCADE,
  site_id  TEXT NOT NULL,
  role     TEXT NOT NULL CHECK (role IN ('owner', 'editor', 'viewer')),
  added_at TEXT NOT NULL,
  PRIMARY KEY (owner_id, site_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_by_site ON member (site_id);

-- links that work once; only the hash of what they carry
CREATE TABLE owner_link (
  hash       TEXT NOT NULL PRIMARY KEY,
  kind       TEXT NOT NULL CHECK (kind IN ('set_up', 'invitation', 'reset')),
  email      TEXT,
  site_id    TEXT,
  role       TEXT CHECK (role IN ('owner', 'editor', 'viewer')),
  made_by    TEXT,
  made_at    TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  used_at    TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX owner_link_by_site ON owner_link (site_id);

-- keys for programs; only the hash
CREATE TABLE owner_key (
  id            TEXT NOT NULL PRIMARY KEY,
  hash          TEXT NOT NULL UNIQUE,
  site_id       TEXT NOT NULL,
  role          TEXT NOT NULL CHECK (role IN ('owner', 'editor', 'viewer')),
  name          TEXT NOT NULL,
  made_at       TEXT NOT NULL,
  last_used_day TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX owner_key_by_site ON owner_key (site_id);

-- who did what, when; never a secret, never an answer
CREATE TABLE audit (
  id      INTEGER PRIMARY KEY,
  at      TEXT NOT NULL,
  site_id TEXT,
  actor   TEXT NOT NULL,
  action  TEXT NOT NULL,
  subject TEXT
) STRICT;
CREATE INDEX audit_by_site ON audit (site_id, id);

-- what 0001 had in their place; keys go on opening what they opened
INSERT INTO owner_key (id, hash, site_id, role, name, made_at)
SELECT lower(hex(randomblob(4))), api_key.hash, coalesce(site.id, '*'), 'owner', api_key.name,
       strftime('%Y-%m-%dT%H:%M:%fZ', api_key.added_ms / 1000.0, 'unixepoch')
FROM api_key LEFT JOIN site ON site.no = api_key.site_no;
DROP TABLE api_key;
DROP TABLE login;
