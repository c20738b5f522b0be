import { SPAM_FLAGS } from '#shared/spam-flags.ts'
import { createPace } from './pace.ts'

/**
 * Impressions without an answer for each answer that a network may give. The card shows once in weeks
 * to a browser, so a network's many unanswered ones tell little that its first two hundred do not.
 */
export const IMPRESSIONS_PER_ANSWER = 2
/** Above its bound, a network's share of a site's day that is believable: a carrier's. */
const BELIEVABLE_SHARE = 0.02
/**
 * The same of a wide network that is shown cards as everybody is: a mobile carrier's phones leave through
 * few /16, and a tenth of a shop's day may come from one.
 */
const BELIEVABLE_SHARE_OF_CARRIER = 0.1
/** How few impressions an answer may have there, as a share of what all others' have that day. */
const LEAST_OF_USUAL = 0.5
/** How many of its busiest days a site's day is believed to be. */
const BUSY_DAYS = 3
/** An answer with a hint weighs as much as five. */
const HINT_WEIGHT = 5

/** How much counts of what a site was sent in a day: what one network's share is a share of. */
export interface DayTotals {
  answers: number
  impressions: number
}

/** Ids that get a mark, of this request or of earlier ones. */
export interface Marked {
  readonly ids: Iterable<string>
  readonly mark: number
}

/** What a request of one network turns out to be. */
export interface NetworkNoted {
  readonly marked: readonly Marked[]
  /** those that are new and that nothing speaks against */
  readonly fresh: { readonly answers: readonly string[]; readonly impressions: readonly string[] }
  /** says that all have been marked */
  settle(): void
}

/** One network's messages to one site on one day. */
export interface NetworkDay {
  note(sent: {
    readonly answers: readonly string[]
    readonly impressions: readonly string[]
    readonly isHinted: boolean
    readonly perNetwork: number
    /** how many times one home's share the network may send */
    readonly times: number
    /** whether it is not one home or office, but the range around */
    readonly isWide: boolean
    readonly busiestDay: number
    /** cards shown on the day that had most; 0: not known */
    readonly busiestImpressions: number
    readonly totals: DayTotals
    readonly nowMs: number
  }): NetworkNoted
  /** ids that are remembered */
  size(): number
}

/**
 * Keeps proven answers, answers with hints and impressions apart, so that forged ones never take
 * genuine ones of the same network along.
 *
 * | kind               | bound a day             | beyond it                    |
 * | ------------------ | ----------------------- | ---------------------------- |
 * | proven answers     | 100, or 2 % of the site | `crowd` for what comes after |
 * | answers with hints | a fifth of that         | `crowd` for all of the day   |
 * | impressions        | twice that              | `flood` for what comes after |
 *
 * A wide network that is shown cards as often as all others are may be a tenth of the site.
 *
 * What comes faster than people answer is held, but for the first five of its ten minutes, and takes
 * no place of the day's.
 *
 * @param windowAnswers what is never too fast within ten minutes
 */
export function createNetworkDay(windowAnswers: number): NetworkDay {
  const pace = createPace(windowAnswers)
  // apart, so that a burst without a proof makes no proven answer wait
  const paceOfHinted = createPace(windowAnswers)
  const proven = new Set<string>()
  const hinted = new Set<string>()
  /** those of them that came too fast */
  const hasty = new Set<string>()
  const impressions = new Set<string>()
  let isForged = false

  /** answers with hints: all of them are named once they are too many */
  function forge(ids: readonly string[], perNetwork: number, totals: DayTotals, busiest: number) {
    const fresh = ids.filter((id) => !hinted.has(id))
    for (const id of fresh) hinted.add(id)
    const slow = fresh.filter((id) => !hasty.has(id))
    if (!isForged) totals.answers += slow.length
    if (!isForged && hinted.size * HINT_WEIGHT > bound(perNetwork, totals.answers, busiest)) {
      isForged = true
      // what is forged makes no other network's share look smaller
      totals.answers -= hinted.size - hasty.size
    }
    return isForged ? [] : slow
  }

  /** Who only answers is no carrier: most people pass a card by. */
  function isShownAsOthers({ answers, impressions: all }: DayTotals): boolean {
    const usual = all / Math.max(1, answers)
    return impressions.size >= LEAST_OF_USUAL * usual * proven.size
  }

  return {
    note({ answers, impressions: shown, isHinted, times, busiestDay, totals, nowMs, ...sent }) {
      const share = sent.isWide && isShownAsOthers(totals) ? BELIEVABLE_SHARE_OF_CARRIER : undefined
      const perNetwork = sent.perNetwork * times
      const paced = pace.note({
        answers: isHinted ? [] : answers,
        impressions: shown,
        busiestDay,
        times,
        nowMs,
      })
      const pacedHinted = paceOfHinted.note({
        answers: isHinted ? answers : [],
        impressions: [],
        busiestDay,
        times,
        nowMs,
      })
      for (const id of paced.answers) if (proven.delete(id)) totals.answers -= 1
      for (const id of pacedHinted.answers) {
        if (hinted.has(id) && !hasty.has(id) && !isForged) totals.answers -= 1
        hasty.add(id)
      }
      for (const id of paced.impressions) if (impressions.delete(id)) totals.impressions -= 1
      const slow = answers.filter((id) => !paced.answers.has(id))
      const seen = shown.filter((id) => !paced.impressions.has(id))
      const roomFor = (added: number) =>
        bound(perNetwork, totals.answers + added, busiestDay, share)
      const inDay = isHinted
        ? { fresh: forge(answers, perNetwork, totals, busiestDay), beyond: [] }
        : fill(proven, slow, roomFor)
      if (!isHinted) totals.answers += inDay.fresh.length
      const most = perNetwork * IMPRESSIONS_PER_ANSWER
      const busiestViews = Math.max(sent.busiestImpressions, busiestDay * IMPRESSIONS_PER_ANSWER)
      const views = fill(impressions, seen, (added) =>
        bound(most, totals.impressions + added, busiestViews, share),
      )
      totals.impressions += views.fresh.length
      return {
        marked: [
          { ids: paced.answers, mark: SPAM_FLAGS.held },
          { ids: pacedHinted.answers, mark: SPAM_FLAGS.held },
          { ids: paced.impressions, mark: SPAM_FLAGS.flood },
          { ids: isForged ? [...hinted] : [], mark: SPAM_FLAGS.crowd },
          { ids: inDay.beyond, mark: SPAM_FLAGS.crowd },
          { ids: views.beyond, mark: SPAM_FLAGS.flood },
        ],
        fresh: { answers: inDay.fresh, impressions: views.fresh },
        settle() {
          paced.settle()
          pacedHinted.settle()
          if (isForged) {
            hinted.clear()
            hasty.clear()
          }
        },
      }
    },
    size: () => proven.size + hinted.size + impressions.size,
  }
}

/** Of what a site was never sent, no share is believable: else forged answers would make room for more. */
function bound(
  perNetwork: number,
  total: number,
  busiestDay: number,
  share = BELIEVABLE_SHARE,
): number {
  return Math.max(perNetwork, share * Math.min(total, BUSY_DAYS * busiestDay))
}

/** Adds new ids while there is room for one more of them. */
function fill(into: Set<string>, ids: readonly string[], roomFor: (added: number) => number) {
  const fresh: string[] = []
  const beyond: string[] = []
  for (const id of ids) {
    if (into.has(id)) continue
    if (into.size >= roomFor(fresh.length + 1)) beyond.push(id)
    else {
      into.add(id)
      fresh.push(id)
    }
  }
  return { fresh, beyond }
}
