import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkImport } from '#collector/exchange/import/check.ts'
import { planImport } from '#collector/exchange/import/plan.ts'
import { collectorSays } from '#collector/console/import/words/said/collector-says.ts'
import { en } from '#collector/console/import/words/said/en.ts'
import { ja } from '#collector/console/import/words/said/ja.ts'
import { ko } from '#collector/console/import/words/said/ko.ts'
import { saySentence } from '#collector/console/import/words/said/say-sentence.ts'
import { zhHans } from '#collector/console/import/words/said/zh-Hans.ts'
import { inPieces, NOW, SITE, survey } from '../../collector/exchange/import/support.ts'
import { ROOT, sourcesOf } from '../../support/sources.ts'

const PACKS = { en, ko, ja, zhHans }
const HEAD = 'id,score,comment,at\n'

/** Everything that is said of a file. */
async function saidOf(data: string | Uint8Array): Promise<readonly string[]> {
  const file = { bytes: inPieces(data) }
  const plan = await planImport({ file, site: SITE, survey: survey(), options: {}, now: NOW })
  if ('error' in plan) return [plan.error]
  const { notes, refusals, problems } = await checkImport(plan)
  return [...notes, ...refusals, ...problems.first.map(({ cause }) => cause)]
}

describe('what the collector says of a file is said in the language of the page', () => {
  test.each([
    ['no bytes', ''],
    ['no heading', '\n \n'],
    ['columns of no tool', 'a,b\n1,2\n'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0])],
    ['an archive', 'Rar!abc'],
    ['a NUL', `${HEAD}a,9,\0,2026-03-01\n`],
    [
      'a word, an average, a share, a date, a label',
      `${HEAD}a,eleven,,2026-03-01\nb,8.5,,2026-03-01\nc,5%,,2026-03-01\nd,05-Apr,,2026-03-01\ne,9 x9,,2026-03-01\n`,
    ],
    ['a rating off the scale, another row of cells', `${HEAD}a,11,,2026-03-01\nb,9\n`],
    ['times', `${HEAD}a,9,,soon\nb,9,,2036-03-01\nc,9,,1970-01-01\nd,9,,03/04/2026\n`],
    ['a rounded key', `${HEAD}1.23457E+18,9,,2026-03-01\n`],
    ['a comment too long', `${HEAD}a,9,${'x'.repeat(6000)},2026-03-01\n`],
    [
      'an NPS on 1–10',
      `${HEAD}${Array.from({ length: 30 }, (_, i) => `${i},${1 + (i % 10)},,2026-03-01\n`).join('')}`,
    ],
    [
      'an NPS that ends at 5',
      `${HEAD}${Array.from({ length: 30 }, (_, i) => `${i},${i % 6},,2026-03-01\n`).join('')}`,
    ],
    ['no answer', `${HEAD}a,,,2026-03-01\n`],
    [
      'letters of Korea, titles above',
      Buffer.concat([
        Buffer.from('Report\n\nscore,comment,at\n9,'),
        Buffer.from('b9e8bcdbc0cc20bba1b6f3bfe4', 'hex'),
        Buffer.from(',2026-03-01\n'),
      ]),
    ],
    ['dates that tell the order', `${HEAD}a,9,,13/04/2026\nb,9,,03/04/2026\n`],
    ['broken JSON', '[{"score": 9, "created_at": "2026-03-01"},{"score": }]'],
    ['a quote that stays open', `${HEAD}a,9,"x,2026-03-01\n`],
  ])('%s', async (_, data) => {
    const sentences = await saidOf(data)
    expect(sentences.length).toBeGreaterThan(0)
    for (const sentence of sentences) {
      for (const pack of [ko, ja, zhHans]) {
        const { said, lang } = saySentence(sentence, pack)
        expect({ sentence, lang, braces: /\{\w+\}/.test(said) }).toEqual({
          sentence,
          lang: undefined,
          braces: false,
        })
      }
    }
  })
})

describe.each(Object.entries(PACKS))('%s', (_, pack) => {
  test.each(Object.entries(collectorSays))(
    '%s says all that the collector does',
    (code, source) => {
      const said = pack[code as keyof typeof collectorSays]
      const names = (text: string) => new Set(text.match(/\{\w+\}/g))
      expect(said.trim()).not.toBe('')
      expect([...names(said)].filter((name) => !names(source).has(name))).toEqual([])
    },
  )
})

test('the sentences that are known are those that the collector has', () => {
  const sources = ['collector/exchange/import', 'collector/routes']
    .flatMap((folder) => sourcesOf(folder))
    .map((file) => readFileSync(join(ROOT, file), 'utf8'))
    .join('\n')
  const strange = Object.values(collectorSays).filter((sentence) => {
    const parts = sentence.split(/\{\w+\}/).toSorted((one, other) => other.length - one.length)
    const [longest = ''] = parts
    // some are put together of two parts
    const ends = [longest.slice(0, 16), longest.replace(/\.$/, '').slice(-16)]
    return !ends.some((end) => sources.includes(end))
  })
  expect(strange).toEqual([])
})

test('what nobody knows stays in English, and says so', () => {
  expect(saySentence('A new sentence.', ko)).toEqual({ said: 'A new sentence.', lang: 'en' })
})
