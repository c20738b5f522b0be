import { createHmac, hkdfSync } from 'node:crypto'

/** The secret that follows on another one for a purpose: the same each time it is asked for. */
export type TokenAfter = (spent: string, purpose: 'access' | 'refresh') => string

/** @param secret lies in a file outside the database, so that neither a token nor the database leads to the next */
export function createTokenAfter(secret: string): TokenAfter {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'earshot assistants', 32))
  return (spent, purpose) =>
    createHmac('sha256', key).update(`${purpose} ${spent}`).digest('base64url')
}
