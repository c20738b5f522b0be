import { afterEach, describe, expect, test, vi } from 'vitest'
import { withPageView, withImpression } from '#shared/memory.ts'
import { openMemory, type KeptMemory } from '#widget/memory.ts'

afterEach(() => {
  vi.restoreAllMocks()
  localStorage.clear()
})

const open = () => openMemory('acme', () => true)
const view = (tab: KeptMemory) =>
  tab.change((m, now) => withPageView(m, { from: '', utm: '' }, now))

/** Each of these makes the browser refuse. */
function refuse(...names: readonly ('getItem' | 'setItem' | 'removeItem')[]): void {
  for (const name of names) {
    vi.spyOn(Storage.prototype, name).mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError')
    })
  }
}

describe('memory', () => {
  test('is shared by two tabs', () => {
    const [one, other] = [open(), open()]
    view(one)
    view(other)
    expect([one.read().pages, other.read().pages]).toEqual([2, 2])
    expect(other.read().id).toBe(one.read().id)
  })

  test('is the page’s own where storage is blocked', () => {
    refuse('getItem', 'setItem', 'removeItem')
    const page = open()
    view(page)
    view(page)
    expect(page.read().pages).toBe(2)
    expect(open().read().pages).toBe(0)
    page.forget()
    expect(page.read().pages).toBe(0)
  })

  test('of a page whose storage has filled up is newer than what was stored', () => {
    const page = open()
    view(page)
    refuse('setItem')
    page.change((m, now) => withImpression(m, 'a', true, now))
    expect(page.read().surveys).toMatchObject({ a: { showings: 1 } })
    expect(open().read().surveys).toEqual({})
    // once there is room again, it is stored
    vi.restoreAllMocks()
    view(page)
    expect(open().read()).toMatchObject({ pages: 2, surveys: { a: { showings: 1 } } })
  })

  test('that another tab has forgotten does not come back with this one', () => {
    const [one, other] = [open(), open()]
    view(one)
    view(other)
    const { id } = other.read()
    one.forget()
    view(other)
    expect(other.read().pages).toBe(1)
    expect(other.read().id).not.toBe(id)
  })

  test.each(['', 'null', '{', '[1', '7', '"x"', '{"pages":null}'])(
    'that reads %s is a shopper never seen',
    (text) => {
      localStorage.setItem('earshot:acme', text)
      const page = open()
      view(page)
      expect(page.read()).toMatchObject({ pages: 1, visits: 1, asks: {} })
    },
  )

  test('takes a time far ahead of the clock for now, and lets one a little ahead stand', () => {
    const day = 86_400_000
    const now = Date.now()
    const asks = { soon: now + 100 * day, never: now + 200 * day }
    localStorage.setItem('earshot:acme', JSON.stringify({ asks }))
    const read = open().read().asks
    expect(read['soon']).toBe(asks.soon)
    expect(read['never']).toBeLessThanOrEqual(Date.now())
  })
})
