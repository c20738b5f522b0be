import { SPAM_FLAGS, SUSPICIONS, type SpamFlag } from '#shared/spam-flags.ts'
import type { ResponseItem } from '#shared/results.ts'
import { FLAGS } from '#shared/snapshot.ts'

/** How the results page counts a response; the names are those of an export's columns. */
export interface CountedAs {
  /** kept, and in no score, no tally and no funnel */
  readonly excluded: boolean
  /**
   * what excludes it: `discarded` by an owner, `superseded` by a later answer of the same customer, or the
   * spam flags `origin`, `decoy`, `crowd`, `held`, `test`
   */
  readonly excluded_reasons: readonly SpamFlag[]
  readonly answered: boolean
  /** closed without finishing */
  readonly dismissed: boolean
  readonly completed: boolean
  /** came otherwise than by a card that was shown: in the score, in no rate and no funnel */
  readonly elsewhere: boolean
}

/**
 * A response as the results page counts it. Scores and tallies made of all rows with `excluded`
 * false are those of the page; its funnel leaves out those with `elsewhere` true as well.
 *
 * @param item with the flags that count, as lists of responses have them
 */
export function countedAs({ marks = [], flags, ...item }: ResponseItem): CountedAs {
  const excluded = item.excluded === true
  const has = (flag: keyof typeof FLAGS) => (flags & FLAGS[flag]) !== 0
  return {
    excluded,
    excluded_reasons: excluded ? reasonsOf(marks) : [],
    answered: has('answered'),
    dismissed: has('dismissed'),
    completed: has('complete'),
    elsewhere: item.elsewhere === true,
  }
}

/** An owner's word goes before what was suspected. */
function reasonsOf(marks: readonly SpamFlag[]): readonly SpamFlag[] {
  if (marks.includes('discarded')) return ['discarded']
  return marks.filter((mark) => (SPAM_FLAGS[mark] & SUSPICIONS) !== 0)
}
