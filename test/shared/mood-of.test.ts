import { expect, test } from 'vitest'
import { moodOf } from '#shared/score/mood-of.ts'

/** One letter a rating, from the lowest: bad, middle, good. */
const letters = (question: Parameters<typeof moodOf>[0], low: number, high: number) =>
  Array.from({ length: high - low + 1 }, (_, i) => moodOf(question, low + i)[0]).join('')

test.each([
  ['nps', { kind: 'nps' }, 0, 10, 'bbbbbbbmmgg'],
  ['csat', { kind: 'csat' }, 1, 5, 'bbmgg'],
  ['csat on two points', { kind: 'csat', points: 2 }, 1, 2, 'bg'],
  ['csat on three points', { kind: 'csat', points: 3 }, 1, 3, 'bmg'],
  ['csat on four points', { kind: 'csat', points: 4 }, 1, 4, 'bbgg'],
  ['csat 0–5, three count', { kind: 'csat', points: 6, lowest: 0, top: 3 }, 0, 5, 'bbbggg'],
  ['csat on ten points', { kind: 'csat', points: 10 }, 1, 10, 'bbmmmmmmgg'],
  ['csat on eleven points', { kind: 'csat', points: 11 }, 0, 10, 'bbmmmmmmmgg'],
  ['ces on seven points', { kind: 'ces' }, 1, 7, 'bbbmggg'],
  ['ces on five points', { kind: 'ces', points: 5 }, 1, 5, 'bbmgg'],
  ['ces 1.0, where low is good', { kind: 'ces', points: 5, direction: 'low' }, 1, 5, 'ggmbb'],
  ['intent', { kind: 'repurchase' }, 1, 5, 'bbmgg'],
  ['Juster', { kind: 'repurchase', points: 11 }, 0, 10, 'bbbbmmmmmgg'],
] as const)('%s', (_, question, low, high, expected) => {
  expect(letters(question, low, high)).toBe(expected)
})
