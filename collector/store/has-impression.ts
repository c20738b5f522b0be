import { IMPORT_CHANNEL, type KeptContext } from './arrival.ts'

/** The channel of answers to a question inside a mail: how many mails were read is not known. */
const MAIL_CHANNEL = 'mail'

/**
 * Whether a response began with a card that was shown. Only these count in the funnel, the response
 * rate and the weighting: of a mail, a till or another tool nobody knows how often it asked.
 */
export function hasImpression({ channel, unshown }: KeptContext): boolean {
  return !unshown && channel !== IMPORT_CHANNEL && channel !== MAIL_CHANNEL
}
