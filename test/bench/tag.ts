import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT } from '../support/sources.ts'
import { getOf, load } from './support/load.ts'
import { machine } from './support/machine.ts'
import { middle } from './support/middle.ts'
import { serveChild } from './support/serve-child.ts'

const CLI = join(ROOT, 'collector/cli/earshot.js')

/**
 * `npm run bench -- tag [--seconds 2] [--rounds 5]`: how many tags a second, against a bare Hono
 * response of as many bytes; and how many 304. Goal: at least 0.95. Needs `npm run build`.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seconds: { type: 'string', default: '2' },
      rounds: { type: 'string', default: '5' },
    },
  })
  const folder = mkdtempSync(join(tmpdir(), 'earshot-bench-'))
  const env = { EARSHOT_DATA: folder, PORT: '0' }
  furnish(folder, env)
  const ours = await serveChild([CLI, 'serve', '--json'], env)
  const reply = await fetch(`http://127.0.0.1:${ours.port}/w/acme.js`, {
    headers: { 'accept-encoding': 'br' },
  })
  const etag = reply.headers.get('etag') ?? ''
  const bytes = Number(reply.headers.get('content-length') ?? 3_000)
  const bare = await serveChild([join(import.meta.dirname, 'support/bare-text.ts'), String(bytes)])
  const ask = (port: number, status: number, headers: Record<string, string>) =>
    load({
      port,
      status,
      connections: 64,
      seconds: Number(values.seconds),
      request: () => getOf('/w/acme.js', headers),
    })
  const br = { 'accept-encoding': 'br' }
  try {
    const rounds: { bare: number; tag: number; same: number; wrong: number }[] = []
    // the first round warms all three and is not counted
    for (let round = 0; round <= Number(values.rounds); round += 1) {
      const text = await ask(bare.port, 200, br)
      const tag = await ask(ours.port, 200, br)
      const same = await ask(ours.port, 304, { ...br, 'if-none-match': etag })
      if (round === 0) continue
      rounds.push({
        bare: text.requestsPerSecond,
        tag: tag.requestsPerSecond,
        same: same.requestsPerSecond,
        wrong: text.wrong + tag.wrong + same.wrong,
      })
    }
    console.log(`${machine()}\n${bytes} bytes in brotli, goal: 0.95\n`)
    console.log('| 64 connections | replies/s | to a bare text |\n| --- | --- | --- |')
    for (const name of ['bare', 'tag', 'same'] as const) {
      const perSecond = middle(rounds.map((one) => one[name])).toFixed(0)
      const ratio = middle(rounds.map((one) => one[name] / one.bare)).toFixed(2)
      console.log(`| ${NAMES[name]} | ${perSecond} | ${ratio} |`)
    }
    if (rounds.some(({ wrong }) => wrong > 0)) console.log('SOME REPLIES WERE WRONG')
  } finally {
    await Promise.all([bare.stop(), ours.stop()])
    rmSync(folder, { recursive: true, force: true })
  }
}

const NAMES = { bare: 'bare Hono', tag: 'the tag', same: 'the tag, 304' } as const

function furnish(folder: string, env: Readonly<Record<string, string>>): void {
  const survey = join(folder, 'survey.json')
  writeFileSync(survey, '{"id":"nps","questions":[{"id":"score","kind":"nps"}]}')
  const earshot = (...words: string[]) =>
    execFileSync(process.execPath, [CLI, ...words], { env: { ...process.env, ...env } })
  earshot('site', 'add', '--id', 'acme', '--name', 'Acme')
  earshot('survey', 'publish', '--site', 'acme', survey)
}
