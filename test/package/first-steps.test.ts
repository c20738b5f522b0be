import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { freePort } from '../support/free-port.ts'
import { blocksOf } from '../support/manual-blocks.ts'
import { packEarshot, type Packed } from '../support/packed.ts'
import { ROOT } from '../support/sources.ts'
import { until } from '../support/until.ts'

/** Seven builds, on a machine that is busy besides. */
const BUILD_MS = 200_000

/** Runs the lines of a page as they stand, the last of which serves, and looks for the tag. */
async function follow(folder: string, lines: string): Promise<void> {
  const port = await freePort()
  const env = { PATH: process.env['PATH'], HOME: folder, PORT: String(port) }
  const shell = spawn('sh', ['-ec', lines], { cwd: folder, env, detached: true })
  let said = ''
  for (const stream of [shell.stdout, shell.stderr]) {
    stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
  }
  const ended = new Promise((resolve) => shell.once('close', resolve))
  onTestFinished(async () => {
    // the shell, npx and the server
    if (shell.exitCode === null) process.kill(-shell.pid!, 'SIGTERM')
    await ended
  })
  await until(
    `${port} is ready`,
    async () => {
      if (shell.exitCode !== null) throw new Error(said)
      return (await fetch(`http://127.0.0.1:${port}/readyz`)).ok
    },
    BUILD_MS,
  )
  const tag = await fetch(`http://127.0.0.1:${port}/w/acme.js`)
  expect(tag.status).toBe(200)
  expect(await tag.text()).toContain('"nps"')
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200)
  expect(said).toContain('/setup#')
}

describe('in a fresh clone, after npm ci alone', () => {
  const clone = mkdtempSync(join(tmpdir(), 'earshot-clone-'))
  beforeAll(() => {
    const known = execFileSync('git', ['ls-files', '-z', '-co', '--exclude-standard'], {
      cwd: ROOT,
      encoding: 'utf8',
    })
    const files = known.split('\0').filter((name) => name !== '' && existsSync(join(ROOT, name)))
    writeFileSync(join(clone, '.files'), files.join('\0'))
    const copy = `tar -C ${ROOT} --null -T .files -cf - | tar xf -`
    execFileSync('sh', ['-c', copy], { cwd: clone })
    // what npm ci leaves, of which nothing is written to but the cache
    mkdirSync(join(clone, 'node_modules'))
    const installed = execFileSync('ls', ['-A', join(ROOT, 'node_modules')], { encoding: 'utf8' })
    for (const name of installed
      .trim()
      .split('\n')
      .filter((one) => one !== '.cache')) {
      symlinkSync(join(ROOT, 'node_modules', name), join(clone, 'node_modules', name))
    }
  })
  afterAll(() => rmSync(clone, { recursive: true, force: true }))

  test('README › Put it in a shop ends in a tag that is served', async () => {
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8')
    const [, lines = ''] = /## Put it in a shop.*?```sh\n(.*?)```/s.exec(readme) ?? []
    expect(lines).toContain('npx earshot serve')
    expect(existsSync(join(clone, 'dist'))).toBe(false)
    await follow(clone, lines)
  })
})

describe('in an empty folder, with the packed package installed', () => {
  let packed: Packed
  beforeAll(() => {
    packed = packEarshot()
    // as npm links it
    const bin = join(packed.folder, 'node_modules', '.bin')
    mkdirSync(bin)
    symlinkSync(join('..', 'earshot', packed.manifest().bin.earshot), join(bin, 'earshot'))
  })
  afterAll(() => packed.remove())

  test('the commands of the quick start end in a tag that is served', async () => {
    const blocks = blocksOf('quick-start')
    const code = (lang: string) => blocks.find((block) => block.lang === lang)?.code ?? ''
    writeFileSync(join(packed.folder, 'nps.json'), code('json'))
    await follow(packed.folder, code('sh'))
  })
})

test('every page and file says the same of Node', () => {
  const manual = ['quick-start', 'troubleshooting'].map((page) => `collector/manual/${page}.md`)
  const files = ['README.md', ...manual, 'collector/cli/earshot.js', 'demo/check-node.js']
  for (const name of files) {
    const text = readFileSync(join(ROOT, name), 'utf8')
    const said = [...text.matchAll(/[Nn]eeds Node ([\d.]+) or newer/g)].map(([, floor]) => floor)
    expect([name, [...new Set(said)]]).toEqual([name, ['22.18']])
  }
  const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  expect(engines).toEqual({ node: '>=22.18' })
})
