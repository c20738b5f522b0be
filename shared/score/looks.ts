/**
 * How often what is said is decided anew: `once`, of a quarter, a year or days picked by hand; `monthly`;
 * `weekly`, of whole weeks; `daily`, of a period that still runs. Each look is one more chance of saying
 * what is not so.
 */
export type Looks = 'once' | 'monthly' | 'weekly' | 'daily'
