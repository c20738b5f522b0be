-- who answered a choice is counted: picks do not say of how many shoppers they are
UPDATE survey SET recount_due = 1 WHERE no IN (
  SELECT survey_no FROM survey_version WHERE definition LIKE '%"choice"%'
);
