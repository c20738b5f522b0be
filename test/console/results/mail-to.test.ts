import { expect, test } from 'vitest'
import { mailTo } from '#collector/console/results/mail-to.ts'
import { someResults } from '../../support/console/a-question.ts'

const RESULTS = someResults([
  { id: 'why', kind: 'comment', text: 'Why?', tally: {}, days: [], segments: [] },
])

const item = (customer: string | undefined, why?: string) => ({
  id: 'r',
  ver: 1,
  flags: 4,
  day: '2026-03-01',
  at: '2026-03-01T12:00:00Z',
  answers: { score: 3, ...(why !== undefined && { why }) },
  ...(customer !== undefined && { customer }),
})

test('a reply goes to the customer, about the brand, with every line quoted', () => {
  const address = mailTo(item('ann+shop@acme.example', 'Too slow.\nReally & truly'), RESULTS)
  const { protocol, pathname, searchParams } = new URL(address!)
  expect([protocol, decodeURIComponent(pathname)]).toEqual(['mailto:', 'ann+shop@acme.example'])
  expect(searchParams.get('subject')).toBe('Acme')
  expect(searchParams.get('body')).toBe('\n\n> Too slow.\n> Really & truly\n')
})

test.each([
  ['nobody', undefined],
  ['a number of the shop', '4711'],
  ['a second receiver', 'a@b.example,c@d.example'],
  ['a header', 'a@b.example?bcc=c@d.example'],
  ['an address in brackets', '<a@b.example>'],
])('%s gets no link', (_, customer) => {
  expect(mailTo(item(customer, 'Hello'), RESULTS)).toBeUndefined()
})

test('a comment cut inside a sign makes a link all the same', () => {
  const long = `${'x'.repeat(499)}😀`
  expect(mailTo(item('a@b.example', long), RESULTS)).toMatch(/^mailto:a@b\.example\?/)
})
