-- 1: counted by rules that have changed since; counted again when the book is opened
ALTER TABLE survey ADD COLUMN recount_due INTEGER NOT NULL DEFAULT 0;
-- answers whose condition no longer holds, blank answers, and those given where no card was shown
UPDATE survey SET recount_due = 1;
