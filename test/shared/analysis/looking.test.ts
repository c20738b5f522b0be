import { expect, test } from 'vitest'
import { rowsOf } from '../../bench/looking.ts'
import { SURFACES } from '../../bench/support/looking/surfaces.ts'

// few shops, of the views that are read most; `npm run bench -- looking` draws all of them, and many
const SHOPS = 30
const ANSWERS_PER_DAY = 10
const READ_MOST = ['weeks', 'last-month', 'this-month', 'choice of six']

test.each(READ_MOST)('%s: who looks every day is seldom told of a change that is none', (name) => {
  const [row] = rowsOf(
    SHOPS,
    SURFACES.filter((surface) => surface.name === name),
    [ANSWERS_PER_DAY],
  )
  // less than once a year and question, and sure in at most one year of ten
  expect(row!.falseEpisodesPerYear).toBeLessThan(1)
  expect(row!.ownersWithClear).toBeLessThanOrEqual(0.1)
})
