-- By what the collectors' secret is known again: a hash that nobody can turn back.
CREATE TABLE secret_mark (
  no      integer PRIMARY KEY CHECK (no = 1),
  mark    text COLLATE "C" NOT NULL,
  held_at text COLLATE "C" NOT NULL
);
