-- What a version says to shoppers in every language, a JSON object, from the moment it is published.
-- NULL: published before versions kept it; filled in as soon as the database is opened.
ALTER TABLE survey_version ADD COLUMN words TEXT;
