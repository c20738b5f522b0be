import { expect, test } from 'vitest'
import { confidenceSequence } from '#shared/score/confidence-sequence.ts'
import { ewma } from '#shared/score/ewma.ts'
import { pseudoAnswerInterval } from '#shared/score/interval.ts'
import { npsLevel } from '#shared/score/nps.ts'
import { mergeTallies, type Tally } from '#shared/tally.ts'
import { seeded } from '../../support/seeded.ts'

const NPS = { kind: 'nps' } as const

test('a fading score without fading is the pooled score', () => {
  const days: Tally[] = [{ 10: 6, 3: 2 }, {}, { 8: 5, 10: 1 }, { 0: 3 }]
  const pooled = npsLevel(mergeTallies(days))!.moments
  const last = ewma(NPS, days, Infinity).at(-1)!
  expect(last.value).toBeCloseTo(pooled.mean, 9)
  expect(last.nEff).toBeCloseTo(pooled.n, 9)
  expect(last.interval.low).toBeCloseTo(pseudoAnswerInterval(pooled).low, 9)
})

test('a day after one half-life counts half', () => {
  // 4 promoters fade to 2, then 2 detractors: 0
  const [, last] = ewma(NPS, [{ 10: 4 }, { 0: 2 }], 1)
  expect(last!.value).toBeCloseTo(0, 9)
  // (4·½ + 2)² / (4·¼ + 2) = 16/3
  expect(last!.nEff).toBeCloseTo(16 / 3, 9)
})

test('a confidence sequence holds the truth at every look, a plain interval does not', () => {
  // 300 shops, looked at after every tenth answer from 50 to 1,000
  const random = seeded(11)
  let sequenceFailed = 0
  let plainFailed = 0
  for (let shop = 0; shop < 300; shop++) {
    const counts = { 10: 0, 8: 0, 3: 0 }
    let [sequenceHeld, plainHeld] = [true, true]
    for (let n = 1; n <= 1000; n++) {
      const x = random()
      counts[x < 0.5 ? 10 : x < 0.8 ? 8 : 3] += 1
      if (n < 50 || n % 10 > 0) continue
      const { moments } = npsLevel(counts)!
      sequenceHeld &&= holds(confidenceSequence(moments, 500))
      plainHeld &&= holds(pseudoAnswerInterval(moments))
    }
    sequenceFailed += sequenceHeld ? 0 : 1
    plainFailed += plainHeld ? 0 : 1
  }
  // 5 % and two standard errors; a plain interval fails several times as often
  expect(sequenceFailed / 300).toBeLessThan(0.05 + 2 * Math.sqrt((0.05 * 0.95) / 300))
  expect(plainFailed / 300).toBeGreaterThan(0.15)
})

/** the truth of these shops: half promoters, a fifth detractors */
function holds({ low, high }: { low: number; high: number }): boolean {
  return low <= 30 && high >= 30
}
