import { z } from 'zod'
import { BAND_FACETS } from '#shared/engagement/bands.ts'
import { FIGURE_IDS, type Summary } from '#shared/summary.ts'
import { named } from './operation.ts'

const withheld = z
  .enum([
    'none',
    'hidden',
    'too_few',
    'no_history',
    'needs_1_year',
    'needs_2_years',
    'needs_3_years',
    'event',
  ])
  .exactOptional()

const days = z.object({ from: z.string(), to: z.string() })

/** {@link Summary} */
export const summary = named(
  'Summary',
  z.object({
    site: z.object({ id: z.string(), name: z.string(), zone: z.string() }),
    days: days.describe('the last four whole weeks'),
    before: days.describe('the four before'),
    month: days.describe('the last complete month, of customers'),
    countsVisits: z.boolean(),
    excludedVisits: z.int(),
    figures: z.array(
      z.object({
        id: z.enum(FIGURE_IDS),
        part: z.enum(['satisfaction', 'engagement', 'customers', 'together']),
        unit: z.enum(['points', 'percent', 'seconds', 'number', 'minor']),
        currency: z.string().exactOptional(),
        n: z.int(),
        status: z.enum(['none', 'hidden', 'too_few', 'rough', 'solid']),
        value: z.string().exactOptional().describe('as printed; absent where it is withheld'),
        low: z.string().exactOptional(),
        high: z.string().exactOptional(),
        withheld,
        change: z
          .object({
            verdict: z.enum([
              'not_enough',
              'steady',
              'cannot_tell',
              'clear_up',
              'clear_down',
              'likely_up',
              'likely_down',
              'maybe_up',
              'maybe_down',
            ]),
            before: z.string().exactOptional(),
            diff: z.string().exactOptional(),
          })
          .exactOptional(),
        days: z.int().exactOptional(),
        isAssumed: z.literal(true).exactOptional(),
      }),
    ),
    bands: z
      .array(
        z.object({
          facet: z.enum(BAND_FACETS),
          of: z.enum(FIGURE_IDS).describe('the kind of question that is told'),
          unit: z.enum(['points', 'percent']),
          groups: z.array(
            z.object({
              band: z.string().describe('such as `2-3` or `10-59s`'),
              n: z.int(),
              status: z.enum(['none', 'hidden', 'too_few', 'rough', 'solid']),
              value: z.string().exactOptional(),
              low: z.string().exactOptional(),
              high: z.string().exactOptional(),
              withheld,
            }),
          ),
        }),
      )
      .describe('satisfaction by engagement when asked; goes together with, never causes'),
    largest: z
      .enum(FIGURE_IDS)
      .exactOptional()
      .describe('the largest change that is more than chance'),
    why: z
      .object({
        change: z.number(),
        facets: z.array(z.object({ facet: z.string(), within: z.number(), mix: z.number() })),
        lookedAt: z.int(),
        areAlike: z.boolean(),
        printed: z.number(),
        unit: z.enum(['points', 'percent']),
        segments: z.array(
          z.object({
            facet: z.string(),
            value: z.string(),
            n: z.tuple([z.number(), z.number()]),
            delta: z.number(),
            rest: z.number(),
            shrunk: z.number(),
            standing: z.enum(['sure', 'worth_a_look']),
          }),
        ),
      })
      .exactOptional()
      .describe(
        'why, where it is one of satisfaction: the mix, and the groups that moved otherwise',
      ),
  }),
) satisfies z.ZodType<Summary>
