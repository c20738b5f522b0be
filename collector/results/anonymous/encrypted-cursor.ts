import type { Encryption } from '../../outbox/encrypt.ts'

/**
 * The cursor of a list of an anonymous survey. A cursor holds the instant of the last answer on its
 * page, which would tell when it was given: only the collector can read this one.
 */
export function encryptCursor(cursor: string, survey: string, seal: Encryption): string {
  return seal.close(cursor, aboutOf(survey))
}

/** What was sealed; `undefined` for everything that was not, of this survey. */
export function decryptCursor(
  sealed: string,
  survey: string,
  seal: Encryption,
): string | undefined {
  try {
    return seal.open(sealed, aboutOf(survey))
  } catch {
    return undefined
  }
}

function aboutOf(survey: string): string {
  return `cursor of ${survey}`
}
