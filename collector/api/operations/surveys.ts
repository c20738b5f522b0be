import { z } from 'zod'
import { siteInput, surveyDraft } from '#shared/schema.ts'
import { snapshotBatch, visitBatch } from '../bodies.ts'
import { PERIOD_NAMES } from '#shared/analysis/period-name.ts'
import { NO_QUERY, named, ok, type Operations } from '../operation.ts'
import { scores } from '../scores.ts'
import {
  acks,
  day,
  publishedSurvey,
  responsePage,
  results,
  site,
  siteList,
  surveyList,
  wordFrequency,
  visitAcks,
} from '../replies.ts'

const period = {
  from: day.exactOptional().describe('first day, included; absent: 28 days before the last'),
  to: day.exactOptional().describe("last day, included; absent: today in the site's zone"),
}

const resultsQuery = z.object({
  ...period,
  unit: z
    .enum(['weeks'])
    .exactOptional()
    .describe('the days are four whole weeks, also where they are a month, as February 2027 is'),
  period: z
    .enum(PERIOD_NAMES)
    .exactOptional()
    .describe(
      'days by their name, compared with those before; scores: `weeks` unless told otherwise',
    ),
  segment: z
    .array(z.string())
    .max(8)
    .exactOptional()
    .describe('`facet:value`, such as `device:phone`; may be repeated, all must hold'),
  compare: z
    .string()
    .exactOptional()
    .describe(
      '`previous`: the period before; `year`: the same a year earlier; `month`: the calendar month ' +
        'before; or two days, `2026-03-01..2026-03-31`',
    ),
})

const responsesQuery = z.object({
  from: period.from.describe('first day, included; absent with `to`: everything'),
  to: period.to,
  has: z
    .array(z.enum(['comment', 'mark']))
    .exactOptional()
    .describe('only those with a comment, with a mark, or both'),
  q: z.string().exactOptional().describe('looked for in all that was typed'),
  status: z.enum(['new', 'contacted', 'resolved']).exactOptional(),
  tag: z.string().exactOptional(),
  rated: z
    .enum(['bad', 'middle', 'good'])
    .exactOptional()
    .describe(
      'part of its scale that the rating falls in, as promoters and detractors are counted',
    ),
  limit: z.int().min(1).max(200).exactOptional().describe('absent: 50'),
  cursor: z.string().exactOptional().describe('`next` of the page before'),
})

const wordFrequencyQuery = z.object({
  from: day.exactOptional().describe('absent: 27 days before `to`'),
  to: day.exactOptional().describe('absent: today'),
})

/** Sites, surveys, and what shoppers answered. */
export const SURVEY_OPERATIONS: Operations = {
  'GET /api/sites': {
    query: NO_QUERY,
    summary: 'List the sites you may read',
    replies: ok('The sites', siteList),
  },
  'POST /api/sites': {
    summary: 'Add a site',
    body: named('SiteInput', siteInput),
    replies: {
      201: { what: 'The site, defaults filled in', schema: site },
      409: { what: 'The id is taken' },
    },
  },
  'POST /api/sites/:site/surveys': {
    summary: 'Publish a survey, or the next version of one',
    about: 'Publishing the same again changes nothing. Wording given as plain text is in `lang`.',
    body: named('SurveyDraft', surveyDraft),
    replies: { 201: { what: 'The survey as published', schema: publishedSurvey } },
  },
  'POST /api/sites/:site/responses': {
    summary: 'Hand in responses from elsewhere: mail, a till, a chat, another tool',
    about:
      'Up to 500 responses and 4 MiB. `t.first` is believed, up to 20 years back. Safe to repeat: ' +
      'a response is known by its `k`, and the higher `rev` wins.',
    body: snapshotBatch,
    replies: {
      ...ok('What became of each, in the order sent', acks),
      503: { what: 'Nothing was kept; try again after `Retry-After`' },
    },
  },
  'POST /api/sites/:site/visits': {
    summary: 'Hand in visits from elsewhere: a history, or an app of the shop',
    about:
      'Up to 500 visits and 1 MiB. `t.first` is believed, up to 20 years back. A visit is known by its ' +
      '`k` for 48 hours after it was handed in; after that it would count again.',
    body: visitBatch,
    replies: {
      ...ok('What became of each, in the order sent', visitAcks),
      409: { what: 'Visits are not counted on this site' },
      503: { what: 'Nothing was kept; try again after `Retry-After`' },
    },
  },
  'GET /api/surveys': {
    query: NO_QUERY,
    summary: 'List the surveys you may read',
    replies: ok('The surveys', surveyList),
  },
  'GET /api/surveys/:survey/results': {
    summary: 'Read the counts that scores are computed from',
    query: resultsQuery,
    replies: ok('The counts', results),
  },
  'GET /api/surveys/:survey/scores': {
    summary: 'Read what may be said of the answers, in finished sentences',
    query: resultsQuery.extend({
      lang: z.string().exactOptional().describe('en, ko, zh-Hans or ja; absent: Accept-Language'),
      format: z.enum(['json', 'text']).exactOptional().describe('text: plain lines'),
    }),
    replies: ok('The scores', scores),
  },
  'GET /api/surveys/:survey/responses': {
    summary: 'Read the answered responses, newest first',
    query: responsesQuery,
    replies: ok('A page', responsePage),
  },
  'GET /api/surveys/:survey/word-frequency': {
    summary: 'Read which words go together with good and with bad ratings',
    query: wordFrequencyQuery,
    replies: ok('The words', wordFrequency),
  },
  'GET /api/surveys/:survey/live': {
    summary: 'Be told when the counts change',
    about: 'Server-sent events, `{"revision": n}` at once and at every change.',
    replies: { 200: { what: 'A stream without end', media: ['text/event-stream'] } },
  },
}
