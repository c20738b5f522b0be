import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { josa } from '#shared/words/josa.ts'
import { ROOT, sourcesOf } from '../../support/sources.ts'

/** What Korean owners read, a file each. */
const packs = ['collector/console', 'shared/phrases', 'shared/refusals']
  .flatMap((folder) => sourcesOf(folder))
  .filter((file) => file.endsWith('/ko.ts'))
  .map((file) => [file, readFileSync(join(ROOT, file), 'utf8')] as const)

/** A word and 으로, 을 or 를 at its end. */
const WITH_PARTICLE = /([가-힣]*[가-힣])(으로|을|를)(?=[\s.,:)”’'`])/g

test('there are packs to read', () => {
  expect(packs.length).toBeGreaterThan(8)
})

test.each(packs)('%s says 으로, 을 and 를 after the sounds they follow', (_, text) => {
  const wrong = [...text.matchAll(WITH_PARTICLE)].filter(
    ([, word = '', particle = '']) =>
      josa(word, particle === '으로' ? '(으)로' : '을(를)') !== particle,
  )
  expect(wrong.map(([whole]) => whole)).toEqual([])
})

test.each(packs)('%s leaves no choice of particles to its reader', (_, text) => {
  const pairs = /\$\{[^}]*\}(?:[을은이과](?:\(|\/)[를는가와]|\((?:으|이)\))/g
  expect(text.match(pairs) ?? []).toEqual([])
})
