-- an unsigned answer takes the place of none any more: those that were replaced count again
UPDATE survey SET recount_due = 1 WHERE no IN (SELECT survey_no FROM response WHERE marks & 2048 > 0);
