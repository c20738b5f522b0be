import { z } from 'zod'
import type { SpamFlag } from '#shared/spam-flags.ts'
import type {
  Annotation,
  Results,
  ResponsePage,
  SiteList,
  SurveyList,
  WordFrequencyReply,
} from '#shared/results.ts'
import { siteInput, surveyDraft } from '#shared/schema.ts'
import type { Site } from '#shared/site.ts'
import type { Ack } from '#shared/snapshot.ts'
import type { Survey, SurveyDraft } from '#shared/survey.ts'
import { named } from './operation.ts'

/** A day in the site's zone. */
export const day = z.iso.date().describe("a day in the site's zone")
/** An instant. */
export const instant = z.iso.datetime().describe('ISO 8601, UTC')
const count = z.int().min(0)
const facets = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]))

/** A site with its defaults filled in. */
export const site = named(
  'Site',
  z.object(siteInput.shape).required({
    id: true,
    name: true,
    brand: true,
    origins: true,
    zone: true,
    lang: true,
    facets: true,
    quietPaths: true,
    queryNames: true,
    asksPerQuarter: true,
    gapDays: true,
  }),
) satisfies z.ZodType<Site>

/** A survey as published, its defaults filled in. */
export const survey = named(
  'Survey',
  z.object({ ...surveyDraft.shape, site: z.string(), ver: z.int().min(1) }).required({
    id: true,
    name: true,
    lang: true,
    trigger: true,
    audience: true,
    manners: true,
    look: true,
    thanks: true,
    priority: true,
    anonymous: true,
    incentive: true,
  }),
) satisfies z.ZodType<Loosened>

/** A survey as published, and the languages in which its own words are missing. */
export const publishedSurvey = named(
  'PublishedSurvey',
  survey.extend({
    missingWords: z.array(
      z.object({
        lang: z.string(),
        question: z.string().exactOptional().describe('absent: the thanks, or the whole survey'),
        words: z.string().exactOptional().describe('the text, as another language has it'),
        instead: z.enum(['default words', 'another language', 'English buttons']),
      }),
    ),
  }),
)

/** {@link SiteList} */
export const siteList = z.object({ sites: z.array(site) }) satisfies z.ZodType<SiteList>

/** What of a site stands beside counts. */
export const siteHead = z.object({
  id: z.string(),
  name: z.string(),
  brand: z.string(),
  zone: z.string(),
})

/** What of a survey stands beside counts. */
export const surveyHead = z.object({
  id: z.string(),
  site: z.string(),
  name: z.string(),
  ver: z.int(),
  lang: z.string(),
  anonymous: z.boolean(),
})

/** {@link SurveyList} */
export const surveyList = z.object({
  surveys: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      ver: z.int(),
      site: siteHead,
      state: z
        .enum(['asking', 'waiting', 'closed', 'full', 'paused'])
        .describe('waiting: before it opens; full: its quota is met'),
    }),
  ),
}) satisfies z.ZodType<SurveyList>

const funnel = {
  shown: count,
  seen: count,
  answered: count,
  commented: count,
  completed: count,
  dismissed: count,
}

const tally = named(
  'Tally',
  z.record(z.string(), count).describe('rating or option id → how many picked it'),
)

const segment = named(
  'Segment',
  z.object({
    facet: z.string(),
    value: z.string(),
    tally,
    previousTally: tally.exactOptional(),
    shown: count,
    answered: count,
    previousShown: count.exactOptional(),
    previousAnswered: count.exactOptional(),
    answers: count.exactOptional().describe('choice: how many answered the question there'),
    previousAnswers: count.exactOptional(),
  }),
)

const questionResults = named(
  'QuestionResults',
  z.object({
    id: z.string(),
    kind: z.enum(['nps', 'csat', 'ces', 'repurchase', 'comment', 'choice']),
    points: z.int().min(2).max(11).exactOptional(),
    lowest: z.union([z.literal(0), z.literal(1)]).exactOptional(),
    top: z.int().min(1).max(5).exactOptional(),
    direction: z.enum(['high', 'low']).exactOptional(),
    horizonDays: z.int().exactOptional(),
    many: z.literal(true).exactOptional().describe('choice: several options may be picked'),
    reworded: day.exactOptional().describe('put in other words within the days compared'),
    text: z.string().describe("the wording in the survey's language, placeholders filled"),
    lang: z.string().exactOptional().describe('BCP 47, the language of that wording'),
    ends: z
      .object({ low: z.string(), high: z.string() })
      .exactOptional()
      .describe('words of your own at the ends of the scale; absent: the default ones'),
    tally,
    previousTally: tally.exactOptional(),
    answers: count
      .exactOptional()
      .describe('choice: how many answered it, however many options they picked'),
    previousAnswers: count.exactOptional(),
    options: z.record(z.string(), z.string()).exactOptional().describe('choice: id → wording'),
    days: z.array(z.object({ day, tally })),
    segments: z.array(segment),
  }),
)

