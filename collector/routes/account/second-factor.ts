import type { Context } from 'hono'
import { z } from 'zod'
import type { Action } from '#collector/owners/audit/entry.ts'
import { note } from '#collector/owners/audit/note.ts'
import { signedIn } from '#collector/owners/authorize/signed-in.ts'
import type { Owners } from '#collector/owners/owners.ts'
import { authHeaders } from './auth-headers.ts'
import { checkPassword } from './check-password.ts'
import { passCookies } from './pass-cookies.ts'
import { flawed, readForm } from './read-form.ts'

/** Asks for the password again. */
export const PASSWORD = z.strictObject({ password: z.string().max(4096) })
/** Six digits. */
export const CODE = z.strictObject({ code: z.string().max(20) })
const STARTED = z.object({ totpURI: z.string(), backupCodes: z.array(z.string()) })
const CODES = z.object({ backupCodes: z.array(z.string()) })

/**
 * `POST /api/me/second-factor`: makes a secret for an authenticator app and ten recovery codes.
 * Nothing is asked at sign-in until a code has proved that the app has it.
 *
 * 200 `{uri, recoveryCodes}`, shown once · 400 wrong password · 409 it is on already
 */
export function startSecondFactor(owners: Owners) {
  return async (c: Context): Promise<Response> => {
    const read = await readForm(c, PASSWORD)
    if ('refusal' in read) return read.refusal
    if (signedIn(c).secondFactor) return flawed(c, 'password', 'already_on', 409)

    const { api } = await owners.auth()
    const headers = authHeaders(c, owners.address(), 'with')
    const { form } = read
    const checked = await checkPassword(owners, c, () =>
      api.enableTwoFactor({ body: form, headers, asResponse: true }),
    )
    if ('refusal' in checked) return checked.refusal
    const { reply } = checked
    if (!reply.ok) return flawed(c, 'password', 'wrong')
    const { totpURI, backupCodes } = STARTED.parse(await reply.json())
    return c.json({ uri: totpURI, recoveryCodes: backupCodes })
  }
}

/** `POST /api/me/second-factor/code`: proves that the app works, and turns it on. 204 · 400 wrong code */
export function proveSecondFactor(owners: Owners) {
  return async (c: Context): Promise<Response> => {
    const read = await readForm(c, CODE)
    if ('refusal' in read) return read.refusal
    const { api } = await owners.auth()
    const headers = authHeaders(c, owners.address(), 'with')
    const body = { code: read.form.code.replaceAll(/\s/g, '') }
    const reply = await api.verifyTOTP({ body, headers, asResponse: true })
    if (!reply.ok) return flawed(c, 'code', 'wrong')
    passCookies(c, reply.headers)
    return done(owners, c, 'second_factor_on')
  }
}

/** `POST /api/me/second-factor/off`: asks for the password again. 204 · 400 wrong password */
export function stopSecondFactor(owners: Owners) {
  return async (c: Context): Promise<Response> => {
    const read = await readForm(c, PASSWORD)
    if ('refusal' in read) return read.refusal
    const { api } = await owners.auth()
    const headers = authHeaders(c, owners.address(), 'with')
    const { form } = read
    const checked = await checkPassword(owners, c, () =>
      api.disableTwoFactor({ body: form, headers, asResponse: true }),
    )
    if ('refusal' in checked) return checked.refusal
    const { reply } = checked
    if (!reply.ok) return flawed(c, 'password', 'wrong')
    passCookies(c, reply.headers)
    return done(owners, c, 'second_factor_off')
  }
}

/**
 * `POST /api/me/second-factor/recovery-codes`: ten new ones in place of the old.
 *
 * 200 `{recoveryCodes}`, shown once · 400 wrong password, or there is no second factor
 */
export function makeRecoveryCodes(owners: Owners) {
  return async (c: Context): Promise<Response> => {
    const read = await readForm(c, PASSWORD)
    if ('refusal' in read) return read.refusal
    const { api } = await owners.auth()
    const headers = authHeaders(c, owners.address(), 'with')
    const { form } = read
    const checked = await checkPassword(owners, c, () =>
      api.generateBackupCodes({ body: form, headers, asResponse: true }),
    )
    if ('refusal' in checked) return checked.refusal
    const { reply } = checked
    if (!reply.ok) return flawed(c, 'password', 'wrong')
    const { backupCodes } = CODES.parse(await reply.json())
    await noteOwn(owners, c, 'recovery_codes_made')
    return c.json({ recoveryCodes: backupCodes })
  }
}

async function done(owners: Owners, c: Context, action: Action): Promise<Response> {
  await noteOwn(owners, c, action)
  return c.body(null, 204)
}

async function noteOwn(owners: Owners, c: Context, action: Action): Promise<void> {
  await note(owners.database, { actor: signedIn(c).email, action }, owners.now())
}
