import { z } from 'zod'
import { PERIOD_NAMES } from '#shared/analysis/period-name.ts'
import { day, instant } from '../replies.ts'
import { NO_QUERY, named, ok, type Operations } from '../operation.ts'

const count = z.int().min(0)

const importRecord = named(
  'ImportRecord',
  z.object({
    id: z.string(),
    state: z
      .enum(['writing', 'done', 'undone'])
      .describe('writing: still at it, or cut short: undo it or import the file again'),
    begun: instant,
    stored: count.describe('responses that were not there before'),
    site: z.string(),
    survey: z.string(),
    ver: z.int(),
    source: z.string(),
    firstDay: day,
    lastDay: day,
    notes: z.array(z.string()),
  }),
)

const importCheck = named(
  'ImportCheck',
  z.looseObject({
    source: z.string().describe('delighted …, or mapping'),
    survey: z.string(),
    ver: z.int(),
    columns: z.record(z.string(), z.string()).describe('question id → column'),
    header: z.array(z.string()).describe('every column'),
    mapping: z.looseObject({}).describe('what is read from which, as a mapping says it'),
    unused: z.array(z.string()).describe('columns that are not taken'),
    rows: count,
    ready: count.describe('responses that would be stored'),
    problems: z.object({
      count,
      first: z.array(
        z.object({ line: z.int(), column: z.string().exactOptional(), cause: z.string() }),
      ),
    }),
    refusals: z.array(z.string()).describe('why the file as a whole is refused'),
    notes: z.array(z.string()).describe('what was assumed'),
  }),
)

const importQuery = z.object({
  survey: z.string().describe('the survey that the answers join'),
  from: z.string().exactOptional().describe('the tool; absent: told by its columns'),
  mapping: z.string().exactOptional().describe('a mapping, as JSON'),
  encoding: z.string().exactOptional(),
  separator: z.string().exactOptional().describe('one character, or `tab`'),
  zone: z.string().exactOptional().describe('of times that name none'),
  rule: z.string().exactOptional().describe('names of conversions, comma between them'),
  scale: z.string().exactOptional().describe('such as `0-10`'),
  dry: z.literal('1').exactOptional().describe('checks, and stores nothing'),
})

const exportQuery = z.object({
  format: z
    .enum(['csv', 'json', 'ndjson', 'xlsx', 'parquet'])
    .exactOptional()
    .describe('absent: csv'),
  what: z.enum(['responses', 'tallies', 'codebook']).exactOptional().describe('absent: responses'),
  from: day.exactOptional(),
  to: day.exactOptional(),
  period: z.enum(PERIOD_NAMES).exactOptional().describe('days by their name, as of results'),
  cursor: z
    .string()
    .exactOptional()
    .describe('csv and ndjson: id of the last response you have; what comes continues it'),
  separator: z.enum(['comma', 'semicolon', 'tab']).exactOptional().describe('csv: absent: comma'),
  segment: z
    .array(z.string())
    .max(8)
    .exactOptional()
    .describe('`facet:value`, such as `device:phone`; may be repeated, all must hold'),
  q: z.string().exactOptional().describe('responses: looked for in all that was typed'),
  status: z.enum(['new', 'contacted', 'resolved']).exactOptional(),
  tag: z.string().exactOptional(),
  rated: z
    .enum(['bad', 'middle', 'good'])
    .exactOptional()
    .describe('responses: part of its scale that the rating falls in'),
})

/** History in, answers out. */
export const EXCHANGE_OPERATIONS: Operations = {
  'GET /api/sites/:site/imports': {
    query: NO_QUERY,
    summary: 'List what was imported, the newest first',
    replies: ok('The imports', z.object({ imports: z.array(importRecord) })),
  },
  'POST /api/sites/:site/imports': {
    summary: "Import another tool's answers",
    about:
      'All of a file is checked, then all of it is stored; with anything wrong, nothing is. The file may be gzipped. Who accepts application/x-ndjson hears how far it is, line by line, and the outcome as the last.',
    query: importQuery,
    file: ['application/octet-stream', 'text/csv', 'application/x-ndjson', 'application/json'],
    replies: {
      ...ok('With `dry`: what would be stored', z.object({ check: importCheck })),
      201: {
        what: 'Stored',
        schema: z.object({
          check: importCheck,
          import: importRecord,
          known: count.describe('there before, by an earlier import'),
          gone: count.describe('erased once, and kept away'),
        }),
      },
      409: { what: 'Another import is being stored' },
    },
  },
  'DELETE /api/sites/:site/imports/:import': {
    summary: 'Take everything out again that came with an import',
    replies: ok('How many responses were taken out', z.object({ removed: count })),
  },
  'GET /api/surveys/:survey/export': {
    summary: 'Download responses or tallies as a file',
    query: exportQuery,
    replies: {
      200: {
        what: 'The file',
        media: [
          'text/csv',
          'application/json',
          'application/x-ndjson',
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          'application/vnd.apache.parquet',
        ],
      },
    },
  },
}
