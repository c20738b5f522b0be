import { DAY_MS } from '#shared/day.ts'
import { isExcluded, SPAM_FLAGS } from '#shared/spam-flags.ts'
import { FLAGS } from '#shared/snapshot.ts'
import { IMPORT_CHANNEL } from './arrival.ts'
import { counted } from './counted.ts'
import type { KnownSurvey } from './known-survey.ts'
import type { StoredResponse } from './stored-response.ts'

/** Answers of one customer that are looked at on either side of one. Nobody gives so many in one wait. */
export const NEIGHBOURS = 50

/** A customer's answer to a survey that has come, changed or gone. */
export interface Touched<Known = KnownSurvey> {
  readonly survey: Known
  readonly customer: string
  readonly firstMs: number
}

/** What of a response, as it was and as it is, may take the place of earlier answers or give it up. */
export function touchedBy<Known extends KnownSurvey>(
  survey: Known,
  ...states: readonly (StoredResponse | undefined)[]
): Touched<Known>[] {
  return states.flatMap((state) => {
    const customer = state?.ctx.customer
    if (!state || customer === undefined || Object.keys(state.answers).length === 0) return []
    return [{ survey, customer, firstMs: state.firstMs }]
  })
}

/**
 * The marks that responses of one customer to one survey should have: an answer that the same customer
 * gave again within the survey's own waiting time is superseded, only the latest counts. An answer
 * takes no place of one that is better vouched for, since anybody can send any customer's id: then both
 * count, and the earlier is marked as `repeated`. One that does not count anyway, as while it is held
 * back, replaces none and is replaced by none. History of other tools, which asked by waits of their
 * own, is left alone.
 *
 * @param responses in the order of showing
 * @returns those whose marks should be others, as they should be
 */
export function supersede(
  responses: readonly StoredResponse[],
  survey: Pick<KnownSurvey, 'versions' | 'waits'>,
): StoredResponse[] {
  const answers = responses.filter((one) => canCount(one, survey))
  const flagOf = new Map(
    answers.map((one, place) => {
      const later = answers.slice(place + 1, place + 1 + NEIGHBOURS)
      return [
        one,
        flagBy(
          one,
          later.filter((other) => isWithinWait(other, one, survey)),
        ),
      ]
    }),
  )
  return responses.flatMap((one) => {
    const marks = (one.marks & ~GIVEN_AGAIN) | (flagOf.get(one) ?? 0)
    return marks === one.marks ? [] : [{ ...one, marks }]
  })
}

/** Flags that a customer's later answer sets and its absence clears. */
export const GIVEN_AGAIN = SPAM_FLAGS.superseded | SPAM_FLAGS.repeated

/** The flag of an answer after which the same customer gave these. */
function flagBy(earlier: StoredResponse, later: readonly StoredResponse[]): number {
  if (later.length === 0) return 0
  const isReplaced = later.some((other) => vouchedFor(other) >= vouchedFor(earlier))
  return isReplaced ? SPAM_FLAGS.superseded : SPAM_FLAGS.repeated
}

/** How well it is known who answered: by the shop's signature, by the tag's proof or the owner's word, not at all. */
function vouchedFor({ ctx, marks }: StoredResponse): 0 | 1 | 2 {
  if (!ctx.unsigned) return 2
  return (marks & SPAM_FLAGS.counted) !== 0 || (marks & SPAM_FLAGS.no_proof) === 0 ? 1 : 0
}

/** How far the answers of a customer reach that may have to do with each other, ms. */
export function reachOf({ waits }: Pick<KnownSurvey, 'waits'>): number {
  return DAY_MS * Math.max(0, ...waits.values())
}

function canCount(response: StoredResponse, survey: Pick<KnownSurvey, 'versions'>): boolean {
  if (response.ctx.channel === IMPORT_CHANNEL) return false
  if (isExcluded(response.marks & ~SPAM_FLAGS.superseded)) return false
  return (counted(response, survey).flags & FLAGS.answered) !== 0
}

/** By the waiting time of the version that was answered again: it let the shopper be asked, or not. */
function isWithinWait(
  later: StoredResponse,
  earlier: StoredResponse,
  { waits }: Pick<KnownSurvey, 'waits'>,
): boolean {
  const waitMs = DAY_MS * (waits.get(later.ver) ?? 0)
  return later.firstMs - earlier.firstMs < waitMs
}
