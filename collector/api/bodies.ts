import { BAND_VALUES } from '#shared/engagement/bands.ts'
import { z } from 'zod'
import { LIMITS, type SnapshotBatch } from '#shared/snapshot.ts'
import { named } from './operation.ts'

const trait = z.union([z.string().max(LIMITS.traitLength), z.number(), z.boolean()])

const snapshotAnswer = z.object({
  r: z.int().min(1).max(LIMITS.rev).describe('the revision at which it last changed'),
  a: z
    .union([
      z.number(),
      z.string().max(LIMITS.commentLength),
      z.array(z.string()).max(LIMITS.optionsPerAnswer),
      z.null(),
    ])
    .describe('an integer rating, a comment, or option ids; null takes the answer back'),
  o: z.string().max(LIMITS.otherLength).exactOptional().describe('what was typed beside "other"'),
})

const clock = z.union([z.string(), z.number()])

/** The body of the doors through which responses come. The door itself reads it by hand, for speed. */
export const snapshotBatch = named(
  'SnapshotBatch',
  z.object({
    v: z.literal(1),
    responses: z.array(
      z.object({
        k: z.string().describe("the shopper's secret, 128 random bits in base64url"),
        survey: z.string(),
        ver: z.int().min(1),
        rev: z.int().min(1).max(LIMITS.rev).describe('one more at every change'),
        flags: z.int().describe('sum of 1 shown, 2 dismissed, 4 answered, 8 complete, 16 seen'),
        answers: z.record(z.string(), snapshotAnswer),
        t: z.object({
          first: clock.describe('when the card was shown; ISO 8601 or epoch milliseconds'),
          now: clock.describe("the sender's clock as this is sent"),
        }),
        ctx: z.object({
          page: z.string().max(LIMITS.pageLength).exactOptional(),
          referrer: z.string().max(LIMITS.referrerLength).exactOptional(),
          device: z.enum(['phone', 'tablet', 'desktop']).exactOptional(),
          lang: z.string().exactOptional(),
          visit: z.enum(['new', 'returning']).exactOptional(),
          visits: z
            .enum(BAND_VALUES.visits)
            .exactOptional()
            .describe("the visit's number, in bands"),
          time: z.enum(BAND_VALUES.time).exactOptional().describe('engaged so far, in bands'),
          converted: z
            .enum(BAND_VALUES.converted)
            .exactOptional()
            .describe('bought in this visit before the card was shown'),
          channel: z.string().exactOptional().describe('`[a-z0-9_-]{1,32}`'),
          customer: z.string().max(LIMITS.customerLength).exactOptional(),
          customerProof: z.string().exactOptional(),
          traits: z.record(z.string(), trait).exactOptional(),
          incentive: z.boolean().exactOptional(),
        }),
      }),
    ),
  }),
) satisfies z.ZodType<SnapshotBatch>

const whole = (low: number, high: number) => z.int().min(low).max(high)

/** Visits that an owner hands in; the door itself reads them field by field. */
export const visitBatch = named(
  'VisitBatch',
  z.object({
    v: z.literal(1),
    visits: z.array(
      z.object({
        k: z.string().describe('128 random bits in base64url'),
        rev: whole(1, 9_999).describe('one more at every change'),
        t: z.object({
          first: z.int().describe('start, epoch milliseconds'),
          now: z.int().describe('end, at most 47 hours later'),
        }),
        p: whole(1, 1_000).describe('page views'),
        s: whole(0, 28_800).describe('engaged time in seconds'),
        e: whole(0, 31).describe(
          'sum of 1 add_to_cart, 2 begin_checkout, 4 purchase, 8 another event, 16 a survey answered',
        ),
        g: whole(0, 604_800)
          .exactOptional()
          .describe('with a recovered cart: seconds from the start of its visit'),
        n: whole(1, 10).describe("the visit's number in this browser, 10 for the tenth or later"),
        l: z.string().describe('landing page group'),
        d: z.enum(['phone', 'tablet', 'desktop']),
        c: z.string().describe('channel'),
      }),
    ),
  }),
)
