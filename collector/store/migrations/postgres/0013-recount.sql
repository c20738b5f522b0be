-- true: counted by rules that have changed since; counted again when the book is opened
ALTER TABLE survey ADD COLUMN recount_due boolean NOT NULL DEFAULT false;
-- answers whose condition no longer holds, blank answers, and those given where no card was shown
UPDATE survey SET recount_due = true;
