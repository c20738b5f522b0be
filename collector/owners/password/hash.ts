import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto'
import { takeTurns } from '../take-turns.ts'

/**
 * scrypt at one of the parameter sets of OWASP's Password Storage Cheat Sheet: N = 2^15, r = 8,
 * p = 3, which takes 32 MiB. Not argon2id: `crypto.argon2` is missing from Node 22.
 */
const COST: ScryptOptions = { N: 2 ** 15, r: 8, p: 3, maxmem: 64 * 1024 * 1024 }
const SALT_BYTES = 16
const KEY_BYTES = 32

/** Two at a time, so that a flood of sign-ins takes 64 MiB and half of Node's four threads at most. */
const inTurn = takeTurns(2)

/** `scrypt$salt$key`, both base64url. The password is compared in Unicode's composed form. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES)
  const key = await derive(password, salt)
  return ['scrypt', salt.toString('base64url'), key.toString('base64url')].join('$')
}

/** Whether this is the password that was hashed; false for anything that is not such a hash. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [kind, salt, key] = hash.split('$')
  if (kind !== 'scrypt' || salt === undefined || key === undefined) return false
  const wanted = Buffer.from(key, 'base64url')
  const found = await derive(password, Buffer.from(salt, 'base64url'))
  return wanted.length === found.length && timingSafeEqual(wanted, found)
}

function derive(password: string, salt: Buffer): Promise<Buffer> {
  return inTurn(
    () =>
      new Promise((resolve, reject) => {
        scrypt(password.normalize('NFKC'), salt, KEY_BYTES, COST, (error, key) =>
          error ? reject(error) : resolve(key),
        )
      }),
  )
}
