import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { APIError } from 'better-auth/api'
import { twoFactor } from 'better-auth/plugins/two-factor'
import type { Address } from './address.ts'
import { hashPassword, isPassword } from './password/hash.ts'
import { sessionFor } from './session-for.ts'
import type { OwnerDatabase } from './tables.ts'

const DAY_S = 24 * 60 * 60

/** Signing in needs these three: where owners are kept, the secret that signs cookies, the address. */
export interface AuthOptions {
  readonly database: OwnerDatabase
  readonly dialect: 'sqlite' | 'postgres'
  /** at least 32 random bytes as text; kept outside the database, so that a leaked one signs nobody in */
  readonly secret: string
  readonly address: Address
}

/** better-auth as this house uses it: called from our own routes, never routed to by itself. */
export type Auth = ReturnType<typeof createAuth>

/**
 * Passwords, sessions, second factors and passkeys. Its own routes, sign-up, rate limits, address
 * tracking and telemetry are off: `collector/routes/account` decides who may call what.
 */
export function createAuth({ database, dialect, secret, address }: AuthOptions) {
  return betterAuth({
    appName: 'Earshot',
    baseURL: address.origin,
    secret,
    database: { db: database, type: dialect },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      // our own rules come first, with reasons (password/flaw.ts)
      minPasswordLength: 1,
      maxPasswordLength: 4096,
      revokeSessionsOnPasswordReset: true,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => isPassword(password, hash),
      },
    },
    user: { modelName: 'owner' },
    // ends 14 days after the last visit; the authorization ends it 30 days after sign-in
    session: {
      modelName: 'ownerSession',
      expiresIn: 14 * DAY_S,
      updateAge: DAY_S,
      freshAge: 0,
    },
    account: { modelName: 'ownerAccount' },
    verification: { modelName: 'ownerVerification' },
    advanced: {
      // its own prefix would be `__Secure-`; `__Host-` also rules out a Domain and another Path
      useSecureCookies: false,
      cookiePrefix: `${address.cookiePrefix}earshot`,
      cookies: { session_token: { name: `${address.cookiePrefix}sid` } },
      defaultCookieAttributes: {
        secure: address.secure,
        httpOnly: true,
        sameSite: 'lax',
        path: '/',
      },
      ipAddress: { disableIpTracking: true },
    },
    plugins: [
      twoFactor({
        issuer: `Earshot (${address.host})`,
        schema: { twoFactor: { modelName: 'ownerSecondFactor' } },
      }),
      passkey({
        rpID: address.passkeyHost,
        rpName: 'Earshot',
        origin: [...address.origins],
        // the column's name must read the same forth and back: credentialId, credential_id
        schema: {
          passkey: { modelName: 'ownerPasskey', fields: { credentialID: 'credentialId' } },
        },
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        authentication: { afterVerification: demandUserVerification },
      }),
      sessionFor,
    ],
  })
}

interface PasskeyProof {
  readonly verification: { readonly authenticationInfo: { readonly userVerified: boolean } }
}

/** A passkey stands for both factors only if the device has checked its person. */
async function demandUserVerification({ verification }: PasskeyProof): Promise<void> {
  if (verification.authenticationInfo.userVerified) return
  throw new APIError('UNAUTHORIZED', { message: 'The device did not check who you are.' })
}
