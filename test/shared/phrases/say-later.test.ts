import { expect, test } from 'vitest'
import { SAY_PACKS } from '#shared/phrases/packs.ts'
import { sayLater, sayLaterAnswers } from '#shared/phrases/say-later.ts'
import { aQuestion, someResults } from '../../support/console/a-question.ts'

// 30 November 2026 is a Monday
const DAYS = { from: '2026-11-30', to: '2026-12-02' }

test('an answer that no card brought is counted at the head as under its question', () => {
  const question = aQuestion({ 10: 30 })
  const later = { ...DAYS, shown: 4, answered: 0, tallies: { nps: { 9: 1 } } }
  const results = someResults([question], { later })
  const inEach = Object.values(SAY_PACKS).map((pack) => [
    sayLaterAnswers(pack, results),
    sayLater(pack, question, results),
  ])
  for (const [head, own] of inEach) expect(head).toBe(own)
  expect(sayLaterAnswers(SAY_PACKS.en, results)).toBe('Since Monday: 1 answer.')
})

test('nothing is said of what came after days that somebody picked', () => {
  expect(sayLaterAnswers(SAY_PACKS.en, someResults([aQuestion({})]))).toBeUndefined()
})
