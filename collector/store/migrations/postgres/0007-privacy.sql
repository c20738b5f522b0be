-- Erasing and exporting one customer, and answers that are removed when their time is over.

CREATE INDEX response_by_customer ON response (site_no, ((more::json) ->> 'customer'))
  WHERE ((more::json) ->> 'customer') IS NOT NULL;

-- tallies of days before it stand as they are: the answers behind them are gone
ALTER TABLE survey ADD COLUMN settled_day text;
