-- Whoever writes says which schema it knows (earshot.schema); one that knows an older one is refused,
-- so that a collector that is still running beside a newer one keeps nothing that it would count wrong.
CREATE FUNCTION earshot_fence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF coalesce(nullif(current_setting('earshot.schema', true), ''), '0')::int
     < (SELECT max(version) FROM earshot_schema) THEN
    RAISE EXCEPTION 'the schema is newer than this Earshot, or than what SET earshot.schema says'
      USING ERRCODE = 'EAR01';
  END IF;
  RETURN NULL;
END $$;

-- older collectors may have kept answers beside these and not have removed them; they are made again
DELETE FROM digest;
