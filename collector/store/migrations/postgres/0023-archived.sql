-- Surveys put away: they ask nobody and stand in no list, and nothing of them is lost.

ALTER TABLE survey ADD COLUMN archived_ms bigint;
