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

test.each([
  ['en', '−7 (−25 to 12)', '+13 (0 to +24)'],
  ['ko', '−7 (−25~12)', '+13 (0~+24)'],
  ['ja', '−7 （−25〜12）', '+13 （0〜+24）'],
  ['zh-Hans', '−7 （−25 到 12）', '+13 （0 到 +24）'],
] as const)('a range in %s has no dash beside a sign', (lang, level, difference) => {
  const pack = summaryPackFor(lang)
  const figure = { id: 'nps', part: 'satisfaction', n: 87, status: 'solid' } as const
  const say = (value: string, low: string, high: string) =>
    sayFigure(pack, { ...figure, unit: 'points', value, low, high } as SummaryFigure, FORMAT)
  expect(say('−7', '−25', '12')).toBe(level)
  expect(say('+13', '0', '+24')).toBe(difference)
  expect(say('40', '30', '50')).toMatch(/30[–~〜]50/)
})
