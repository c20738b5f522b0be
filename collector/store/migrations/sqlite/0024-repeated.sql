-- an answer that is less vouched for takes the place of none: what was given again is marked anew
UPDATE survey SET recount_due = 1 WHERE no IN (SELECT survey_no FROM response WHERE marks & 2048 > 0);
