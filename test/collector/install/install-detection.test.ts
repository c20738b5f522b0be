import { expect, test } from 'vitest'
import { createInstallDetection } from '#collector/install/install-detection.ts'

test('what is told again within a second is no news, in the next it is', () => {
  const { isNews } = createInstallDetection()
  expect([isNews('a', 1_000), isNews('a', 1_999), isNews('b', 1_999)]).toEqual([true, false, true])
  expect(isNews('a', 2_000)).toBe(true)
})

test('a flood of pages is not looked at, and the next second is', () => {
  const { isNews } = createInstallDetection()
  const news = Array.from({ length: 2_000 }, (_, page) => isNews(String(page), 1_000))
  expect(news.filter(Boolean)).toHaveLength(1_000)
  expect(isNews('another', 2_000)).toBe(true)
})
