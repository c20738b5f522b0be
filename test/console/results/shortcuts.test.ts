import { expect, test } from 'vitest'
import { SHORTCUTS, shortcutOf, spanOf, stepTo } from '#collector/console/results/keys/shortcuts.ts'

const PRESS = {
  key: 'j',
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  defaultPrevented: false,
}

test('every key that is listed does what is listed', () => {
  for (const { does, keys } of SHORTCUTS) {
    const key = does === 'periods' ? '1' : keys
    expect(`${keys} ${shortcutOf({ ...PRESS, key })}`).toBe(`${keys} ${does}`)
  }
})

test.each(['ctrlKey', 'metaKey', 'altKey', 'isComposing', 'defaultPrevented'])(
  'a key with %s is left to others',
  (name) => {
    expect(shortcutOf({ ...PRESS, [name]: true })).toBeUndefined()
  },
)

test.each(['x', 'J', '0', '6', '–', '1–5', 'Enter', ''])('"%s" does nothing', (key) => {
  expect(shortcutOf({ ...PRESS, key })).toBeUndefined()
})

test('digits name the windows from left to right', () => {
  expect(['1', '2', '3', '4', '5', '6'].map(spanOf)).toEqual([
    '7d',
    '28d',
    'month',
    '90d',
    'year',
    undefined,
  ])
})

test('the ends of a list are not passed', () => {
  expect([stepTo(-1, 'next', 3), stepTo(-1, 'previous', 3)]).toEqual([0, 2])
  expect([stepTo(0, 'previous', 3), stepTo(2, 'next', 3)]).toEqual([0, 2])
})
