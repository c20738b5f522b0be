import { describe, expect, test } from 'vitest'
import type { Store } from '#collector/store/store.ts'
import { siteOf } from '#shared/site-of.ts'
import type { VersionWords } from '#shared/words/version-words.ts'
import { NOW, SITE } from '../support/collector/open-collector.ts'

const DRAFT = { id: 'words', questions: [{ id: 'score', kind: 'nps' }] } as const

/** What every store promises of the words that shoppers read. */
export function wordsContract(name: string, openEmpty: () => Promise<Store>): void {
  async function open() {
    const store = await openEmpty()
    const site = siteOf(SITE)!
    await store.addSite(site, NOW)
    const wordsOf = async (ver: number) => {
      const [row] = await store.readWords([{ id: 'words', ver }])
      return row && (JSON.parse(row.words) as VersionWords)
    }
    return { store, site, wordsOf }
  }

  describe(`${name} keeps words with the version that says them`, () => {
    test('publishing keeps them in every language', async () => {
      const { store, site, wordsOf } = await open()
      expect(await store.publish(site, DRAFT, NOW)).toMatchObject({ ver: 1 })
      const words = await wordsOf(1)
      expect(words?.brand).toBe('Acme')
      expect(words?.asked).toHaveLength(22)
      expect(words?.langs['ko']?.questions[0]?.text).toMatch(/^Acme를 .*추천/)
      expect(words?.langs['ar']).toMatchObject({ lang: 'ar', rtl: true })
    })

    test('another name of the shop is a new version of the same draft, and leaves the old one', async () => {
      const { store, site, wordsOf } = await open()
      const renamed = { ...site, brand: 'Nova' }
      await store.publish(site, DRAFT, NOW)
      expect(await store.publish(site, DRAFT, NOW)).toMatchObject({ ver: 1 })
      expect(await store.changeSite(site, renamed)).toBe(true)
      expect((await wordsOf(1))?.brand).toBe('Acme')
      expect(await store.publish(renamed, DRAFT, NOW)).toMatchObject({ ver: 2 })
      expect(await store.publish(renamed, DRAFT, NOW)).toMatchObject({ ver: 2 })
      expect((await wordsOf(1))?.langs['en']?.questions[0]?.text).toContain('Acme')
      expect((await wordsOf(2))?.langs['en']?.questions[0]?.text).toContain('Nova')
    })

    test('words of many versions are read at once, and those of none left out', async () => {
      const { store, site } = await open()
      await store.publish(site, DRAFT, NOW)
      await store.publish(site, { ...DRAFT, name: 'Other' }, NOW)
      const all = await store.readWords([
        { id: 'words', ver: 2 },
        { id: 'words', ver: 3 },
        { id: 'none', ver: 1 },
        { id: 'words', ver: 1 },
      ])
      expect(all.map(({ ver }) => ver).toSorted()).toEqual([1, 2])
      expect(await store.readWords([])).toEqual([])
    })
  })
}
