import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { coverage, METHODS, POPULATIONS } from '../../bench/coverage.ts'

const [ours, textbook] = METHODS

/** with 2,000 rounds the share itself is known to about ±1 (two standard errors of 0.5) */
const ROUNDS = 2000

describe('the 95 % interval of an NPS', () => {
  for (const [name, weights] of Object.entries(POPULATIONS)) {
    test(`holds the truth from 20 answers up: ${name}`, () => {
      for (const n of [20, 50, 100]) {
        expect(coverage(weights, n, ROUNDS, ours!.holds)).toBeGreaterThan(93)
      }
    })
  }

  test('is needed: the textbook holds it in two samples of three', () => {
    const near = POPULATIONS['nearly all promoters, NPS 93']!
    expect(coverage(near, 20, ROUNDS, textbook!.holds)).toBeLessThan(70)
  })

  test('is proven in the manual by the same populations', () => {
    const manual = readFileSync('collector/manual/what-these-numbers-mean.md', 'utf8')
    for (const name of Object.keys(POPULATIONS)) expect(manual).toContain(`| ${name} |`)
  })
})
