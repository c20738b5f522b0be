import fc from 'fast-check'
import { describe, expect, onTestFinished, test } from 'vitest'
import { addDays } from '#shared/day.ts'
import { dayOf } from '#collector/store/day-of.ts'
import { createByteCache } from '#collector/store/rollup/byte-cache.ts'
import { crossBytes, crossFrom } from '#collector/store/rollup/cross-bytes.ts'
import { countCross, createCrossing } from '#collector/store/rollup/cross.ts'
import { daySpan } from '#collector/store/rollup/day-span.ts'
import { daysWithin, rollupRangesOf } from '#collector/store/rollup/rollup-ranges.ts'
import { lastOfTen, tenOf } from '#collector/store/rollup/ten-days.ts'
import { openSqliteStore } from '#collector/store/sqlite/open-sqlite-store.ts'
import { tempFolder } from '../../support/collector/open-collector.ts'
import { rollupContract } from '../rollup-contract.ts'

rollupContract('the SQLite store', async () => {
  const folder = tempFolder()
  const open = async () => {
    const store = await openSqliteStore(folder)
    onTestFinished(() => store.close())
    return store
  }
  return [await open(), await open()]
})

const day = fc.integer({ min: 0, max: 9_000 }).map((count) => addDays('2010-01-01', count))

describe('ten days', () => {
  test.each([
    ['2026-02-01', '2026-02-01', '2026-02-10'],
    ['2026-02-10', '2026-02-01', '2026-02-10'],
    ['2026-02-28', '2026-02-21', '2026-02-28'],
    ['2024-02-29', '2024-02-21', '2024-02-29'],
    ['2026-12-31', '2026-12-21', '2026-12-31'],
    ['2026-04-21', '2026-04-21', '2026-04-30'],
  ])('%s lies from %s to %s', (one, first, last) => {
    expect([tenOf(one), lastOfTen(tenOf(one))]).toEqual([first, last])
  })

  test('the next begin where some end', () => {
    fc.assert(
      fc.property(day, (one) => {
        const next = addDays(lastOfTen(tenOf(one)), 1)
        expect(tenOf(next)).toBe(next)
      }),
    )
  })
})

describe('stretches', () => {
  test('cover each day of a period once, with all digests that reach into it', () => {
    const period = fc.tuple(day, fc.integer({ min: 0, max: 90 }), fc.array(fc.boolean()))
    fc.assert(
      fc.property(period, ([from, length, there]) => {
        const to = addDays(from, length)
        const tens = new Set(Array.from({ length: length + 1 }, (_, i) => tenOf(addDays(from, i))))
        const digests = [...tens]
          .filter((_, i) => there[i] ?? true)
          .map((first, stamp) => ({ day: first, stamp }))
        const stretches = rollupRangesOf(digests, from, to)
        expect(stretches.flatMap((one) => one.digests)).toEqual(digests)
        let next = from
        for (const stretch of stretches) {
          expect(stretch.from).toBe(next)
          if (stretch.digests.length > 0) {
            const within = stretch.digests.map((digest) => daysWithin(stretch, digest))
            expect(within[0]?.first).toBe(stretch.from)
            expect(within.at(-1)?.last).toBe(stretch.to)
          }
          next = addDays(stretch.to, 1)
        }
        expect(next).toBe(addDays(to, 1))
      }),
    )
  })
})

describe('the span of a day', () => {
  test.each(['UTC', 'Asia/Seoul', 'Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Kathmandu'])(
    'holds what %s calls that day, and nothing else',
    (zone) => {
      fc.assert(
        fc.property(day, (one) => {
          const { startMs, endMs } = daySpan(one, zone)
          const around = [startMs - 1, startMs, endMs - 1, endMs]
          const days = around.map((ms) => dayOf(ms, zone))
          expect(days).toEqual([addDays(one, -1), one, one, addDays(one, 1)])
        }),
        { numRuns: 50 },
      )
    },
  )

  test('is an hour longer when clocks are set back', () => {
    const { startMs, endMs } = daySpan('2026-10-25', 'Europe/Berlin')
    expect((endMs - startMs) / 3_600_000).toBe(25)
  })
})

describe('a cross', () => {
  const nine = [
    ['score', '9'],
    ['', 'shown'],
    ['', 'answered'],
  ] as const

  test('comes back from its bytes, however many values a column has', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70_000 }), (most) => {
        const crossing = createCrossing()
        crossing.add({ cells: [['', '']], bins: [['', 'excluded']] }, most)
        for (const value of [...Array(300).keys(), 'ü', '']) {
          const cells = [
            ['', ''],
            ['page', String(value)],
          ] as const
          crossing.add({ cells, bins: nine }, 1)
        }
        const cross = crossing.end()
        expect(crossFrom(crossBytes(cross))).toEqual(cross)
      }),
      { numRuns: 20 },
    )
  })

  test('holds those that count alike as one', () => {
    const crossing = createCrossing()
    const cells = [
      ['', ''],
      ['device', 'phone'],
    ] as const
    crossing.add({ cells, bins: nine }, 3)
    crossing.add({ cells, bins: nine }, 4)
    const cross = crossing.end()
    expect([...cross.counts]).toEqual([7])
    const counts = { '': { answered: 7, shown: 7 }, score: { 9: 7 } }
    expect(countCross(cross, [{ facet: 'device', value: 'phone' }])).toEqual(counts)
    expect(countCross(cross, [])).toEqual(counts)
    expect(countCross(cross, [{ facet: 'device', value: 'tablet' }])).toBeUndefined()
  })

  test('counts every bin of a choice of many', () => {
    const crossing = createCrossing()
    const bins = [
      ['stop', 'price'],
      ['stop', 'size'],
    ] as const
    crossing.add({ cells: [['', '']], bins }, 2)
    crossing.add({ cells: [['', '']], bins: [['stop', 'price']] }, 1)
    expect(countCross(crossing.end(), [])).toEqual({ stop: { price: 3, size: 2 } })
  })
})

describe('a cache of so many bytes', () => {
  test('forgets what was used longest ago', () => {
    const cache = createByteCache<string>(10)
    for (const name of ['a', 'b']) cache.keep(name, name, 5)
    expect(cache.find('a')).toBe('a')
    cache.keep('c', 'c', 5)
    expect(['a', 'b', 'c'].map((name) => cache.find(name))).toEqual(['a', undefined, 'c'])
  })

  test('never holds more, not even of what is kept twice', () => {
    const cache = createByteCache<string>(10)
    for (const bytes of [4, 8, 6]) cache.keep('a', 'a', bytes)
    cache.keep('b', 'b', 4)
    expect(cache.find('a')).toBe('a')
    cache.keep('huge', 'huge', 11)
    expect(['a', 'b', 'huge'].map((name) => cache.find(name))).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})
