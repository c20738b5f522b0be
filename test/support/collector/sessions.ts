import fc from 'fast-check'
import type { Arrival, StoredAnswer } from '#collector/store/arrival.ts'
import { arrival } from './snapshots.ts'

/** What a shopper may do next. */
const act = fc.oneof(
  fc.record({ question: fc.constant('score'), a: fc.option(fc.integer({ min: 0, max: 10 })) }),
  fc.record({ question: fc.constant('why'), a: fc.option(fc.string({ maxLength: 20 })) }),
  fc.record({
    question: fc.constant('stop'),
    a: fc.option(fc.uniqueArray(fc.constantFrom('price', 'size', 'other'), { maxLength: 3 })),
  }),
)

const DEVICES = ['phone', 'desktop'] as const
const PAGES = ['https://shop.example/', 'https://shop.example/p/12'] as const

/**
 * Answers after which every place of a session is counted by name. Without them it depends on the order
 * which answer was the second one there, and whether it was taken back afterwards.
 */
export function named(): readonly Arrival[] {
  return DEVICES.flatMap((device) =>
    PAGES.flatMap((page) => [1, 2].map(() => arrival({ ctx: { device, page, lang: 'en' } }))),
  )
}

/** All messages of one believable session: cumulative snapshots, one a change, flags that only grow. */
export function messages(id: string): fc.Arbitrary<readonly Arrival[]> {
  return fc
    .record({
      acts: fc.array(act, { maxLength: 6 }),
      end: fc.constantFrom(0, 2, 8),
      ctx: fc.record({
        device: fc.constantFrom(...DEVICES),
        lang: fc.constantFrom('en', 'ko', 'zh-Hans'),
        page: fc.constantFrom(...PAGES),
      }),
    })
    .map(({ acts, end, ctx }) => {
      const answers: Record<string, StoredAnswer> = {}
      let flags = 1
      const sent = [arrival({ id, rev: 1, flags, answers: {}, ctx })]
      for (const [place, { question, a }] of acts.entries()) {
        const rev = place + 2
        answers[question] = { r: rev, a }
        if (a !== null) flags |= 16 | 4
        sent.push(arrival({ id, rev, flags, answers: { ...answers }, ctx }))
      }
      const rev = acts.length + 2
      if (end > 0) sent.push(arrival({ id, rev, flags: flags | end, answers: { ...answers }, ctx }))
      return sent
    })
}
