import { snapshot } from './collector/snapshots.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** Eight weeks of shoppers on three kinds of devices, 480 asked, some of whom write. */
export function eightWeeks(now: Date) {
  return Array.from({ length: 480 }, (_, i) => {
    const first = new Date(now.getTime() - (i % 56) * DAY_MS).toISOString()
    const device = i % 60 === 0 ? 'tablet' : i % 3 === 0 ? 'desktop' : 'phone'
    const a = [9, 10, 8, 3, 9, 7, 10, 6][i % 8]
    const isAnswered = i % 4 !== 3
    const why = i % 5 === 0 ? { why: { r: 2, a: `Words of shopper ${i}` } } : {}
    return snapshot({
      rev: 2,
      flags: isAnswered ? 5 : 1,
      answers: isAnswered ? { score: { r: 1, a: a ?? 0 }, ...why } : {},
      t: { first, now: first },
      ctx: { device, channel: 'tag', page: `https://acme.example/p${i % 2}`, customer: `c-${i}` },
    })
  })
}
