import { expect, test } from 'vitest'
import { happeningsOf } from '#collector/console/results/trend-marks.ts'
import { pack } from '#collector/console/words/en.ts'
import { pack as say } from '#shared/phrases/en.ts'
import type { VersionMark } from '#shared/results.ts'

const DAYS = { from: '2026-03-01', to: '2026-03-31' }

const labels = (question: string, version: Omit<VersionMark, 'ver' | 'day'>) =>
  happeningsOf(
    question,
    {
      ...DAYS,
      versions: [{ ver: 2, day: '2026-03-11', ...version }],
      imports: [],
      annotations: [],
    },
    [],
    { pack, say },
  ).map(({ label }) => label)

test('a chart says that the wording changed of the question that was reworded, and of no other', () => {
  const version = { changed: 'wording', reworded: ['score'], besides: 'asking' } as const
  expect(labels('score', version)).toEqual(['Wording changed (version 2)'])
  expect(labels('ease', version)).toEqual(['Who is asked, or when, changed (version 2)'])
  const removed = { changed: 'questions' } as const
  expect(labels('score', removed)).toEqual(['Other questions, or another order (version 2)'])
})