const cell = z.object({
  page: z.string().exactOptional(),
  device: z.string().exactOptional(),
  channel: z.string().exactOptional(),
  shown: count,
  answered: count,
  tallies: z.record(z.string(), tally).describe('rating questions alone'),
})

/** {@link Annotation} */
export const annotation = named(
  'Annotation',
  z.object({ id: z.string(), day, text: z.string() }),
) satisfies z.ZodType<Annotation>

/** of days that are a calendar month as well */
export const fourWeeks = z
  .literal('weeks')
  .exactOptional()
  .describe('these days are four whole weeks, although they are a calendar month as well')

/** {@link Results} */
export const results = named(
  'Results',
  z.object({
    ...funnel,
    survey: surveyHead,
    site: siteHead,
    from: day,
    to: day,
    unit: fourWeeks,
    only: z
      .array(z.object({ facet: z.string(), value: z.string() }))
      .exactOptional()
      .describe('the filter in force: only answers that are in all of these; absent: all answers'),
    today: day.describe("today in the site's zone; a period that holds it is still running"),
    previous: z.object({ ...funnel, from: day, to: day, unit: fourWeeks }).exactOptional(),
    verdictOn: day.exactOptional().describe('when a running period gets its verdict'),
    since: day
      .exactOptional()
      .describe(
        'began within a period that still runs, or too young to be compared: everything since this day',
      ),
    later: z
      .object({
        from: day,
        to: day,
        shown: count,
        answered: count,
        tallies: z.record(z.string(), tally),
      })
      .exactOptional()
      .describe('what came in after a period that is just over'),
    days: z.array(z.object({ ...funnel, day })),
    questions: z.array(questionResults),
    cells: z
      .array(cell)
      .describe(
        'everyone asked, in one cell each; empty when narrowed to a segment other than of page, device and channel',
      ),
    excluded: count.describe('answers kept but not counted: from a foreign origin, or suspected'),
    held: count
      .exactOptional()
      .describe('of these, those that came too fast and wait for their owner’s word; absent: none'),
    flooded: count
      .exactOptional()
      .describe('impressions left out of all rates, being more than people see; absent: none'),
    groupDays: z
      .object({ from: day, to: day })
      .exactOptional()
      .describe(
        'of an anonymous survey: the newest days of which segments are told, where these are not such',
      ),
    elsewhere: count
      .exactOptional()
      .describe('answered where no card was shown, as at a till: in the tallies, in no funnel'),
    versions: z
      .array(
        z.object({
          ver: z.int(),
          day,
          changed: z.enum(['wording', 'asking', 'questions', 'other']),
          reworded: z.array(z.string()).exactOptional(),
          besides: z.enum(['asking', 'questions']).exactOptional(),
        }),
      )
      .describe('published in the period, but the first'),
    annotations: z.array(annotation).describe('what owners wrote at days of the site'),
    imports: z
      .array(z.object({ source: z.string(), from: day, to: day }))
      .describe('history of other tools; where it ends, the method of asking changed'),
    revision: z.int().describe('grows with every change that these counts would show'),
  }),
) satisfies z.ZodType<Results>

const mark = z.enum([
  'origin',
  'decoy',
  'crowd',
  'no_origin',
  'no_proof',
  'haste',
  'counted',
  'discarded',
  'superseded',
  'repeated',
  'held',
  'flood',
  'test',
]) satisfies z.ZodType<SpamFlag>

