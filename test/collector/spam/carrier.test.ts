import { expect, test } from 'vitest'
import { createFloodDetector, type Sent } from '#collector/ingest/spam/flood-detector.ts'
import { isExcluded, isImpressionCounted, SPAM_FLAGS } from '#shared/spam-flags.ts'

const DAY_MS = 86_400_000
const START_MS = Date.parse('2026-03-11T00:00:00Z')
/** A busy shop: twenty thousand answers a day, four cards shown for each. */
const ANSWERS = 20_000
const CARDS_EACH = 4
const BUSIEST = { busiestDay: ANSWERS, busiestImpressions: CARDS_EACH * ANSWERS }

interface Given {
  /** of the day's answers, those from one mobile carrier's /16 */
  readonly share: number
  /** cards shown there for each answer */
  readonly cardsEach: number
}

/** A day of the shop; returns how much of what came from the /16, and from all others, counts. */
function play({ share, cardsEach }: Given) {
  const detector = createFloodDetector()
  const marks = new Map<string, number>()
  const every = Math.round(1 / share)

  const send = (prefix: string, at: number, part: Pick<Sent, 'answers' | 'impressions'>) => {
    const nowMs = START_MS + Math.floor((at / ANSWERS) * DAY_MS)
    const noted = detector.note({
      site: 'acme',
      prefix,
      ...part,
      isHinted: false,
      ...BUSIEST,
      nowMs,
    })
    for (const id of [...part.answers.map((one) => one.id), ...part.impressions]) {
      marks.set(id, noted.marksOf(id))
    }
    for (const { ids, mark } of noted.earlier) {
      for (const id of ids) marks.set(id, (marks.get(id) ?? 0) | mark)
    }
    noted.settle()
  }
  for (let at = 0; at < ANSWERS; at += 1) {
    const isCarrier = at % every === 0
    // a carrier's phones leave through many parts of its range; everybody else has a network of their own
    const prefix = isCarrier
      ? `110.70.${(at / every) % 100}`
      : `${81 + (at % 14)}.${at % 250}.${at % 7}`
    const of = isCarrier ? 'carrier' : 'others'
    const cards = Array.from(
      { length: isCarrier ? cardsEach : CARDS_EACH },
      (_, i) => `${of} card ${at} ${i}`,
    )
    send(prefix, at, { answers: [], impressions: cards })
    send(prefix, at, { answers: [{ id: `${of} answer ${at}` }], impressions: [] })
  }
  const countOf = (start: string, isIn: (marks: number) => boolean) =>
    [...marks].filter(([id, bits]) => id.startsWith(start) && isIn(bits)).length
  return {
    carrier: countOf('carrier answer', (bits) => !isExcluded(bits)),
    carrierCards: countOf('carrier card', isImpressionCounted),
    others: countOf('others answer', (bits) => !isExcluded(bits)),
  }
}

test('a mobile carrier that is a twentieth of a busy day, as shown and as answered, counts whole', () => {
  expect(play({ share: 1 / 20, cardsEach: CARDS_EACH })).toEqual({
    carrier: ANSWERS / 20,
    carrierCards: (CARDS_EACH * ANSWERS) / 20,
    others: (ANSWERS * 19) / 20,
  })
})

test('a range that answers far more of its cards than everybody else is a crowd beyond its 800', () => {
  const { carrier, others } = play({ share: 1 / 20, cardsEach: 1 })
  expect(carrier).toBe(800)
  expect(others).toBe((ANSWERS * 19) / 20)
})

test('a range that is a fifth of a busy day is held to a tenth, whatever it shows', () => {
  const { carrier } = play({ share: 1 / 5, cardsEach: CARDS_EACH })
  expect(carrier).toBeGreaterThan(ANSWERS * 0.07)
  expect(carrier).toBeLessThanOrEqual(ANSWERS * 0.1)
})

test('impressions of a hundred networks beyond three of the site’s busiest days are a flood', () => {
  const detector = createFloodDetector()
  let flooded = 0
  for (let n = 0; n < 6_000; n += 1) {
    const noted = detector.note({
      site: 'acme',
      prefix: `${20 + (n % 100)}.1.1`,
      answers: [],
      impressions: [`card ${n}`],
      isHinted: false,
      busiestDay: 50,
      busiestImpressions: 1_000,
      // spread over the day: no hour holds a busiest day
      nowMs: START_MS + Math.floor((n / 6_000) * (DAY_MS - 1)),
    })
    if ((noted.marksOf(`card ${n}`) & SPAM_FLAGS.flood) !== 0) flooded += 1
  }
  expect(flooded).toBe(3_000)
})
