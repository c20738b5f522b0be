-- Who made a key: it ends with their place.
ALTER TABLE owner_key ADD COLUMN made_by text COLLATE "C";
