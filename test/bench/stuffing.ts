import { createFloodDetector } from '#collector/ingest/spam/flood-detector.ts'
import { isExcluded, SPAM_FLAGS } from '#shared/spam-flags.ts'

/** How many forged answers count at the end of a day that nobody has looked at. */
export interface StuffingRow {
  /** networks that the sender has, each of a provider of its own: neighbours of one /16 or /48 place less */
  readonly networks: number
  /** answers of the site's busiest day; `null`: the site is not known for seven days yet */
  readonly busiestDay: number | null
  /** with the proof of having fetched the tag */
  readonly proven: number
  /** without it */
  readonly unproven: number
}

/**
 * What whoever knows the rules and has a day can place at most, by the watch that the collector runs:
 * the best of several paces and of how many networks to use, each stopped when it pays most. The shop's
 * own answers are left out; they would only use up what the site may be sent.
 *
 * `npm run bench -- stuffing [--json]`
 */
export async function run(args: string[]): Promise<void> {
  const isJson = args.includes('--json')
  for (const row of rowsOf()) {
    const { networks, busiestDay, proven, unproven } = row
    const site = busiestDay === null ? 'not known yet' : `busiest day ${busiestDay}`
    const line = `${networks} networks, ${site}: ${proven} with a proof, ${unproven} without`
    console.log(isJson ? JSON.stringify(row) : line)
  }
}

/** The rows, as soon as each is played. */
export function* rowsOf(): Generator<StuffingRow> {
  for (const busiestDay of [null, 20, 500]) {
    // whoever has many networks may use fewer
    let [proven, unproven] = [0, 0]
    for (const networks of [1, 10, 100]) {
      const best = (isHinted: boolean) =>
        Math.max(
          ...PACES_S.map((everyS) => mostCounted({ networks, busiestDay, isHinted, everyS })),
        )
      proven = Math.max(proven, best(false))
      unproven = Math.max(unproven, best(true))
      yield { networks, busiestDay, proven, unproven }
    }
  }
}

/** Seconds between two answers of one network: all at once, as fast as is not hasty, a hundred and six a day. */
const PACES_S = [0, 60, 864, 14_400]
const DAY_S = 86_400
/** More pays at no pace: a network is allowed fewer by each of them. */
const MOST_OF_NETWORK = 120
const START_MS = Date.parse('2026-03-11T00:00:00Z')

interface Play {
  readonly networks: number
  readonly busiestDay: number | null
  readonly isHinted: boolean
  readonly everyS: number
}

/** The most that ever counts while a sender goes on and on. */
function mostCounted({ networks, busiestDay, isHinted, everyS }: Play): number {
  const detector = createFloodDetector()
  const counted = new Set<string>()
  const mark = (id: string, marks: number) => {
    if (isExcluded(marks)) counted.delete(id)
  }
  const rounds = Math.min(MOST_OF_NETWORK, everyS === 0 ? Infinity : DAY_S / everyS)
  let most = 0
  for (let round = 0; round < rounds; round += 1) {
    for (let network = 0; network < networks; network += 1) {
      const id = `${network} ${round}`
      const noted = detector.note({
        site: 'acme',
        prefix: `81.${network}.3`,
        answers: [{ id }],
        impressions: [],
        isHinted,
        ...(busiestDay !== null && { busiestDay }),
        nowMs: START_MS + 1_000 * round * everyS,
      })
      counted.add(id)
      mark(id, noted.marksOf(id) | (isHinted ? SPAM_FLAGS.no_proof : 0))
      for (const { ids, mark: bit } of noted.earlier) for (const one of ids) mark(one, bit)
      noted.settle()
      most = Math.max(most, counted.size)
    }
  }
  return most
}