/** {@link ResponsePage} */
export const responsePage = named(
  'ResponsePage',
  z.object({
    responses: z.array(
      z.object({
        id: z.string(),
        ver: z.int(),
        flags: z.int().describe('sum of 1 shown, 2 dismissed, 4 answered, 8 complete, 16 seen'),
        day,
        at: instant,
        answers: z.record(z.string(), z.union([z.number(), z.string(), z.array(z.string())])),
        page: z.string().exactOptional(),
        device: z.string().exactOptional(),
        lang: z.string().exactOptional(),
        visit: z.string().exactOptional(),
        visits: z.string().exactOptional(),
        time: z.string().exactOptional(),
        converted: z.string().exactOptional(),
        channel: z.string().exactOptional(),
        customer: z.string().exactOptional(),
        unsigned: z.literal(true).exactOptional().describe('nobody vouches for `customer`'),
        excluded: z.literal(true).exactOptional().describe('kept, but in none of the counts'),
        elsewhere: z
          .literal(true)
          .exactOptional()
          .describe('came otherwise than by a card that was shown: in no rate and no funnel'),
        care: z
          .object({
            status: z.enum(['new', 'contacted', 'resolved']),
            tags: z.array(z.string()),
            note: z.string(),
          })
          .exactOptional()
          .describe('what owners made of it'),
        marks: z.array(mark).exactOptional().describe('what was noticed of it'),
        traits: facets.exactOptional(),
      }),
    ),
    next: z
      .string()
      .exactOptional()
      .describe('pass as `cursor` for older ones; absent on the last page'),
    handedOut: z
      .object({ today: count.describe('UTC'), most: count.describe('in a day') })
      .exactOptional()
      .describe('to an assistant: how many responses it was handed'),
  }),
) satisfies z.ZodType<ResponsePage>

const wordCount = z.object({
  word: z.string(),
  good: count.describe('comments with a good rating that hold it'),
  bad: count,
})

/** Words that go together with ratings. */
export const wordFrequency = named(
  'WordFrequency',
  z.object({
    from: day,
    to: day,
    question: z.string().describe('the rating by which a comment counts as good or bad'),
    most: count.describe('responses with a comment that are read at most, the newest'),
    comments: z.object({ good: count, bad: count }),
    lookedAt: count.describe('words in enough comments to be looked at'),
    good: z.array(wordCount).describe('used more beside good ratings, beyond chance'),
    bad: z.array(wordCount),
  }),
) satisfies z.ZodType<WordFrequencyReply>

const visitAck = z.union([
  z.object({ id: z.string(), rev: z.int(), state: z.literal('kept') }),
  z.object({ state: z.literal('refused'), reason: z.string() }),
])

/** What became of each visit. */
export const visitAcks = named('VisitAcks', z.object({ visits: z.array(visitAck) }))

/** What became of each snapshot. */
export const acks = named(
  'Acks',
  z.object({
    visits: z
      .array(visitAck)
      .exactOptional()
      .describe('with visits: what became of each; then `responses` may be absent'),
    responses: z.array(
      z.union([
        z.object({ id: z.string(), rev: z.int(), state: z.literal('kept') }),
        z.object({ id: z.string(), state: z.literal('gone') }),
        z.object({
          state: z.literal('refused'),
          reason: z.string(),
          retry: z.literal(true).exactOptional().describe('its survey is not known here, yet'),
        }),
      ]),
    ),
  }),
) satisfies z.ZodType<{ responses: Ack[] }>

/** A refusal, as RFC 9457 has it; `error` repeats `detail` for those who read one field. */
export const problem = named(
  'Problem',
  z.looseObject({
    type: z.literal('about:blank'),
    title: z.string().describe('the words of the status'),
    status: z.int(),
    detail: z.string().describe('one sentence'),
    error: z.string().describe('the same sentence'),
    code: z
      .string()
      .exactOptional()
      .describe('the reason, for programs; absent: the sentence alone'),
    params: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .exactOptional()
      .describe('what its sentence names'),
    field: z.string().exactOptional().describe('a form: the field that will not do'),
    flaw: z.string().exactOptional().describe('a form: why it will not do'),
  }),
)

/** A refusal at the doors for shoppers' browsers. */
export const refusal = named(
  'Refusal',
  z.looseObject({ error: z.string().describe('one sentence') }),
)

/** A published survey whose inner defaults a schema for drafts cannot promise. */
type Loosened = Omit<Survey, 'audience' | 'manners' | 'look'> & Pick<SurveyDraft, 'audience'>
