import { z } from 'zod'
import { snapshotBatch } from '../bodies.ts'
import { named, ok, type Operations } from '../operation.ts'
import { acks } from '../replies.ts'

const readiness = named('Readiness', z.object({ ready: z.boolean(), reasons: z.array(z.string()) }))

/** What shoppers' browsers, proxies and monitors ask; from any origin, without a key. */
export const PUBLIC_OPERATIONS: Operations = {
  'POST /w/:site': {
    summary: 'Send snapshots of responses; the reply comes after they are stored durably',
    about:
      'At most 20 responses and 32 KiB, as `text/plain` or JSON. Safe to repeat. `visits` may stand in ' +
      'place of responses or beside them, at most 20; each is refused by its first field that does not fit.',
    body: snapshotBatch,
    replies: {
      ...ok('What became of each, in the order sent', acks),
      404: { what: 'There is no such site' },
      503: { what: 'Not kept; try again after `Retry-After`' },
    },
  },
  'POST /w/:site/asks': {
    summary: 'What a proven customer is to be asked now, and what leaves them alone for how long',
    body: named('AskLookup', z.object({ customer: z.string(), customerProof: z.string() })),
    replies: {
      ...ok(
        'Survey ids, the oldest ask first; survey id → ms for which it does not ask this customer',
        z.object({ asks: z.array(z.string()), restMs: z.record(z.string(), z.number()) }),
      ),
      403: { what: 'The proof does not fit the customer' },
      404: { what: 'There is no such site' },
    },
  },
  'GET /w/:site.js': {
    summary: 'The tag of a site, with the rules of its surveys inside',
    replies: { 200: { what: 'A script', media: ['text/javascript'] }, 404: { what: 'None' } },
  },
  'GET /w/tag.v1.js': {
    summary: 'The tag whose bytes never change, for pages that pin them',
    replies: { 200: { what: 'A script', media: ['text/javascript'] } },
  },
  'GET /w/from.:tool.js': {
    summary: 'What stands in for the script of another tool: `from.delighted.js`',
    replies: { 200: { what: 'A script', media: ['text/javascript'] }, 404: { what: 'None' } },
  },
  'GET /w/:site/rules.json': {
    summary: 'The rules that the tag whose bytes never change fetches',
    replies: { ...ok('The rules', z.looseObject({})), 404: { what: 'There is no such site' } },
  },
  'GET /w/:module.:hash.js': {
    summary: 'A module that the tag names, loaded only to ask',
    replies: { 200: { what: 'A module', media: ['text/javascript'] }, 404: { what: 'None' } },
  },
  'GET /w/:site/:words.json': {
    summary: 'The words of one survey in one language, `{survey}-{ver}-{lang}.json`',
    replies: { ...ok('The words', z.looseObject({})), 404: { what: 'None' } },
  },
  'GET /w/:site/preview/:token': {
    summary: 'The words of a survey, for a preview that counts nothing',
    about: '`token` is of a preview link, or the id of a published survey.',
    query: z.object({ langs: z.string().exactOptional().describe('wanted, `ko,en`') }),
    replies: {
      ...ok('The words', z.looseObject({})),
      403: { what: 'The token is not of this site' },
      404: { what: 'There is no such site or survey' },
      409: { what: 'The draft is unfinished' },
      410: { what: 'The link is over an hour old' },
    },
  },
  'GET /s/:survey': {
    summary: 'A page of its own for a survey, for a link or a QR code',
    replies: {
      200: { what: 'The page', media: ['text/html'] },
      404: { what: 'None', media: ['text/html'] },
    },
  },
  'GET /badge/:secret.svg': {
    summary: 'The score of a survey as a picture, by a link that its owner made',
    query: z.object({ lang: z.string().exactOptional().describe('en, ko, zh-Hans or ja') }),
    replies: { 200: { what: 'The badge', media: ['image/svg+xml'] }, 404: { what: 'None' } },
  },
  'GET /livez': {
    summary: 'Whether the process answers',
    replies: { 200: { what: 'It does', media: ['text/plain'] } },
  },
  'GET /readyz': {
    summary: 'Whether an answer would be kept',
    replies: {
      ...ok('It would', readiness),
      503: { what: 'It would not; the sentence says why' },
    },
  },
  'GET /metrics': {
    summary: 'Figures for Prometheus',
    replies: { 200: { what: 'Text, format 0.0.4', media: ['text/plain'] } },
  },
}
