import { z } from 'zod'
import { ROLES } from '#shared/role.ts'
import { CONSENT_FORM, CONSENT_LOOK } from '#collector/routes/account/assistants.ts'
import { PASSWORD_CHANGE } from '#collector/routes/account/change-password.ts'
import { JOIN_FORM } from '#collector/routes/account/join.ts'
import { LINK_FORM } from '#collector/routes/account/look-at-link.ts'
import { NEW_PASSKEY, SIGN_IN } from '#collector/routes/account/passkeys.ts'
import { CODE, PASSWORD } from '#collector/routes/account/second-factor.ts'
import { CODE_FORM } from '#collector/routes/account/sign-in-code.ts'
import { SIGN_IN_FORM } from '#collector/routes/account/sign-in.ts'
import { USE_LINK_FORM } from '#collector/routes/account/use-link.ts'
import { VISIT_FORM } from '#collector/routes/account/visit.ts'
import { done, named, ok, type Operation, type Operations } from '../operation.ts'
import { instant } from '../replies.ts'

const id = z.string()
const places = z
  .record(z.string(), z.enum(ROLES))
  .describe('site → role; the place `*` is every site')
const state = z.object({ state: z.enum(['signed_in', 'second_factor']) })
const recoveryCodes = z.array(z.string()).describe('shown this once')
const webauthn = z.looseObject({ challenge: z.string() })
const password = named('PasswordAgain', PASSWORD)

const entry: Operation['replies'] = {
  ...ok('In, or `POST /api/session/code` follows', state),
  401: { what: 'Nobody has this' },
}

const me = z.union([
  z.object({
    email: z.string(),
    secondFactor: z.boolean(),
    passkeyHost: z.string(),
    places,
  }),
  z.object({ key: z.string(), places }),
])

const session = z.object({
  id,
  device: z.string(),
  since: instant,
  lastUsed: instant,
  current: z.boolean(),
})

const assistant = z.object({
  id,
  name: z.string(),
  writes: z.boolean().describe('it may also save drafts, annotations, tags and statuses'),
  since: instant,
  lastUsedDay: z.iso.date().exactOptional(),
})
const asked = z.object({
  name: z.string(),
  returnsTo: z.string(),
  writes: z.boolean(),
  signInAgain: z.literal(true).exactOptional().describe('the sign-in is too old to connect it'),
})

const NO_LINK = { 404: { what: 'The link is used up, over, or none' } } as const

/** In and out, and one's own account: what the console's own pages call. */
export const ACCOUNT_OPERATIONS: Operations = {
  'POST /api/session': {
    summary: 'Sign in with e-mail and password',
    body: named('SignIn', SIGN_IN_FORM),
    replies: entry,
  },
  'POST /api/session/code': {
    summary: 'The second step in: six digits, or a recovery code',
    body: named('SignInCode', CODE_FORM),
    replies: entry,
  },
  'POST /api/session/passkey-options': {
    summary: 'What a browser needs to sign in with a passkey',
    replies: ok('WebAuthn request options', webauthn),
  },
  'POST /api/session/passkey': {
    summary: 'Sign in with a passkey',
    body: named('PasskeyProof', SIGN_IN),
    replies: entry,
  },
  'DELETE /api/session': { summary: 'Sign out', replies: done('Out') },
  'POST /api/links/look': {
    summary: 'See what a one-time link is for, without using it up',
    body: named('LinkToken', LINK_FORM),
    replies: {
      ...ok(
        'What it is for',
        z.object({
          kind: z.enum(['set_up', 'invitation', 'reset']),
          email: z.string().exactOptional(),
          siteId: z.string().exactOptional(),
          role: z.enum(ROLES).exactOptional(),
        }),
      ),
      ...NO_LINK,
    },
  },
  'POST /api/links/use': {
    summary: 'Choose a password by a one-time link',
    body: named('LinkUse', USE_LINK_FORM),
    replies: {
      ...ok('In', state),
      ...NO_LINK,
      409: { what: 'There is an account: sign in, then join' },
    },
  },
  'POST /api/links/visit': {
    summary: "Open a demo's site, from the machine it runs on",
    body: named('LinkVisit', VISIT_FORM),
    replies: { ...ok('In', state), ...NO_LINK },
  },
  'POST /api/links/join': {
    summary: 'Take up an invitation with the account that is signed in',
    body: named('LinkJoin', JOIN_FORM),
    replies: { ...ok('The site', z.object({ siteId: z.string() })), ...NO_LINK },
  },
  'GET /api/me': { summary: 'Who you are, and where you have a place', replies: ok('You', me) },
  'GET /api/me/sessions': {
    summary: 'List where you are signed in',
    replies: ok('Sessions, newest use first', z.array(session)),
  },
  'DELETE /api/me/sessions': { summary: 'Sign out everywhere', replies: done('Out') },
  'DELETE /api/me/sessions/:session': { summary: 'End one session', replies: done('Ended') },
  'POST /api/me/password': {
    summary: 'Change the password; every other session ends',
    body: named('PasswordChange', PASSWORD_CHANGE),
    replies: done('Changed'),
  },
  'POST /api/me/second-factor': {
    summary: 'Begin with a second factor',
    body: password,
    replies: {
      ...ok('For the authenticator app', z.object({ uri: z.string(), recoveryCodes })),
      409: { what: 'It is on already' },
    },
  },
  'POST /api/me/second-factor/code': {
    summary: 'Prove that the authenticator app works, and turn it on',
    body: named('AppCode', CODE),
    replies: done('On'),
  },
  'POST /api/me/second-factor/off': {
    summary: 'Turn the second factor off',
    body: password,
    replies: done('Off'),
  },
  'POST /api/me/second-factor/recovery-codes': {
    summary: 'Make ten new recovery codes in place of the old',
    body: password,
    replies: ok('The codes', z.object({ recoveryCodes })),
  },
  'GET /api/me/assistants': {
    summary: 'Assistants that one has connected',
    replies: ok('Never a token', z.array(assistant)),
  },
  'POST /api/me/assistants/look': {
    summary: 'Who wants to be connected, by the query of its authorisation request',
    body: named('ConsentLook', CONSENT_LOOK),
    replies: ok('Its name, and where its answer would go', asked),
  },
  'POST /api/me/assistants': {
    summary: 'Connect an assistant, or tell it no',
    body: named('Consent', CONSENT_FORM),
    replies: {
      ...ok('Where the browser goes on', z.object({ location: z.string() })),
      403: { what: 'The sign-in is more than ten minutes old' },
      409: { what: 'Too many are connected' },
    },
  },
  'DELETE /api/me/assistants/:assistant': {
    summary: 'End the connection of an assistant at once',
    replies: done('Ended'),
  },
  'GET /api/me/passkeys': {
    summary: 'List your passkeys',
    replies: ok('Passkeys', z.array(z.object({ id, name: z.string(), madeAt: instant }))),
  },
  'POST /api/me/passkeys': {
    summary: 'Keep the passkey that the browser made',
    body: named('NewPasskey', NEW_PASSKEY),
    replies: done('Kept'),
  },
  'POST /api/me/passkeys/options': {
    summary: 'What a browser needs to make a passkey',
    body: password,
    replies: ok('WebAuthn creation options', webauthn),
  },
  'DELETE /api/me/passkeys/:passkey': { summary: 'Remove a passkey', replies: done('Removed') },
}
