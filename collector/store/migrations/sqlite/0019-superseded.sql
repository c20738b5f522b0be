-- An answer that a customer gave again within the survey's waiting time counts once, the latest.
DROP INDEX response_by_customer;
CREATE INDEX response_by_customer ON response (site_no, json_extract(more, '$.customer'), first_ms)
  WHERE json_extract(more, '$.customer') IS NOT NULL;
UPDATE survey SET recount_due = 1;
