-- What owners work on: drafts, surveys that rest, and when a shop's pages were last seen.

ALTER TABLE survey ADD COLUMN paused_ms bigint;

-- what the next version of a survey may become; rev grows with every save, so that of two editors
-- the second learns of the first
CREATE TABLE draft (
  id         text COLLATE "C" PRIMARY KEY,
  site_id    text COLLATE "C" NOT NULL,
  definition text    NOT NULL,
  rev        integer NOT NULL,
  saved_at   text COLLATE "C" NOT NULL,
  saved_by   text    NOT NULL
);
CREATE INDEX draft_by_site ON draft (site_id);

-- the last day on which a site's own pages asked for the tag, and the path of the page if it was told
CREATE TABLE sighting (
  site_id text COLLATE "C" PRIMARY KEY,
  day     text NOT NULL,
  page    text
);
