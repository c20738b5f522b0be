import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type * as outboxModule from '#widget/outbox.ts'
import { OUTBOX_PREFIX } from '#widget/outbox-names.ts'
import { anEntry } from '../support/unsent.ts'

const DAY = 86_400_000

/** The outbox of a page opened just now; `localStorage` is what pages share. */
let page: typeof outboxModule
const openPage = async (): Promise<typeof outboxModule> => {
  vi.resetModules()
  return import('#widget/outbox.ts')
}
beforeEach(async () => {
  page = await openPage()
})
afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

const ids = (entries: readonly outboxModule.Entry[]) => entries.map(({ id }) => id).toSorted()
const revs = (entries: readonly outboxModule.Entry[]) => entries.map(({ snapshot }) => snapshot.rev)
const refuse = (name: 'getItem' | 'setItem' | 'removeItem') =>
  vi.spyOn(Storage.prototype, name).mockImplementation(() => {
    throw new DOMException('The quota has been exceeded.', 'QuotaExceededError')
  })

describe('what is kept', () => {
  test('is in the storage before keep returns, an entry for each response', () => {
    page.keep(anEntry('a'), true)
    page.keep(anEntry('b'), true)
    expect(Object.keys(localStorage).toSorted()).toEqual([`${OUTBOX_PREFIX}a`, `${OUTBOX_PREFIX}b`])
    expect(JSON.parse(localStorage[`${OUTBOX_PREFIX}a`])).toEqual(
      anEntry('a', { at: expect.any(Number) as number }),
    )
  })

  test('is found by the next page', async () => {
    page.keep(anEntry('a'), true)
    const next = await openPage()
    expect(next.heldEntries('acme')).toEqual([])
    expect(ids(await next.unsent('acme'))).toEqual(['a'])
    // and from then on without looking, for the moment that page is left
    expect(ids(next.heldEntries('acme'))).toEqual(['a'])
  })

  test('takes the place of its older revision', async () => {
    page.keep(anEntry('a', { rev: 2 }), true)
    page.keep(anEntry('a', { rev: 3 }), true)
    expect(revs(await (await openPage()).unsent('acme'))).toEqual([3])
  })

  test('is this page’s own where the page may not store', async () => {
    page.keep(anEntry('a'), false)
    expect(localStorage.length).toBe(0)
    expect(ids(await page.unsent('acme'))).toEqual(['a'])
    expect(await (await openPage()).unsent('acme')).toEqual([])
  })

  test.each(['getItem', 'setItem', 'removeItem'] as const)(
    'stays with the page where %s throws',
    async (name) => {
      refuse(name)
      page.keep(anEntry('a'), true)
      expect(ids(await page.unsent('acme'))).toEqual(['a'])
      page.drop('a')
      expect(page.heldEntries('acme')).toEqual([])
    },
  )

  test('stays at its newest revision where a full storage holds an older one', async () => {
    page.keep(anEntry('a', { rev: 2 }), true)
    refuse('setItem')
    page.keep(anEntry('a', { rev: 3 }), true)
    expect(revs(await page.unsent('acme'))).toEqual([3])
  })

  test('of another site on this origin is left to that site', async () => {
    page.keep(anEntry('a', { site: 'other' }), true)
    const next = await openPage()
    expect(await next.unsent('acme')).toEqual([])
    expect(ids(await next.unsent('other'))).toEqual(['a'])
  })
})

test.each(['', 'null', '7', '"x"', '[]', '{', '{}', '{"id":"a"}', '{"id":"a","snapshot":null}'])(
  'a broken entry (%s) is passed over, and keeps no other one back',
  async (text) => {
    localStorage.setItem(`${OUTBOX_PREFIX}broken`, text)
    page.keep(anEntry('a'), true)
    expect(ids(await (await openPage()).unsent('acme'))).toEqual(['a'])
  },
)

describe('what is dropped', () => {
  test('leaves storage and page', async () => {
    page.keep(anEntry('a'), true)
    page.drop('a', 2)
    expect(localStorage.length).toBe(0)
    expect(await page.unsent('acme')).toEqual([])
  })

  test('stays if it has changed since', async () => {
    page.keep(anEntry('a', { rev: 3 }), true)
    page.drop('a', 2)
    expect(revs(await (await openPage()).unsent('acme'))).toEqual([3])
  })

  test('stays if it has changed since in the tab that it belongs to', async () => {
    page.keep(anEntry('a', { rev: 2 }), true)
    const other = await openPage()
    await other.unsent('acme')
    page.keep(anEntry('a', { rev: 3 }), true)
    // the other tab has sent what it knew
    other.drop('a', 2)
    // the tab that it belongs to is killed before it has
    expect(revs(await (await openPage()).unsent('acme'))).toEqual([3])
  })
})

describe('nothing is kept for ever', () => {
  test('a week after its last change it goes', async () => {
    const now = Date.now()
    page.keep(anEntry('young', { at: now - 7 * DAY + 60_000 }), true)
    page.keep(anEntry('old', { at: now - 7 * DAY - 1 }), true)
    expect(ids(await (await openPage()).unsent('acme'))).toEqual(['young'])
    expect(Object.keys(localStorage)).toEqual([`${OUTBOX_PREFIX}young`])
  })

  test('of more than 20 the oldest that nobody answered go first', async () => {
    const now = Date.now()
    // the answered ones are the oldest of all
    for (let i = 0; i < 15; i++) page.keep(anEntry(`answered-${i}`, { at: now - DAY }), true)
    for (let i = 0; i < 10; i++) page.keep(anEntry(`seen-${i}`, { at: now - i, answers: {} }), true)
    const left = ids(await (await openPage()).unsent('acme'))
    expect(left.filter((id) => id.startsWith('answered'))).toHaveLength(15)
    expect(left.filter((id) => id.startsWith('seen'))).toEqual(
      [0, 1, 2, 3, 4].map((i) => `seen-${i}`),
    )
  })

  test('of more than 20 answered ones the newest stay', async () => {
    const now = Date.now()
    for (let i = 0; i < 23; i++) page.keep(anEntry(`${i}`.padStart(2, '0'), { at: now - i }), true)
    const left = ids(await page.unsent('acme'))
    expect(left).toEqual(Array.from({ length: 20 }, (_, i) => `${i}`.padStart(2, '0')))
  })
})
