import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { loadCatalog } from '#collector/catalog/catalog.ts'
import { readResults } from '#collector/results/read-results.ts'
import { migrate } from '#collector/store/sqlite/migrate.ts'
import { openSqliteStore } from '#collector/store/sqlite/open-sqlite-store.ts'
import type { Store } from '#collector/store/store.ts'
import { siteOf } from '#shared/site-of.ts'
import type { SurveyWords } from '#shared/words.ts'
import { NOW, openCollector, tempFolder } from '../support/collector/open-collector.ts'
import { hashOf, OLD_CASES, saidIn, type OldCase } from '../support/collector/old-words.ts'
import { stepsBefore } from '../support/collector/steps-before.ts'

const BEFORE = new Date('2026-03-02T12:00:00Z')
/** the schema in which versions keep their words */
const KEPT_SINCE = 20

const siteWith = (brand: string) => siteOf({ id: 'acme', name: 'Acme', brand })!

/** A database as it was left by a collector whose versions kept no words. */
async function leftBehind({ brand, survey }: OldCase): Promise<string> {
  const folder = tempFolder()
  const file = join(folder, 'earshot.db')
  const db = new Database(file)
  await migrate(db, file, stepsBefore('sqlite', KEPT_SINCE))
  db.prepare('INSERT INTO site (no, id, definition, added_ms) VALUES (1, ?, ?, 0)').run(
    'acme',
    JSON.stringify(siteWith(brand)),
  )
  db.prepare('INSERT INTO survey (no, site_no, id) VALUES (1, 1, ?)').run(survey.id)
  db.prepare('INSERT INTO survey_version VALUES (1, 1, 1, ?, ?)').run(
    JSON.stringify(survey),
    BEFORE.getTime(),
  )
  db.close()
  return folder
}

async function openAt(folder: string): Promise<Store> {
  const store = await openSqliteStore(folder)
  onTestFinished(() => store.close())
  return store
}

/** A collector that was just started over a database. */
async function start(store: Store, survey: string) {
  const { app, deps } = await openCollector({ store: () => store })
  const { catalog } = deps
  const get = async (path: string) => (await app.request(path)).text()
  return {
    catalog,
    get,
    words: (ver: number, lang: string) => get(`/w/acme/${survey}-${ver}-${lang}.json`),
  }
}

describe.each(OLD_CASES.map((one) => [one.survey.id, one] as const))(
  'a survey published before versions kept their words (%s)',
  (_, old) => {
    const { brand, survey, asked, own, sha256 } = old
    const ownLang = own.lang

    test('asks what it asked, in every language, whatever the shop is called by now', async () => {
      const store = await openAt(await leftBehind(old))
      const { words, get, catalog } = await start(store, survey.id)
      for (const lang of Object.keys(sha256)) {
        expect(hashOf(await words(1, lang)), lang).toBe(sha256[lang])
      }
      expect(JSON.parse(saidIn(await words(1, ownLang)))).toEqual(own)
      expect(await get('/w/acme.js')).toContain(`"langs":${JSON.stringify(asked)}`)

      await store.changeSite(siteWith(brand), siteWith('Nova'))
      await catalog.reload()
      expect(hashOf(await words(1, ownLang))).toBe(sha256[ownLang])
      const again = await start(store, survey.id)
      expect(hashOf(await again.words(1, ownLang))).toBe(sha256[ownLang])
      expect(await again.get(`/s/${survey.id}`)).toContain(`<title>${brand}</title>`)
    })

    test('takes the newer words when it is published again, as a version that the trend marks', async () => {
      const store = await openAt(await leftBehind(old))
      const { site: _site, ver: _ver, ...draft } = survey
      const publish = (day: string) => store.publish(siteWith(brand), draft, new Date(day))
      expect(await publish('2026-03-04T12:00:00Z')).toMatchObject({ ver: 2 })
      expect(await publish('2026-03-05T12:00:00Z')).toMatchObject({ ver: 2 })
      const { words } = await start(store, survey.id)
      const questions = (ver: number) =>
        Promise.all(
          asked.map(async (lang) => {
            const said: SurveyWords = JSON.parse(await words(ver, lang))
            return said.questions
          }),
        )
      expect(await questions(2)).not.toEqual(await questions(1))
      expect(hashOf(await words(1, ownLang))).toBe(sha256[ownLang])

      const published = (await loadCatalog(store)).current().surveys.get(survey.id)!
      const query = { from: '2026-03-03', to: '2026-03-10', segments: [] } as const
      const previous = { from: '2026-02-23', to: '2026-03-02' }
      const results = await readResults(store, published, { ...query, previous }, NOW)
      expect(results.versions).toMatchObject([{ ver: 2, day: '2026-03-04', changed: 'wording' }])
      expect(results.questions.map(({ reworded }) => reworded)).toContain('2026-03-04')
    })
  },
)

test('what a version was published with is said by a later release, too', async () => {
  const folder = tempFolder()
  const store = await openSqliteStore(folder)
  await store.addSite(siteWith('Acme'), NOW)
  const draft = { id: 'nps', mailAnswers: true, questions: [{ id: 'score', kind: 'nps' }] } as const
  await store.publish(siteWith('Acme'), draft, NOW)
  await store.close()
  // as a release with other packs would have left it
  const db = new Database(join(folder, 'earshot.db'))
  const theirs = `replace(replace(words, 'How likely are you', 'Would you be so kind as'), 'Send', 'Off')`
  db.exec(`UPDATE survey_version SET words = ${theirs}`)
  db.close()
  const { words, get, catalog } = await start(await openAt(folder), 'nps')
  const question = 'Would you be so kind as to recommend Acme to a friend or family member?'
  expect(JSON.parse(await words(1, 'en'))).toMatchObject({
    questions: [{ text: question }],
    ui: { send: 'Off' },
  })
  const mail = await get('/m/nps?a=9')
  expect(mail).toContain(question)
  expect(mail).toContain('<button>Off</button>')
  expect(JSON.parse(await get('/w/acme/preview/nps?langs=en'))).toMatchObject({
    questions: [{ text: question }],
  })
  expect(catalog.current().surveys.get('nps')?.words.langs['en']?.questions[0]?.text).toBe(question)
})
