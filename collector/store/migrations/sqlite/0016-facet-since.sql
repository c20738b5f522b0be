-- Labels need more than one answer: one that was admitted late counts by name from a day on, and as
-- "other" before it; '': always.
ALTER TABLE facet_value ADD COLUMN since TEXT NOT NULL DEFAULT '';
-- labels that nobody answered under make room
UPDATE survey SET recount_due = 1;
