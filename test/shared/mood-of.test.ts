import { expect, test } from 'vitest'
import { moodOf } from '#shared/score/mood-of.ts'

/** One letter a rating, from the lowest: bad, middle, good. */
const letters = (question: Parameters<typeof moodOf>[0], low: number, high: number) =>
  Array.from({ length: high - low + 1 }, (_, i) => moodOf(question, low + i)[0]).join('')

test.each([
  ['nps', { kind: 'nps' }, 0, 10, 'bbbbbbbmmgg'],
  ['csat', { kind: 'csat' }, 1, 5, 'bbmgg'],
  ['ces on seven points', { kind: 'ces' }, 1, 7, 'bbbmggg'],
  ['ces on five points', { kind: 'ces', points: 5 }, 1, 5, 'bbmgg'],
  ['ces 1.0, where low is good', { kind: 'ces', points: 5, direction: 'low' }, 1, 5, 'ggmbb'],
  ['intent', { kind: 'repurchase' }, 1, 5, 'bbmgg'],
  ['Juster', { kind: 'repurchase', points: 11 }, 0, 10, 'bbbbmmmmmgg'],
] as const)('%s', (_, question, low, high, expected) => {
  expect(letters(question, low, high)).toBe(expected)
})
