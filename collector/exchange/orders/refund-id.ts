import { createHash } from 'node:crypto'

/** The id of a refund that a file gives none: the same from the same text. */
export function refundId(text: string): string {
  return `~${createHash('sha256').update(text).digest('base64url').slice(0, 22)}`
}
