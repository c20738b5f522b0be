import { createHash, randomBytes } from 'node:crypto'

/** 192 random bits, base64url, 32 characters: nothing to guess, short enough for a terminal's line. */
export function makeToken(): string {
  return randomBytes(24).toString('base64url')
}

/**
 * What is kept of a token: SHA-256, base64url, 43 characters. A plain hash is enough for a secret
 * that is random (OWASP ASVS 5, 6.5.2); a reader of the database cannot turn it back.
 */
export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
