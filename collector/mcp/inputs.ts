import { z } from 'zod'
import type { ApiQuery } from './api.ts'
import type { AssistantPack } from './words/pack.ts'

/** Ids and days are judged by the API, which says in one sentence what is wrong with them. */
export const survey = z.string().max(60).describe('id, from list_shops_and_surveys')
export const site = z.string().max(60).describe('id of a shop, from list_shops_and_surveys')
export const lang = z
  .enum(['en', 'ko', 'zh-Hans', 'ja'])
  .optional()
  .describe('of the reply; default en')

const day = z.string().max(30).optional()

/** What days are looked at, as `/scores` takes them. */
export const period = {
  period: z
    .string()
    .max(30)
    .optional()
    .describe(
      'weeks (the last four whole weeks: the default), this-month, last-month, this-quarter, last-quarter, this-year, last-year',
    ),
  from: day.describe('first day, 2026-03-01, instead of period'),
  to: day.describe('last day, included'),
  segment: z
    .array(z.string().max(300))
    .max(8)
    .optional()
    .describe('only these: facet:value such as device:phone'),
}

/** The days and groups of an input as a query of the API. */
export function periodQuery(
  input: Readonly<{
    period?: string | undefined
    from?: string | undefined
    to?: string | undefined
    segment?: readonly string[] | undefined
  }>,
  { lang: said }: AssistantPack,
): ApiQuery {
  const { period: named, from, to, segment } = input
  return { period: named, from, to, segment, lang: said }
}
