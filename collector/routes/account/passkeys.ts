import type { Context } from 'hono'
import { z } from 'zod'
import { note } from '#collector/owners/audit/note.ts'
import { notFound } from '#collector/owners/authorize/refusals.ts'
import { signedIn } from '#collector/owners/authorize/signed-in.ts'
import type { Owners } from '#collector/owners/owners.ts'
import { tellOwner } from '#collector/owners/tell-owner.ts'
import { authHeaders } from './auth-headers.ts'
import { checkPassword } from './check-password.ts'
import { passCookies } from './pass-cookies.ts'
import { flawed, readForm } from './read-form.ts'
import { PASSWORD } from './second-factor.ts'

/** What a browser's `PublicKeyCredential.toJSON()` gives; its inside is for the library to judge. */
const CREDENTIAL = z.looseObject({ id: z.string().max(2000), type: z.literal('public-key') })
/** A passkey just made, and its name. */
export const NEW_PASSKEY = z.strictObject({
  credential: CREDENTIAL,
  name: z.string().trim().min(1).max(60),
})
const TEXT = z.string().max(10_000)
const PROOF = z.object({
  id: TEXT,
  rawId: TEXT,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}),
  response: z.object({
    clientDataJSON: TEXT,
    authenticatorData: TEXT,
    signature: TEXT,
    userHandle: TEXT,
  }),
})
/** A passkey's answer. */
export const SIGN_IN = z.strictObject({ credential: PROOF })

/** `GET /api/me/passkeys`: `[{id, name, madeAt}]` */
export function listPasskeys(owners: Owners) {
  return async (c: Context): Promise<Response> => {
    const { api } = await owners.auth()
    const passkeys = await api.listPasskeys({ headers: authHeaders(c, owners.address(), 'with') })
    const listed = passkeys.map(({ id, name, createdAt }) => ({ id, name, madeAt: createdAt }))
    return c.json(listed)
  }
}

/**
 * `POST /api/me/passkeys/options`: what the browser needs to make one. Asks for the password again,
 * because a passkey opens the account for good.
 *
 * 200 WebAuthn creation options · 400 wrong password
 */
export function passkeyOptions(owners: Owners) {
  return async (c: Context): Promise<Response> => {
    const read = await readForm(c, PASSWORD)
    if ('refusal' in read) return read.refusal
    const { api } = await owners.auth()
    const headers = authHeaders(c, owners.address(), 'with')
    const { form } = read
    const checked = await checkPassword(owners, c, () =>
      api.verifyPassword({ body: form, headers, asResponse: true }),
    )
    if ('refusal' in checked) return checked.refusal
    if (!checked.reply.ok) return flawed(c, 'password', 'wrong')
    const reply = await api.generatePasskeyRegistrationOptions({ headers, asResponse: true })
    passCookies(c, reply.headers)
    return c.json(await reply.json())
  }
}

/** `POST /api/me/passkeys`: keeps the passkey that the browser made. 204 · 400 it does not hold */
export function addPasskey(owners: Owners) {
  return async (c: Context): Promise<Response> => {
    const read = await readForm(c, NEW_PASSKEY)
    if ('refusal' in read) return read.refusal
    const { credential, name } = read.form
    const { api } = await owners.auth()
    const body = { response: credential, name }
    const headers = authHeaders(c, owners.address(), 'with')
    const reply = await api.verifyPasskeyRegistration({ body, headers, asResponse: true })
    if (!reply.ok) return flawed(c, 'credential', 'wrong')
    const deed = { actor: signedIn(c).email, action: 'passkey_added', subject: name } as const
    await note(owners.database, deed, owners.now())
    await tellOwner(owners, c, 'passkey_added', deed.actor)
    return c.body(null, 204)
  }
}

/** `DELETE /api/me/passkeys/:passkey`: 204 · 404 none of one's own */
export function removePasskey(owners: Owners) {
  return async (c: Context): Promise<Response> => {
    const { ownerId, email } = signedIn(c)
    const done = await owners.database
      .deleteFrom('ownerPasskey')
      .where('id', '=', c.req.param('passkey') ?? '')
      .where('userId', '=', ownerId)
      .executeTakeFirst()
    if (done.numDeletedRows === 0n) return notFound(c)
    await note(owners.database, { actor: email, action: 'passkey_removed' }, owners.now())
    return c.body(null, 204)
  }
}

/** `POST /api/session/passkey-options`: what the browser needs to sign in with one. 200, for anyone */
export function signInPasskeyOptions(owners: Owners) {
  return async (c: Context): Promise<Response> => {
    const { api } = await owners.auth()
    const headers = authHeaders(c, owners.address(), 'without')
    const reply = await api.generatePasskeyAuthenticationOptions({ headers, asResponse: true })
    passCookies(c, reply.headers)
    return c.json(await reply.json())
  }
}

/**
 * `POST /api/session/passkey`: signs in with a passkey, which stands for both factors: the device
 * has checked its person.
 *
 * 200 `{state: 'signed_in'}` · 401 unknown, too old, or the device checked nobody
 */
export function signInPasskey(owners: Owners) {
  return async (c: Context): Promise<Response> => {
    const read = await readForm(c, SIGN_IN)
    if ('refusal' in read) return read.refusal
    const { api } = await owners.auth()
    const body = { response: read.form.credential }
    const headers = authHeaders(c, owners.address(), 'without')
    const reply = await api.verifyPasskeyAuthentication({ body, headers, asResponse: true })
    if (!reply.ok) return c.json({ error: 'this passkey does not open an account here' }, 401)
    passCookies(c, reply.headers)
    const { user } = ANSWER.parse(await reply.json())
    await note(owners.database, { actor: user.email, action: 'signed_in' }, owners.now())
    return c.json({ state: 'signed_in' })
  }
}

const ANSWER = z.object({ user: z.object({ email: z.string() }) })
