import { expect, test } from 'vitest'
import {
  periodAt,
  SHORTCUTS,
  shortcutOf,
  stepTo,
} from '#collector/console/results/keys/shortcuts.ts'

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

test.each(['x', 'J', '0', '–', '1–9', 'Enter', ''])('"%s" does nothing', (key) => {
  expect(shortcutOf({ ...PRESS, key })).toBeUndefined()
})

test('digits name the periods in their order', () => {
  expect(['1', '2', '5', '9'].map(periodAt)).toEqual([
    'weeks',
    'this-week',
    'last-month',
    'last-year',
  ])
})

test('the ends of a list are not passed', () => {
  expect([stepTo(-1, 'next', 3), stepTo(-1, 'previous', 3)]).toEqual([0, 2])
  expect([stepTo(0, 'previous', 3), stepTo(2, 'next', 3)]).toEqual([0, 2])
})
