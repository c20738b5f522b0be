import type { Role } from '#shared/role.ts'

/**
 * Who may use a route.
 *
 * | access             | who                                                                    |
 * | ------------------ | ---------------------------------------------------------------------- |
 * | `anyone`           | also those who are not signed in                                       |
 * | `signed_in`        | an owner's browser, for what concerns the account itself                |
 * | `known`            | an owner's browser or a key, whatever their places; the route picks what they see |
 * | `everywhere`       | owners of every site, by browser or key                                |
 * | a role             | that role or more on the site of the path, by browser or key           |
 * | `{person: role}`   | the same, but no keys: a leaked key must not invite people or make keys |
 */
export type Access =
  | 'anyone'
  | 'signed_in'
  | 'known'
  | 'everywhere'
  | Role
  | { readonly person: Role }

/**
 * Every route under `/api`, and the least it takes. A route that is not here answers 404 to all:
 * test/collector/authz-matrix.test.ts fails for one that is in the router alone, or here alone.
 */
export const ACCESS: Readonly<Record<string, Access>> = {
  'GET /api/openapi.json': 'anyone',

  'POST /api/session': 'anyone',
  'POST /api/session/code': 'anyone',
  'POST /api/session/passkey-options': 'anyone',
  'POST /api/session/passkey': 'anyone',
  'DELETE /api/session': 'signed_in',
  'POST /api/links/look': 'anyone',
  'POST /api/links/use': 'anyone',
  'POST /api/links/visit': 'anyone',
  'POST /api/links/join': 'signed_in',

  'GET /api/me': 'known',
  'GET /api/me/sessions': 'signed_in',
  'DELETE /api/me/sessions': 'signed_in',
  'DELETE /api/me/sessions/:session': 'signed_in',
  'POST /api/me/password': 'signed_in',
  'POST /api/me/second-factor': 'signed_in',
  'POST /api/me/second-factor/code': 'signed_in',
  'POST /api/me/second-factor/off': 'signed_in',
  'POST /api/me/second-factor/recovery-codes': 'signed_in',
  'GET /api/me/passkeys': 'signed_in',
  'POST /api/me/passkeys': 'signed_in',
  'POST /api/me/passkeys/options': 'signed_in',
  'DELETE /api/me/passkeys/:passkey': 'signed_in',
  'GET /api/me/assistants': 'signed_in',
  'POST /api/me/assistants/look': 'signed_in',
  'POST /api/me/assistants': 'signed_in',
  'DELETE /api/me/assistants/:assistant': 'signed_in',

  'GET /api/sites': 'known',
  'POST /api/sites': 'everywhere',
  'GET /api/sites/:site': 'viewer',
  'PATCH /api/sites/:site': 'owner',
  'GET /api/sites/:site/summary': 'viewer',
  'GET /api/sites/:site/health': 'viewer',
  'GET /api/sites/:site/surveys': 'viewer',
  'POST /api/sites/:site/surveys': 'editor',
  'POST /api/sites/:site/drafts': 'editor',
  'GET /api/sites/:site/drafts/:draft': 'editor',
  'PATCH /api/sites/:site/drafts/:draft': 'editor',
  'DELETE /api/sites/:site/drafts/:draft': 'editor',
  'POST /api/sites/:site/drafts/:draft/publish': 'editor',
  'POST /api/sites/:site/drafts/:draft/preview': 'editor',
  'POST /api/sites/:site/responses': 'editor',
  'POST /api/sites/:site/visits': 'editor',
  'GET /api/sites/:site/imports': 'editor',
  'POST /api/sites/:site/imports': 'editor',
  'DELETE /api/sites/:site/imports/:import': 'editor',
  'GET /api/sites/:site/annotations': 'viewer',
  'POST /api/sites/:site/annotations': 'editor',
  'PUT /api/sites/:site/annotations/:annotation': 'editor',
  'DELETE /api/sites/:site/annotations/:annotation': 'editor',
  'GET /api/sites/:site/webhooks': 'editor',
  'POST /api/sites/:site/webhooks': 'owner',
  'PATCH /api/sites/:site/webhooks/:webhook': 'owner',
  'DELETE /api/sites/:site/webhooks/:webhook': 'owner',
  'POST /api/sites/:site/webhooks/:webhook/test': 'owner',
  'POST /api/sites/:site/webhooks/:webhook/rotate': 'owner',
  'GET /api/sites/:site/webhooks/:webhook/deliveries': 'editor',
  'POST /api/sites/:site/webhooks/:webhook/replay': 'owner',
  'GET /api/sites/:site/asks': 'editor',
  'POST /api/sites/:site/asks': 'editor',
  'DELETE /api/sites/:site/asks': 'editor',
  'POST /api/sites/:site/orders': 'editor',
  'POST /api/sites/:site/orders/import': 'editor',
  'GET /api/sites/:site/identity': 'owner',
  'POST /api/sites/:site/identity/rotate': 'owner',
  'GET /api/surveys/:survey/repurchase': 'viewer',
  'GET /api/templates': 'known',
  'GET /api/words': 'known',
  'GET /api/words/:lang': 'known',
  'GET /api/surveys': 'known',
  'PATCH /api/surveys/:survey': 'editor',
  'GET /api/surveys/:survey/versions': 'viewer',
  'GET /api/surveys/:survey/results': 'viewer',
  'GET /api/surveys/:survey/scores': 'viewer',
  'GET /api/surveys/:survey/responses': 'viewer',
  'GET /api/surveys/:survey/word-frequency': 'viewer',
  'DELETE /api/surveys/:survey/responses/:response': 'editor',
  'POST /api/surveys/:survey/responses/:response/marks': 'editor',
  'POST /api/surveys/:survey/held': 'editor',
  'POST /api/surveys/:survey/labels/drop-empty': 'editor',
  'GET /api/sites/:site/customers': 'owner',
  'GET /api/sites/:site/customers/health': 'owner',
  'DELETE /api/sites/:site/customers': 'owner',
  'PUT /api/surveys/:survey/responses/:response/care': 'editor',
  'PATCH /api/surveys/:survey/responses/:response/care': 'editor',
  'GET /api/surveys/:survey/export': 'viewer',
  'GET /api/surveys/:survey/live': 'viewer',
  'GET /api/surveys/:survey/shares': 'editor',
  'POST /api/surveys/:survey/shares': 'editor',
  'DELETE /api/surveys/:survey/shares/:share': 'editor',

  'GET /api/sites/:site/members': { person: 'owner' },
  'PATCH /api/sites/:site/members/:member': { person: 'owner' },
  'DELETE /api/sites/:site/members/:member': { person: 'owner' },
  'GET /api/sites/:site/invitations': { person: 'owner' },
  'POST /api/sites/:site/invitations': { person: 'owner' },
  'DELETE /api/sites/:site/invitations/:invitation': { person: 'owner' },
  'GET /api/sites/:site/keys': { person: 'owner' },
  'POST /api/sites/:site/keys': { person: 'owner' },
  'DELETE /api/sites/:site/keys/:key': { person: 'owner' },
  'GET /api/sites/:site/audit': { person: 'owner' },
}
