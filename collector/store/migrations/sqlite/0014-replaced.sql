-- What an import found in a response and replaced, so that undoing it brings that back: a JSON list,
-- the oldest first, of {"import", "before"}. It goes when its response goes.

ALTER TABLE response ADD COLUMN replaced TEXT;
CREATE INDEX response_replaced ON response (survey_no) WHERE replaced IS NOT NULL;
