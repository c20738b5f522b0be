import { compare } from '#shared/score/compare.ts'
import { scan } from '#shared/score/scan.ts'
import { scoreOf } from '#shared/score/score-of.ts'
import type { Tally } from '#shared/tally.ts'

/**
 * How long scoring takes: 100,000 segment tallies, each with counts of its own.
 *
 * `npm run bench -- score [tallies]`
 */
export async function run([tallies = '100000']: string[]): Promise<void> {
  const segments = Array.from({ length: Number(tallies) }, (_, i) => tallyOf(i))
  const pairs = segments.map((after, i) => ({ before: tallyOf(i + 1), after }))

  time('scoreOf, nps', segments.length, () => {
    for (const tally of segments) scoreOf({ kind: 'nps' }, tally)
  })
  time('compare, nps', pairs.length, () => {
    for (const { before, after } of pairs) compare({ kind: 'nps' }, before, after)
  })
  time('scan for segments that changed', pairs.length, () => scan({ kind: 'nps' }, pairs))
}

/** eleven bins of up to a thousand, all different, without chance */
function tallyOf(i: number): Tally {
  const bins = Array.from({ length: 11 }, (_, rating) => [rating, (i * (rating + 7) * 31) % 1009])
  return Object.fromEntries(bins)
}

function time(what: string, n: number, work: () => void): void {
  const start = performance.now()
  work()
  const ms = performance.now() - start
  const each = ((1000 * ms) / n).toFixed(1)
  console.log(`${what}: ${n.toLocaleString('en')} in ${ms.toFixed(0)} ms, ${each} µs each`)
}
