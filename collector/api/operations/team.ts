import { z } from 'zod'
import { AUDIT_CATEGORIES } from '#collector/owners/audit/category.ts'
import { ROLES } from '#shared/role.ts'
import { INVITATION_FORM } from '#collector/routes/team/invitations.ts'
import { KEY_FORM } from '#collector/routes/team/keys.ts'
import { MEMBER_FORM } from '#collector/routes/team/members.ts'
import { done, named, ok, type Operations } from '../operation.ts'
import { instant } from '../replies.ts'

const role = z.enum(ROLES)
const id = z.string()
const email = z.string()

const member = z.object({
  id,
  email,
  role,
  everySite: z.boolean().describe('keeps the whole collector; not changed from one site'),
  made: z
    .object({
      invitations: z.int(),
      keys: z.int(),
      shareLinks: z.int(),
      receivers: z.int().describe('paused, until an owner decides'),
    })
    .describe('what they made that ends with their place'),
})
const invitation = z.object({ id, email, role, expiresAt: instant })
const key = z.object({
  id: id.describe('the key begins with `ek_` and this'),
  name: z.string(),
  role,
  madeAt: instant,
  lastUsedDay: z.iso.date().exactOptional().describe('UTC; absent: never used'),
})
const auditLine = z.object({
  id: z.int(),
  at: instant,
  actor: z.string(),
  action: z.string(),
  subject: z.string().exactOptional(),
})

/** People with a place at a site, and its keys. */
export const TEAM_OPERATIONS: Operations = {
  'GET /api/sites/:site/members': {
    summary: 'List who may open the site',
    replies: ok('The members, by e-mail', z.array(named('Member', member))),
  },
  'PATCH /api/sites/:site/members/:member': {
    summary: 'Give somebody another role',
    body: named('MemberChange', MEMBER_FORM),
    replies: {
      ...done('Changed'),
      409: { what: 'Oneself, or a keeper of every site' },
    },
  },
  'DELETE /api/sites/:site/members/:member': {
    summary: "Take somebody's place away; the account stays",
    replies: {
      ...done('Taken away'),
      409: { what: 'Oneself, or a keeper of every site' },
    },
  },
  'GET /api/sites/:site/invitations': {
    summary: 'List the open invitations',
    replies: ok('The invitations, soonest to end first', z.array(named('Invitation', invitation))),
  },
  'POST /api/sites/:site/invitations': {
    summary: 'Make a link that brings one person in',
    about: 'No mail is sent: hand the link over. It works once, for 7 days.',
    body: named('InvitationInput', INVITATION_FORM),
    replies: { 201: { what: 'The link, shown this once', schema: z.object({ link: z.url() }) } },
  },
  'DELETE /api/sites/:site/invitations/:invitation': {
    summary: 'Withdraw an invitation',
    replies: done('Withdrawn'),
  },
  'GET /api/sites/:site/keys': {
    summary: 'List the keys of the site, never the keys themselves',
    replies: ok('The keys, newest first', z.array(named('Key', key))),
  },
  'POST /api/sites/:site/keys': {
    summary: 'Make a key',
    body: named('KeyInput', KEY_FORM),
    replies: {
      201: { what: 'The key, shown this once', schema: z.object({ id, key: z.string() }) },
    },
  },
  'DELETE /api/sites/:site/keys/:key': {
    summary: 'End a key at once',
    replies: done('Ended'),
  },
  'GET /api/sites/:site/audit': {
    summary: 'Read what was done on the site, newest first, 100 lines a page',
    query: z.object({
      before: z.int().exactOptional().describe('id of the last line of the page before'),
      about: z
        .enum(AUDIT_CATEGORIES)
        .exactOptional()
        .describe('what it is about; absent: everything'),
      actor: z.string().exactOptional().describe('who did it, as the list names them'),
    }),
    replies: ok('A page', z.array(named('AuditLine', auditLine))),
  },
}
