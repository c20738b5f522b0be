import { isRecord } from '#shared/is-record.ts'

/**
 * Whether a sender filled in `website`, a field of the card that no shopper sees: those who fill in
 * every field they find do.
 */
export function isHoneypotFilled(sent: unknown): boolean {
  if (!isRecord(sent)) return false
  const { website } = sent
  return website !== undefined && website !== null && website !== ''
}
