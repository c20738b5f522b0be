import { z } from 'zod'
import { askInput, askQuery } from '#collector/routes/asks.ts'
import { rotation } from '#collector/routes/identity.ts'
import { summary } from '../summary.ts'
import { orderCheck, orderImportQuery } from '../order-import.ts'
import { ordersInput } from '#collector/routes/orders.ts'
import type { CustomerHealthList } from '#shared/customer-health-list.ts'
import type { Repurchase } from '#shared/repurchase.ts'
import { NO_QUERY, done, named, ok, type Operations } from '../operation.ts'
import { day, instant } from '../replies.ts'
import { erasure } from './sites.ts'

const ask = named(
  'Ask',
  z.object({ survey: z.string(), customer: z.string(), made: instant, expires: instant }),
)

const secret = z.string().describe('64 hex characters')
const identity = named(
  'Identity',
  z.object({ secret, previous: z.object({ secret, until: instant }).exactOptional() }),
)

const horizon = z.object({
  days: z.int(),
  customers: z.int(),
  bought: z.int().describe('customers who bought at least once'),
  share: z
    .object({ value: z.number(), low: z.number(), high: z.number() })
    .exactOptional()
    .describe('bought ÷ customers in percent, with its 95 % interval'),
  orders: z.int(),
  revenue: z.record(z.string(), z.number()).describe('currency → sum'),
})

const repurchase = named(
  'Repurchase',
  z.object({
    survey: z.string(),
    from: day,
    to: day,
    questions: z.array(
      z.object({
        id: z.string(),
        kind: z.enum(['nps', 'csat', 'ces', 'repurchase', 'comment', 'choice']),
        good: z.tuple([z.number(), z.number()]).describe('ratings that count as good'),
        horizonDays: z.int().exactOptional(),
        ratings: z.array(z.object({ rating: z.int(), horizons: z.array(horizon) })),
      }),
    ),
  }),
) satisfies z.ZodType<Repurchase>

const part = z.int().min(0).max(100).exactOptional()
const customerHealthList = named(
  'CustomerHealthList',
  z.object({
    counts: z.object({ call: z.int(), watch: z.int(), fine: z.int() }),
    customers: z.array(
      z.object({
        customer: z.string(),
        score: z.int().min(0).max(100),
        list: z.enum(['call', 'watch', 'fine']),
        parts: z.object({
          satisfaction: part,
          recency: part,
          frequency: part,
          complaint: part,
        }),
      }),
    ),
  }),
) satisfies z.ZodType<CustomerHealthList>

/** Customers known to the shop: whom to ask, and what they bought. */
export const CUSTOMER_OPERATIONS: Operations = {
  'GET /api/sites/:site/asks': {
    query: NO_QUERY,
    summary: 'List the open asks, the newest 200',
    replies: ok('The asks', z.object({ asks: z.array(ask) })),
  },
  'POST /api/sites/:site/asks': {
    summary: 'Ask a customer a survey the next time they are on the site',
    about: 'For 30 days unless told otherwise, at most a year. Asking again renews.',
    body: named('AskInput', askInput),
    replies: { 201: { what: 'The ask', schema: ask } },
  },
  'DELETE /api/sites/:site/asks': {
    summary: 'Take an ask back',
    query: z.object(askQuery.shape),
    replies: done('Taken back'),
  },
  'POST /api/sites/:site/orders': {
    summary: 'Hand in what customers bought',
    about:
      'Up to 500. An order whose id is known replaces it; without ids, the same customer, time ' +
      'and value is the same order. All are kept, or none. Refunds are taken off after them, each id ' +
      'once; one of an unknown order, or of more than is left of it, is refused by itself.',
    body: named('OrdersInput', ordersInput),
    replies: ok(
      'How many were kept',
      z.object({
        kept: z.int(),
        refunds: z.int().exactOptional(),
        refused: z.array(z.object({ id: z.string(), reason: z.string() })).exactOptional(),
      }),
    ),
  },
  'POST /api/sites/:site/orders/import': {
    summary: 'Import the file of orders that a shop exports',
    about:
      'CSV, XLSX or ODS of Shopify, WooCommerce, Cafe24 or any table of orders, which may be gzipped. All of a file is checked, then all of it is stored; with anything wrong, nothing is. An order whose id is known is replaced, and of what was given back only what is new is taken off.',
    query: orderImportQuery,
    file: [
      'application/octet-stream',
      'text/csv',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'application/vnd.oasis.opendocument.spreadsheet',
    ],
    replies: {
      ...ok('With `dry`: what would be stored', z.object({ check: orderCheck })),
      201: {
        what: 'Stored',
        schema: z.object({
          check: orderCheck,
          kept: z.int(),
          refunds: z.int(),
          withdrawn: z.int().describe('stored before, and cancelled since'),
        }),
      },
      409: { what: 'Another import is being stored' },
    },
  },
  'GET /api/sites/:site/summary': {
    summary: 'Read a shop on one page: satisfaction, engagement and customers',
    about: 'Answers and visits of the last four whole weeks, customers of the last complete month.',
    query: z.object({
      lang: z.string().exactOptional().describe('en, ko, zh-Hans or ja; absent: Accept-Language'),
      format: z
        .enum(['json', 'text', 'csv'])
        .exactOptional()
        .describe('text: plain lines; csv: a file, a line a figure'),
    }),
    replies: ok('The summary', summary),
  },
  'GET /api/sites/:site/identity': {
    summary: "Read the secret with which the site's server signs its customers",
    about: 'A customer is proven by the hex HMAC-SHA-256 of their id.',
    replies: ok('The secret', identity),
  },
  'POST /api/sites/:site/identity/rotate': {
    summary: 'Replace the secret with which customers are signed',
    about: 'The old one holds for `keepDays` more, 7 unless told otherwise; 0 where it has leaked.',
    body: named('IdentityRotation', rotation),
    replies: {
      ...ok('The new secret, and the old one while it holds', identity),
      409: { what: 'Somebody has changed the site in this instant' },
    },
  },
  'GET /api/surveys/:survey/repurchase': {
    summary: 'Read what customers said beside what they then bought',
    query: z.object({ from: day.exactOptional(), to: day.exactOptional() }),
    replies: ok('By question and rating, within 30, 60 and 90 days', repurchase),
  },
  'GET /api/sites/:site/customers': {
    summary: 'Read all that is known of a customer',
    query: z.object({ customer: z.string() }),
    replies: ok('All of it; empty lists when nothing is', z.looseObject({})),
  },
  'GET /api/sites/:site/customers/health': {
    summary: 'List named customers by their health, those to call first',
    about:
      'A weighted mean of satisfaction 40, recency 30, frequency 20 and complaint 10 over what is known; ' +
      'whoever neither answered nor ordered has none. No average of it exists.',
    query: z.object({
      list: z.enum(['call', 'watch', 'fine']).exactOptional().describe('absent: call'),
      limit: z.string().exactOptional().describe('1 to 500, 100 unless told otherwise'),
    }),
    replies: ok('The list', customerHealthList),
  },
  'DELETE /api/sites/:site/customers': {
    summary: 'Erase all that is known of a customer',
    about: 'Doing it again is harmless.',
    query: z.object({ customer: z.string() }),
    replies: ok('What was erased', erasure),
  },
}
