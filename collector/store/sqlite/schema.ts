import type { Site } from '#shared/site.ts'
import type { Survey } from '#shared/survey.ts'
import type { ImportDetails, ImportRecord } from '../import-record.ts'
import { integer, primaryKey, sqliteTable, text } from './drizzle.ts'

// The tables of the database as typed queries know them: the migrations make them, a test holds one
// against the other. Typed queries serve what owners do: sites, versions, imports, endpoints, asks,
// orders. What answers pass by the thousand (keep, tallies, events, deliveries, pages of responses)
// is plain SQL, prepared: no query is built there, and no row is mapped twice.
// Transactions are better-sqlite3's own: synchronous and immediate, whichever queries they hold.
// The tables about people are in `collector/owners/tables.ts`, which both databases share.

/** Sites of shops. */
export const site = sqliteTable('site', {
  no: integer().primaryKey(),
  id: text().notNull(),
  definition: text({ mode: 'json' }).$type<Site>().notNull(),
  added: integer('added_ms', { mode: 'timestamp_ms' }).notNull(),
})

/** Surveys; what they ask is in their versions. */
export const survey = sqliteTable('survey', {
  no: integer().primaryKey(),
  siteNo: integer('site_no').notNull(),
  id: text().notNull(),
  /** grows with every change to its counts */
  revision: integer().notNull().default(0),
  /** since when it rests; `null`: it asks */
  paused: integer('paused_ms', { mode: 'timestamp_ms' }),
  /** since when it is put away; `null`: it is not */
  archived: integer('archived_ms', { mode: 'timestamp_ms' }),
  /** answers of days before it are gone, their tallies stand */
  settledDay: text('settled_day'),
  /** 1: counted by rules that have changed since */
  recountDue: integer('recount_due').notNull().default(0),
})

/** Published versions; they never change. */
export const surveyVersion = sqliteTable(
  'survey_version',
  {
    siteNo: integer('site_no').notNull(),
    surveyNo: integer('survey_no').notNull(),
    ver: integer().notNull(),
    definition: text({ mode: 'json' }).$type<Survey>().notNull(),
    published: integer('published_ms', { mode: 'timestamp_ms' }).notNull(),
    /** `VersionWords` as JSON */
    words: text(),
  },
  ({ siteNo, surveyNo, ver }) => [primaryKey({ columns: [siteNo, surveyNo, ver] })],
)

/** Histories brought in from other tools. */
export const importTable = sqliteTable('import', {
  no: integer().primaryKey(),
  id: text().notNull(),
  siteNo: integer('site_no').notNull(),
  surveyNo: integer('survey_no').notNull(),
  state: text().$type<ImportRecord['state']>().notNull(),
  begun: integer('begun_ms', { mode: 'timestamp_ms' }).notNull(),
  /** responses that carry it */
  stored: integer().notNull().default(0),
  details: text({ mode: 'json' }).$type<ImportDetails>().notNull(),
})

/** Where a site's events go. */
export const endpoint = sqliteTable(
  'endpoint',
  {
    siteNo: integer('site_no').notNull(),
    id: text().notNull(),
    definition: text().notNull(),
    sealed: text().notNull(),
    active: integer({ mode: 'boolean' }).notNull(),
    addedMs: integer('added_ms').notNull(),
  },
  ({ siteNo, id }) => [primaryKey({ columns: [siteNo, id] })],
)

/** Customers to be asked the next time they are on the site. */
export const ask = sqliteTable(
  'ask',
  {
    siteNo: integer('site_no').notNull(),
    customer: text().notNull(),
    survey: text().notNull(),
    madeMs: integer('made_ms').notNull(),
    expiresMs: integer('expires_ms').notNull(),
  },
  (table) => [primaryKey({ columns: [table.siteNo, table.customer, table.survey] })],
)

/** What customers bought. */
export const purchase = sqliteTable(
  'purchase',
  {
    siteNo: integer('site_no').notNull(),
    id: text().notNull(),
    customer: text().notNull(),
    atMs: integer('at_ms').notNull(),
    /** ten-thousandths of the currency, whole */
    valueE4: integer('value_e4').notNull(),
    currency: text().notNull(),
  },
  ({ siteNo, id }) => [primaryKey({ columns: [siteNo, id] })],
)

/** Responses that were erased and must not come back. */
export const erased = sqliteTable(
  'erased',
  {
    siteNo: integer('site_no').notNull(),
    id: text().notNull(),
    until: integer('until_ms', { mode: 'timestamp_ms' }).notNull(),
  },
  ({ siteNo, id }) => [primaryKey({ columns: [siteNo, id] })],
)
