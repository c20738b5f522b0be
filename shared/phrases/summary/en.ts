import type { SummaryPack } from './pack.ts'

const span = (low: string, high: string) =>
  /[−+]/.test(low + high) ? `${low} to ${high}` : `${low}–${high}`

export const en: SummaryPack = {
  lang: 'en',
  title: 'Summary',
  parts: {
    satisfaction: 'Satisfaction: what they say',
    engagement: 'Engagement: what they do',
    customers: 'Customers: from orders',
    together: 'Together',
  },
  labels: {
    nps: 'NPS',
    csat: 'CSAT',
    ces7: 'CES (1–7)',
    ces5: 'CES (1–5)',
    repurchase: 'Repurchase intent',
    visits: 'Visits',
    returning: 'Returning',
    conversion: 'Conversion',
    bounce: 'Bounce',
    engaged_time: 'Engaged time a visit',
    pages: 'Pages a visit',
    carts_left: 'Carts left',
    carts_recovered: 'Carts recovered',
    active: 'Active customers',
    gone_quiet: 'Gone quiet',
    repeat_30: 'Bought again within 30 days',
    repeat_60: 'Bought again within 60 days',
    repeat_90: 'Bought again within 90 days',
    order_value: 'Order value',
    orders_a_year: 'Orders a year',
    first_year: 'First year of a customer',
    lifetime: 'Lifetime value by formula',
    five_years_by_age: 'Five years by age',
    after_promoter: 'Promoters who bought within 90 days after their answer',
    after_passive: 'Passives who did',
    after_detractor: 'Detractors who did',
    after_difference: 'Promoters less detractors',
    worth_promoter: 'A promoter brought in 90 days',
    worth_passive: 'A passive',
    worth_detractor: 'A detractor',
    intent_5: 'Said 5 of 5, and bought',
    intent_4: 'Said 4, and bought',
    intent_low: 'Said 1 to 3, and bought',
  },
  formulas: {
    nps: '% of 9–10 minus % of 0–6, answers of all surveys added before they are scored. Not the sum or the mean of the answers, not a mean of scores.',
    csat: '4–5 of 1–5 ÷ answers. Not the mean, and not "positive ÷ total of scores".',
    ces7: '5–7 of 1–7 ÷ answers. Never added to answers on 1–5.',
    ces5: '4–5 of 1–5 ÷ answers. Never added to answers on 1–7.',
    repurchase:
      '4–5 of 1–5 ÷ answers, of the horizon that most were asked. It is what they say, not what they do.',
    visits:
      'A visit ends after 30 minutes without activity or after 24 hours, spans all tabs, belongs to the day it began and is not cut at midnight. Visits, not visitors: nobody is identified.',
    returning:
      'Visits that are not the browser’s first ÷ visits. At least so many: Safari forgets after 7 days, private windows at once.',
    conversion:
      'Visits with a purchase ÷ visits. Not orders ÷ visits, where two orders are two conversions, and not ÷ visitors.',
    bounce:
      'Visits of one page without any event ÷ visits. GA4 calls the opposite of “engaged” so; others call every visit of one page so.',
    engaged_time:
      'Median of visible time within 30 seconds of an input. Half of the visits lasted longer. A film watched with still hands stops counting after 30 s. A mean would be carried by a few.',
    pages: 'Page views ÷ visits. Reloads count; background tabs nobody looked at do not.',
    carts_left:
      'Visits with something put into the cart and no purchase ÷ visits with something put into the cart.',
    carts_recovered:
      'Purchases within 7 days after the visit that left a cart ÷ carts left on days whose 7 days are over. At least so many.',
    active:
      'Customers with an order in the days before the end of the month. The days are twice the usual gap between orders in this shop.',
    gone_quiet:
      'Customers active at the start of the month and not at its end ÷ active at the start. Not the net change, in which new ones hide the leavers. Silence is no farewell: many come back.',
    repeat_30:
      'Customers with a second order day within 30 days of the first ÷ new customers whose 30 days are over. Who has just come is not counted yet.',
    repeat_60: 'The same within 60 days.',
    repeat_90: 'The same within 90 days.',
    order_value:
      'Revenue less refunds ÷ orders of the last 365 days, in the currency of most orders. Currencies are never added.',
    orders_a_year:
      'Orders ÷ customers of the last 365 days; never scaled up from less than a year.',
    first_year:
      'Revenue of the first 365 days ÷ customers who first bought one to two years ago. Counted, before costs.',
    lifetime:
      'Order value × orders a year × years, years = 1 ÷ yearly churn, five at most. A formula, not a forecast: in simulated shops 18 % below to 9 % above what customers brought. Before costs.',
    five_years_by_age:
      'First year plus second year by age, later years falling as the second did. Before costs.',
    after_promoter:
      'Named customers who had bought before their answer and ordered again in the 90 days after it, of those whose 90 days are over. Goes together with, never causes.',
    after_passive: 'The same of those who answered 7 or 8.',
    after_detractor: 'The same of those who answered 0 to 6.',
    after_difference:
      'Share of promoters who ordered again less that of detractors, in points (Newcombe). Goes together with, never causes.',
    worth_promoter:
      'Revenue less refunds of the 90 days after the answer ÷ named promoters who had bought before. Each currency by itself, never converted. Who ordered nothing counts as 0, so what was lost is in it.',
    worth_passive: 'The same of those who answered 7 or 8.',
    worth_detractor: 'The same of those who answered 0 to 6.',
    intent_5:
      'Named customers who said 5 of 5 and ordered in the days that the question named, of those whose days are over. Articles call the answer behaviour: it is what they say.',
    intent_4: 'The same of those who said 4.',
    intent_low: 'The same of those who said 1 to 3.',
  },
  withheld: {
    none: 'Nothing yet',
    hidden: 'Fewer than 5: not shown',
    too_few: 'Too few for an exact number',
    no_history: 'Orders do not reach back far enough',
    needs_1_year: 'Needs a year of orders',
    needs_2_years: 'Needs two years of orders',
    needs_3_years: 'Needs three years of orders',
    event: 'None reported yet. Is the event wired?',
  },
  verdicts: {
    not_enough: 'Not enough to compare yet',
    steady: 'No real change',
    cannot_tell: 'Can’t tell whether it changed',
    clear_up: 'Clearly up',
    clear_down: 'Clearly down',
    likely_up: 'Likely up',
    likely_down: 'Likely down',
    maybe_up: 'Maybe up, or chance',
    maybe_down: 'Maybe down, or chance',
  },
  percent: (value) => `${value} %`,
  seconds: (value) => `${value} s`,
  between: (low, high) => `Somewhere between ${low} and ${high}`,
  range: (low, high) => `(${span(low, high)})`,
  span,
  comma: ', ',
  stop: '. ',
  of: (n) => `of ${n}`,
  before: (value) => `${value} before`,
  days: (days, isAssumed) =>
    isAssumed ? `${days} days, assumed` : `${days} days, twice the usual gap`,
  capped: 'capped at five years',
  periods: (weeks, month) => `Answers and visits: ${weeks}. Customers: ${month}.`,
  next: 'What to do next',
  comments: 'Read the comments that wait',
  largest: (label, verdict) =>
    `Look at ${label} first: ${verdict}. It is the largest change that is more than chance.`,
  nothing: 'Of all these figures none changed for sure. Read the newest comments.',
  byChance:
    'Of so many figures one or another moves by chance: looked at together, no change is sure. Read the newest comments.',
  visitsOff: 'Visits are not counted on this site. An owner can turn it on in its settings.',
  noOrders: 'No orders yet: hand them in by POST /api/sites/{site}/orders.',
  excluded: (n) => `${n} suspected visits are in no number.`,
  caveat:
    'Engagement is what people do, satisfaction what they say; they are never added into one number.',
  bands: (label) => `${label} by engagement`,
  bandsNote:
    'Answers by how engaged the shopper was before being asked. Goes together with, never causes. Unless told otherwise nobody is asked before two pages and 8 seconds, so shorter visits are hardly among them.',
  call: {
    title: 'Customers to call',
    counts: (call, watch, fine) => `${call} to call, ${watch} to watch, ${fine} fine`,
    parts: {
      satisfaction: 'satisfaction',
      recency: 'recency',
      frequency: 'frequency',
      complaint: 'complaint',
    },
    nobody: 'Nobody to call.',
    formula:
      'Weighted mean of what is known: satisfaction 40, recency 30, frequency 20, complaint 10. What is unknown is left out, not counted as neutral. Under 50 call, under 70 watch; an open complaint caps it at 49. A list to call: no average or trend of it exists.',
  },
  download: 'CSV',
}
