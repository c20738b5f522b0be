/**
 * What was noticed of a response besides its answers, as bits.
 *
 * | mark        | noticed                                                      | counts then |
 * | ----------- | ------------------------------------------------------------ | ----------- |
 * | `origin`    | sent from a page of an origin that the site does not list     | no          |
 * | `decoy`     | a field that no shopper sees was filled in                   | no          |
 * | `crowd`     | one network sent more in a day than people do                | no          |
 * | `no_origin` | no page named itself, though the site lists some             | yes         |
 * | `no_proof`  | no proof of having fetched the tag, or one that has expired  | yes, as an answer; not as an impression |
 * | `haste`     | answered faster than a question can be read                  | yes         |
 * | `counted`   | an owner has looked and says that it counts                  | yes         |
 * | `discarded` | an owner has looked and says that it does not                | no          |
 * | `held`      | came faster than the site is ever answered                   | once an owner says so |
 * | `test`      | sent by its owner to try the survey                          | no          |
 * | `superseded` | the same customer answered again within the survey's waiting time | no    |
 * | `repeated`  | one that is less vouched for came later under the customer's id | yes         |
 * | `flood`     | one network was shown more cards than people see             | yes, as an answer; not as an impression |
 *
 * A hint alone (`no_origin`, `no_proof`, `haste`) proves nothing: an old cached tag, a till, or an
 * owner's own script looks the same. Hints make a network reach its bound sooner.
 */
export const SPAM_FLAGS = {
  origin: 1,
  decoy: 2,
  crowd: 4,
  no_origin: 8,
  no_proof: 16,
  haste: 32,
  counted: 64,
  discarded: 128,
  held: 256,
  flood: 512,
  test: 1024,
  superseded: 2048,
  repeated: 4096,
} as const

/** A mark by its name. */
export type SpamFlag = keyof typeof SPAM_FLAGS

/** Marks that alone keep a response out of every count. */
export const SUSPICIONS =
  SPAM_FLAGS.origin |
  SPAM_FLAGS.decoy |
  SPAM_FLAGS.crowd |
  SPAM_FLAGS.held |
  SPAM_FLAGS.test |
  SPAM_FLAGS.superseded

/** Marks that make a network's bound come sooner. */
export const HINTS = SPAM_FLAGS.no_origin | SPAM_FLAGS.no_proof | SPAM_FLAGS.haste

/** Marks that keep an impression without an answer out of rates and weights. */
const WEIGHTLESS = SPAM_FLAGS.no_proof | SPAM_FLAGS.flood

/**
 * Whether a response is kept but not counted. What an owner says goes before what was suspected; who lets
 * in what was held says that it did not come too fast, and not that a customer counts twice.
 */
export function isExcluded(marks: number): boolean {
  if ((marks & SPAM_FLAGS.discarded) !== 0) return true
  if ((marks & SPAM_FLAGS.counted) !== 0) return (marks & REPLACED_WHEN_HELD) === REPLACED_WHEN_HELD
  return (marks & SUSPICIONS) !== 0
}

const REPLACED_WHEN_HELD = SPAM_FLAGS.held | SPAM_FLAGS.superseded

/** An owner's word. */
const WORDS = SPAM_FLAGS.counted | SPAM_FLAGS.discarded

/** What decides whether a response waits for its owner: of these bits it has `held` and no other. */
export const HELD_AMONG = SUSPICIONS | WORDS

/** Whether a response is kept out of the counts for nothing but its haste, and nobody has looked yet. */
export function isHeld(marks: number): boolean {
  return (marks & HELD_AMONG) === SPAM_FLAGS.held
}

/** Whether an impression that nobody answered is believed: it bends rates at no cost to its sender. */
export function isImpressionCounted(marks: number): boolean {
  if (isExcluded(marks)) return false
  return (marks & SPAM_FLAGS.counted) !== 0 || (marks & WEIGHTLESS) === 0
}

/** Whether an impression that nobody answered counts nowhere for nothing but being one of too many. */
export function isFlooded(marks: number): boolean {
  const among = HELD_AMONG | WEIGHTLESS
  return (marks & among) === SPAM_FLAGS.flood
}

/** The names of marks, in the order of {@link SPAM_FLAGS}; none for 0. */
export function namesOf(marks: number): SpamFlag[] {
  return NAMES.filter((name) => (marks & SPAM_FLAGS[name]) !== 0)
}

const NAMES: readonly SpamFlag[] = [
  'origin',
  'decoy',
  'crowd',
  'no_origin',
  'no_proof',
  'haste',
  'counted',
  'discarded',
  'held',
  'flood',
  'test',
  'superseded',
  'repeated',
]
