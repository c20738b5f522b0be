import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nameColumns } from '#collector/exchange/import/header.ts'
import { readRating } from '#collector/exchange/import/rating.ts'
import { RowTable } from '#collector/exchange/import/row-table.ts'
import { recogniseSource, SOURCES } from '#collector/exchange/import/sources.ts'
import { check, fixture, inPieces, PLAIN, plainCsv, plan, survey } from './support.ts'

const hashOf = (text: string) => createHash('sha256').update(text).digest()

test('the table of rows remembers what a map would, however it has grown', () => {
  const entry = fc.tuple(fc.nat({ max: 5_000 }), fc.integer({ min: 1, max: 2 ** 32 - 1 }))
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 4_000, size: 'max' }), (entries) => {
      const [table, map] = [new RowTable(), new Map<number, number>()]
      for (const [row, value] of entries) {
        table.set(hashOf(String(row)), value)
        map.set(row, value)
      }
      for (let row = 0; row < 5_000; row += 7) {
        expect(table.get(hashOf(String(row)))).toBe(map.get(row) ?? 0)
      }
    }),
    { numRuns: 10 },
  )
})

test('columns that are empty or named alike can be told apart', () => {
  expect(nameColumns([' a ', '', 'a', 'a', 'b'])).toEqual(['a', 'column 2', 'a (2)', 'a (3)', 'b'])
})

test('a rating is a whole number on the scale, and nothing else ever is', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.integer().map(String), fc.double().map(String)),
      (text) => {
        const read = readRating(text, { low: 0, high: 10 }, [])
        const is = /^[+-]?\d+$/.test(text) && Number(text) >= 0 && Number(text) <= 10
        expect(typeof read).toBe(is ? 'number' : 'string')
        if (is) expect(read).toBe(Number(text))
      },
    ),
  )
})

test('a zone that the owner names counts before the one of the tool', async () => {
  const found = await check(fixture('typeform.csv'), { mapping: { at: { zone: '+09:00' } } })
  // 02:41:38 on a clock nine hours ahead
  expect(found.first).toBe('2024-10-04T17:41:38.000Z')
})

test('a cell of any length is named in a message, not repeated', async () => {
  const found = await check(plainCsv([`1,10,,${'9'.repeat(500_000)}`]), { mapping: PLAIN })
  expect(found.problems.first[0]!.cause.length).toBeLessThan(200)
})

test('a heading of a million spaces or brackets is recognised in linear time', async () => {
  for (const filler of [' ', '(', '(Answer', '1. ']) {
    const heading = `Q#1: ${filler.repeat(900_000 / filler.length)}x`
    // quadratic work on as much would take minutes, and the test its minute
    const found = await check(inPieces(`${heading},id,date\n10,1,2024-01-01\n`, 65_536), {
      survey: survey({ questions: [{ id: 'nps', kind: 'nps' }] }),
    })
    expect(found.ready).toBe(1)
  }
})

test('each source recognises its own files and no other’s', async () => {
  const files = {
    delighted: 'delighted.csv',
    formbricks: 'formbricks.csv',
    typeform: 'typeform.csv',
    survicate: 'survicate.csv',
    posthog: 'posthog.csv',
    surveymonkey: 'surveymonkey.csv',
  }
  for (const [own, file] of Object.entries(files)) {
    const { header } = await plan(fixture(file), { options: { rules: ['number-in-label'] } })
    expect(recogniseSource(header)?.name).toBe(own)
    // whoever reads any table of ratings may read it as well, and comes last
    const others = SOURCES.filter((source) => source.recognise(header) && source.name !== own)
    expect(others.filter(({ name }) => name !== 'mapping')).toEqual([])
  }
})
