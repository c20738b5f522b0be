import { createHash, randomBytes } from 'node:crypto'

/** A new secret of 256 random bits in base64url, 43 characters. */
export function createSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** What is stored of a secret: with 256 random bits behind it, a plain hash cannot be turned back. */
export function hashSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
