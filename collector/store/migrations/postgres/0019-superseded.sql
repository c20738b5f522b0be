-- An answer that a customer gave again within the survey's waiting time counts once, the latest.
DROP INDEX response_by_customer;
CREATE INDEX response_by_customer ON response (site_no, ((more::json) ->> 'customer'), first_ms)
  WHERE ((more::json) ->> 'customer') IS NOT NULL;
UPDATE survey SET recount_due = true;
