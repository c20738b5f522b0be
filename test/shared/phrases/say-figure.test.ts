import { expect, test } from 'vitest'
import { summaryPackFor } from '#shared/phrases/summary/packs.ts'
import { sayFigure, sayFigureChange } from '#shared/phrases/summary/say-figure.ts'
import type { SummaryFigure } from '#shared/summary.ts'

const FORMAT = { count: String, money: (minor: number) => String(minor) }
const FEW: SummaryFigure = {
  id: 'csat',
  part: 'satisfaction',
  unit: 'percent',
  n: 12,
  status: 'too_few',
  low: '30',
  high: '67',
  withheld: 'too_few',
  change: { verdict: 'cannot_tell', before: '80', diff: '−21' },
}

test.each([
  ['ja', '。', '、'],
  ['zh-Hans', '。', '，'],
] as const)('a figure in %s has the stops of its language', (lang, stop, comma) => {
  const pack = summaryPackFor(lang)
  const said = sayFigure(pack, FEW, FORMAT)
  const change = sayFigureChange(pack, FEW) ?? ''
  expect(said).toContain(stop)
  expect(change.split(comma)).toHaveLength(3)
  expect(said + change).not.toMatch(/[.,]/)
})
