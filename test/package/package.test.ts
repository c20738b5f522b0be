import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { publint } from 'publint'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { ROOT } from '../support/sources.ts'

/** An empty folder with the packed package in it, and its declared dependencies, nothing else. */
const folder = mkdtempSync(join(tmpdir(), 'earshot-pack-'))
const installed = join(folder, 'node_modules', 'earshot')
let tarball = ''

function run(command: string, args: readonly string[], cwd = folder): string {
  const env = { ...process.env, EARSHOT_DATA: join(folder, 'data'), PORT: '0' }
  return execFileSync(command, args, { cwd, env, encoding: 'utf8', stdio: 'pipe' })
}

beforeAll(() => {
  if (!existsSync(join(ROOT, 'dist/widget/tag.js'))) run('npm', ['run', '-s', 'build'], ROOT)
  run('npm', ['run', '-s', 'build:node'], ROOT)
  const packed = run(
    'npm',
    ['pack', '--ignore-scripts', '--json', '--pack-destination', folder],
    ROOT,
  )
  tarball = join(folder, nameIn(packed))
  mkdirSync(installed, { recursive: true })
  run('tar', ['xzf', tarball, '--strip-components=1', '-C', installed])
  const { dependencies } = manifest()
  for (const name of Object.keys(dependencies)) {
    const link = join(folder, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(join(ROOT, 'node_modules', name), link)
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** npm says the name in a list, newer ones in an object by package. */
function nameIn(packed: string): string {
  return /"filename":\s*"([^"]+\.tgz)"/.exec(packed)![1]!
}

function manifest(): { dependencies: Record<string, string>; bin: { earshot: string } } {
  return JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
}

function earshot(...args: string[]): string {
  return run(process.execPath, [join(installed, manifest().bin.earshot), ...args])
}

/** Starts the packed collector; its address, once it answers. */
async function serving(): Promise<string> {
  const bin = join(installed, manifest().bin.earshot)
  const env = { PATH: process.env['PATH'], EARSHOT_DATA: join(folder, 'data'), PORT: '0' }
  const child = spawn(process.execPath, [bin, 'serve', '--json'], { cwd: folder, env })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const [line] = await Promise.race([
    once(child.stdout, 'data'),
    once(child, 'exit').then(() => Promise.reject(new Error(said))),
  ])
  return String(JSON.parse(String(line)).address)
}

test('the package holds no sources, no tests, and what it is built of', () => {
  const files = run('tar', ['tzf', tarball]).trim().split('\n')
  const strangers = files.filter((file) => /(?<!\.d)\.tsx?$|\/test\/|\/demo\//.test(file))
  expect(strangers).toEqual([])
  for (const needed of ['LICENSE', 'dist/console/index.html', 'dist/widget/tag.js']) {
    expect(files).toContain(`package/${needed}`)
  }
})

test('it serves tags, the console and its manual, and the client and scores work with it', async () => {
  earshot('site', 'add', '--name', 'Acme', '--origin', 'https://acme.example')
  writeFileSync(
    join(folder, 'nps.json'),
    '{"id":"nps","questions":[{"id":"score","kind":"nps"},{"id":"why","kind":"comment"}]}',
  )
  earshot('survey', 'publish', '--site', 'acme', 'nps.json')
  const key = JSON.parse(earshot('key', 'add', '--site', 'acme', '--json')).key
  const address = await serving()
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
  writeFileSync(join(folder, 'use.js'), USE)
  const said = run(process.execPath, ['use.js', address, key])
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
  const address = await serving()
  const source = `import { earshot } from 'earshot/client'
    await earshot({ address: '${address}', key: 'ek_none' }).sites().catch((error) =>
      console.log(error.name, error.status, error.message))`
  const said = run(process.execPath, ['--input-type=module', '--eval', source])
  expect(said).toMatch(/^EarshotError 401 sign in, or send an API key/)
})

test('publint finds nothing to say', async () => {
  const { messages } = await publint({ pkgDir: installed, pack: false, strict: true })
  expect(messages).toEqual([])
})

test('its types are what programs get, as ES modules', async () => {
  const pack = createPackageFromTarballData(Uint8Array.from(readFileSync(tarball)))
  const checked = await checkPackage(pack)
  expect(checked.types).not.toBe(false)
  const found = 'problems' in checked ? checked.problems : []
  // old resolution and require() are not offered: the package is ES modules alone
  const ours = found.filter(
    (one) => !('resolutionKind' in one) || !/node10|node16-cjs/.test(one.resolutionKind),
  )
  expect(ours).toEqual([])
})
