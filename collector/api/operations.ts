import { z } from 'zod'
import type { Family, Operations } from './operation.ts'
import { ok } from './operation.ts'
import { ACCOUNT_OPERATIONS } from './operations/account.ts'
import { ANNOTATION_OPERATIONS } from './operations/annotations.ts'
import { CUSTOMER_OPERATIONS } from './operations/customers.ts'
import { SITE_OPERATIONS } from './operations/sites.ts'
import { EXCHANGE_OPERATIONS } from './operations/exchange.ts'
import { PUBLIC_OPERATIONS } from './operations/public.ts'
import { SHARE_OPERATIONS } from './operations/shares.ts'
import { SURVEY_OPERATIONS } from './operations/surveys.ts'
import { TEAM_OPERATIONS } from './operations/team.ts'
import { WEBHOOK_OPERATIONS } from './operations/webhooks.ts'

const META_OPERATIONS: Operations = {
  'GET /api/openapi.json': {
    summary: 'This description',
    replies: ok('OpenAPI 3.1', z.looseObject({ openapi: z.string() })),
  },
}

/** All of the outside, in reading order. A new route is one entry in one of these tables. */
export const FAMILIES: readonly Family[] = [
  {
    name: 'Surveys and answers',
    about: 'What is asked, and what was answered',
    operations: SURVEY_OPERATIONS,
  },
  {
    name: 'Sites and drafts',
    about: 'Sites and surveys as their owners work on them',
    operations: SITE_OPERATIONS,
  },
  {
    name: 'Share links',
    about: 'How others read one survey',
    operations: SHARE_OPERATIONS,
  },
  {
    name: 'Annotations',
    about: 'What owners write at days of a site',
    operations: ANNOTATION_OPERATIONS,
  },
  {
    name: 'Customers',
    about: 'Whom to ask, and what they bought',
    operations: CUSTOMER_OPERATIONS,
  },
  {
    name: 'Import and export',
    about: 'History in, answers out',
    operations: EXCHANGE_OPERATIONS,
  },
  {
    name: 'Webhooks',
    about: 'Who is told of answers, and what became of it',
    operations: WEBHOOK_OPERATIONS,
  },
  {
    name: 'People and keys',
    about: 'Who has a place at a site',
    operations: TEAM_OPERATIONS,
  },
  {
    name: 'Your account',
    about: 'In and out; what the pages of the console call',
    operations: ACCOUNT_OPERATIONS,
  },
  {
    name: 'Open to all',
    about: "What shoppers' browsers and monitors ask, from any origin, without a key",
    operations: PUBLIC_OPERATIONS,
  },
  { name: 'About the API', about: 'This description', operations: META_OPERATIONS },
]
