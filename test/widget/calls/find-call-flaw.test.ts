import { expect, test } from 'vitest'
import { findCallFlaw } from '#widget/calls/find-call-flaw.ts'
import { isPlainCall } from '#widget/engine/is-plain-call.ts'
import type { Call } from '#widget/tag-context.ts'

const RARE = ['show', 'on', 'may', 'dismiss', 'close', 'off', 'why', 'set', 'words']
const hear = () => {}

test.each<[Call]>([
  [['track', 'purchase']],
  [['track', 'purchase', undefined]],
  [['track', 'purchase', null]],
  [['track', 'purchase', { order_value: 49 }]],
  [['identify', 'c-7']],
  [['identify', 'c-7', undefined, 'proof']],
  [['identify', 'c-7', { plan: 'gold' }, 'proof']],
  [['consent', 'granted']],
  [['consent', 'denied']],
  [['reset']],
])('%j is done without the module of rare calls, which would find nothing wrong', ([...call]) => {
  expect(isPlainCall(call)).toBe(true)
  expect(findCallFlaw(call, RARE)).toBeUndefined()
})

test.each<[Call, string]>([
  [['trakc', 'purchase'], 'there is no call "trakc"'],
  [['track'], '"track" needs the name of an event as text, and got nothing'],
  [['track', 'purchase', 'oops'], '"track" takes fields'],
  [['identify', { id: 7 }], '"identify" needs the id of the customer as text, and got {"id":7}'],
  [['identify', 7], 'got 7'],
  [['consent', true], `"consent" needs 'granted' or 'denied', and got true`],
  [['consent', 'yes'], `"consent" needs 'granted' or 'denied', and got "yes"`],
  [['show'], '"show" needs the id of a survey'],
  [['on', 'complete', hear], 'there is no event "complete"'],
  [['on', 'completed'], '"on" takes an event and a function'],
])('%j is told: %s', (call, sentence) => {
  expect(isPlainCall(call)).toBe(false)
  expect(findCallFlaw(call, RARE)).toContain(sentence)
})

test.each<[Call]>([
  [['show', 'nps']],
  [['show', 'nps', { product: 'bowl' }]],
  [['on', 'answered', hear]],
  [['off', 'shown', hear]],
  [['may', 'nps']],
  [['why']],
  [['dismiss']],
])('%j is for the module of rare calls, and nothing is wrong with it', (call) => {
  expect(isPlainCall(call)).toBe(false)
  expect(findCallFlaw(call, RARE)).toBeUndefined()
})
