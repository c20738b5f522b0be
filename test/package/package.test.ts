import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packEarshot, type Packed } from '../support/packed.ts'

let packed: Packed
beforeAll(() => {
  packed = packEarshot()
  writeFileSync(join(packed.folder, 'package.json'), '{"type":"module"}')
})
afterAll(() => packed.remove())

test('the package holds no sources, no tests, and what it is built of', () => {
  const files = packed.run('tar', ['tzf', packed.tarball]).trim().split('\n')
  const strangers = files.filter((file) => /(?<!\.d)\.tsx?$|\/test\/|\/demo\//.test(file))
  expect(strangers).toEqual([])
  for (const needed of ['LICENSE', 'dist/console/index.html', 'dist/widget/tag.js']) {
    expect(files).toContain(`package/${needed}`)
  }
})

test('it serves tags, the console and its manual, and the client and scores work with it', async () => {
  packed.earshot('site', 'add', '--name', 'Acme', '--origin', 'https://acme.example')
  writeFileSync(
    join(packed.folder, 'nps.json'),
    '{"id":"nps","questions":[{"id":"score","kind":"nps"},{"id":"why","kind":"comment"}]}',
  )
  packed.earshot('survey', 'publish', '--site', 'acme', 'nps.json')
  const key = JSON.parse(packed.earshot('key', 'add', '--site', 'acme', '--json')).key
  const { address } = await packed.serve()
  for (const path of [
    '/w/acme.js',
    '/',
    '/help',
    '/help/try-it.js',
    '/api/openapi.json',
    '/readyz',
  ]) {
    expect([path, (await fetch(address + path)).status]).toEqual([path, 200])
  }
  writeFileSync(join(packed.folder, 'use.js'), USE)
  const said = packed.run(process.execPath, ['use.js', address, key])
  // one of 9 is a promoter: 100 points of one answer
  expect(JSON.parse(said)).toEqual({ surveys: ['nps'], acks: ['kept'], items: 1, value: 100 })
})

const USE = `
import { earshot } from 'earshot/client'
import { scoreOf } from 'earshot/score'
import { loadTag } from 'earshot/tag'
const [address, key] = process.argv.slice(2)
loadTag({ address, site: 'acme' })('why')
const shop = earshot({ address, key })
const surveys = (await shop.surveys()).map(({ id }) => id)
const now = new Date().toISOString()
const answer = { k: 'packed-response-1', survey: 'nps', ver: 1, rev: 1, flags: 13,
  answers: { score: { r: 1, a: 9 } }, t: { first: now, now }, ctx: { channel: 'mail' } }
const acks = (await shop.send('acme', [answer])).map(({ state }) => state)
const items = []
for await (const item of shop.responses('nps')) items.push(item)
const { questions } = await shop.results('nps')
const { value } = scoreOf(questions[0], questions[0].tally)
console.log(JSON.stringify({ surveys, acks, items: items.length, value }))
`

test('a refusal is an error with its sentence', async () => {
  const { address } = await packed.serve()
  const source = `import { earshot } from 'earshot/client'
    await earshot({ address: '${address}', key: 'ek_none' }).sites().catch((error) =>
      console.log(error.name, error.status, error.message))`
  const said = packed.run(process.execPath, ['--input-type=module', '--eval', source])
  expect(said).toMatch(/^EarshotError 401 sign in, or send an API key/)
})

test('publint finds nothing to say', async () => {
  const { messages } = await publint({ pkgDir: packed.installed, pack: false, strict: true })
  expect(messages).toEqual([])
})

test('its types are what programs get, as ES modules', async () => {
  const pack = createPackageFromTarballData(Uint8Array.from(readFileSync(packed.tarball)))
  const checked = await checkPackage(pack)
  expect(checked.types).not.toBe(false)
  const found = 'problems' in checked ? checked.problems : []
  // old resolution and require() are not offered: the package is ES modules alone
  const ours = found.filter(
    (one) => !('resolutionKind' in one) || !/node10|node16-cjs/.test(one.resolutionKind),
  )
  expect(ours).toEqual([])
})
