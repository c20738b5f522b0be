import { expect, test } from 'vitest'
import { LANGUAGE_PACKS } from '#shared/words/langs.ts'
import { PACK_LANGS } from '#shared/words/pack-langs.ts'

test('every language with a pack is listed, and no other', () => {
  expect(PACK_LANGS).toEqual(LANGUAGE_PACKS.map(({ lang }) => lang))
})
