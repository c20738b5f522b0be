import { expect, test } from 'vitest'
import { safeNext } from '../../../collector/console/account/safe-next.ts'

const HERE = 'https://survey.example'

test.each(['/', '/surveys/nps', '/surveys/nps?period=7d&segment=device:phone'])(
  '%s is gone on to',
  (path) => {
    expect(safeNext(path, HERE)).toBe(path)
  },
)

test.each([
  undefined,
  '',
  'surveys',
  '//evil.example',
  '/\\evil.example',
  '\\/evil.example',
  '/\t/evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/surveys\\..\\..',
  ' /surveys',
  '///evil.example',
])('%j is not: the first page is', (wanted) => {
  expect(safeNext(wanted, HERE)).toBe('/')
})
