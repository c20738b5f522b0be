import { expect, test } from 'vitest'
import { boughtAgain, type RatingDeeds } from '#shared/analysis/bought-again.ts'

const deeds = (rating: number, customers: number, bought: number): RatingDeeds => ({
  rating,
  horizons: [
    { days: 14, customers, bought },
    { days: 30, customers, bought: customers },
  ],
})

test('intent stands beside deeds within the days that were asked about', () => {
  const ratings = [deeds(1, 30, 3), deeds(3, 70, 7), deeds(4, 100, 40), deeds(5, 100, 60)]
  const { said, others } = boughtAgain(ratings, [4, 5], 14)
  expect(said).toMatchObject({ n: 200, value: 50 })
  expect(others).toMatchObject({ n: 100, value: 10 })
})

test('of nobody there is no share, and of a handful none is shown', () => {
  expect(boughtAgain([], [4, 5], 14).said.status).toBe('none')
  expect(boughtAgain([deeds(5, 4, 2)], [4, 5], 14).said.status).toBe('hidden')
})
