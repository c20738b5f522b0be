import { execFile, execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { snapshotBatch } from '#collector/api/bodies.ts'
import { parseMapping } from '#collector/exchange/import/mapping-schema.ts'
import { parseOrderMapping } from '#collector/exchange/orders/order-mapping.ts'
import { readSurveyDraft } from '#shared/schema.ts'
import { tempFolder } from '../support/collector/open-collector.ts'
import { snapshot } from '../support/collector/snapshots.ts'
import { prepareEarshot, type Earshot } from '../support/earshot.ts'
import { ROOT } from '../support/sources.ts'
import { manualBlocks, type Block } from '../support/manual-blocks.ts'

const run = promisify(execFile)
const BLOCKS = manualBlocks()
const of = (lang: string) => BLOCKS.filter((block) => block.lang === lang)

test('every piece of code is in a language that is tried here, or is known not to be', () => {
  const langs = new Set(BLOCKS.map(({ lang }) => lang))
  // addresses; what an owner pastes into a page (test/browser/manual.test.ts); a notebook; a Shopify theme
  const untried = ['', 'html', 'http', 'jsx', 'mjs', 'python', 'liquid']
  expect(
    [...langs].filter((lang) => !['sh', 'json', 'js', 'ts', ...untried].includes(lang)),
  ).toEqual([])
  expect(BLOCKS.length).toBeGreaterThan(30)
})

describe('JSON', () => {
  test.each(of('json'))('$page: $code', ({ code: text }) => {
    const value: unknown = JSON.parse(text)
    const read = readerOf(value)
    expect(read?.(text, value)).toEqual(true)
  })

  /** What reads such a piece, told by its keys. Replies and messages need only be JSON. */
  function readerOf(value: unknown): (text: string, value: unknown) => boolean {
    const has = (key: string) => typeof value === 'object' && value !== null && key in value
    if (has('questions')) return (_, draft) => readSurveyDraft(draft).ok
    if (has('responses')) return (_, batch) => snapshotBatch.safeParse(batch).success
    if (has('order')) return (text) => !('error' in parseOrderMapping(text))
    if (has('only') || has('at')) return (text) => !('error' in parseMapping(text))
    return () => true
  }
})

test('JavaScript and TypeScript say what the package’s types allow', async () => {
  const folder = tempFolder()
  const blocks = [...of('js'), ...of('ts')]
  expect(blocks.length).toBeGreaterThan(3)
  for (const [i, { page, code: text }] of blocks.entries()) {
    writeFileSync(join(folder, `${page}-${i}.ts`), `${text}\n${AROUND}\nexport {}\n`)
  }
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
  const client = join(ROOT, 'collector/client')
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      extends: join(ROOT, 'tsconfig.json'),
      compilerOptions: {
        noEmit: true,
        lib: ['es2024', 'dom'],
        types: ['node'],
        noUnusedLocals: false,
        // a reader's own strictness is theirs
        noUncheckedIndexedAccess: false,
        paths: {
          'earshot/client': [join(client, 'client.ts')],
          'earshot/score': [join(client, 'score.ts')],
          'earshot/tag': [join(ROOT, 'widget/load-tag.ts')],
        },
      },
      include: ['*.ts', join(ROOT, 'widget/tag.ts')],
    }),
  )
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc')
  const said = await run(process.execPath, [tsc, '-p', folder]).then(
    () => '',
    ({ stdout }: { stdout: string }) => stdout,
  )
  expect(said).toBe('')
})

/** What an owner's program has at hand around an example. */
const AROUND = `
declare const customerId: string
declare const rawBody: string
declare const request: { headers: Record<string, string> }
declare global {
  var earshot: import('earshot/tag').Earshot
  namespace NodeJS {
    interface ProcessEnv {
      KEY: string
      EARSHOT_IDENTITY_SECRET: string
      EARSHOT_WEBHOOK_SECRET: string
    }
  }
}
`

const SHELL = Map.groupBy(of('sh'), ({ page }) => page)

describe('the shell', () => {
  let earshot: Earshot
  let town: Town
  beforeAll(async () => {
    earshot = await prepareEarshot()
    town = await openTown(earshot)
  })
  afterAll(() => earshot.remove())

  test('a quick start, in an empty folder', async () => {
    const fresh = await prepareEarshot()
    onTestFinished(() => fresh.remove())
    await expectAllDone('quick-start', shellOf(fresh))
  })

  const rest = [...SHELL.keys()].filter((page) => page !== 'quick-start')
  test.each(rest)('%s', (page) => expectAllDone(page, town))
})

async function expectAllDone(page: string, town: Town): Promise<void> {
  const commands = (SHELL.get(page) ?? []).flatMap(commandsOf)
  expect(commands).not.toEqual([])
  for (const command of commands) expect(await town.does(command), command).toBe('done')
}

/** What is ours to run: of other programs (systemctl, npm, cron) nothing; \ joins lines. */
function commandsOf({ code: text }: Block): string[] {
  return (
    text
      .replaceAll(/\\\n\s*/g, '')
      .split('\n')
      .map((line) => line.replace(/\s+# .*$/, '').trim())
      // the folder of the service is the one of these tests, and so is the account
      .map((line) => line.replace(/^sudo EARSHOT_DATA=\/var\/lib\/earshot /, ''))
      .filter((line) => /^(EARSHOT_\w+=\S+ )*(npx )?(earshot|curl) /.test(line))
  )
}

/** Where a command of the manual is tried: `done`, or what it said. */
interface Town {
  does(command: string): Promise<string>
}

/** A shop of the manual: its site, surveys, files, a receiver, and a shell. */
async function openTown(earshot: Earshot): Promise<Town> {
  const surveys = ['nps', 'support', 'after-purchase', 'csat'].map((id) => ({
    id,
    questions: [
      { id: 'score', kind: id === 'nps' ? ('nps' as const) : ('csat' as const) },
      { id: 'why', kind: 'comment' as const },
    ],
  }))
  const key = await earshot.furnish('acme', 'https://acme.example', surveys)
  await earshot.start()
  const shell = shellOf(earshot, { KEY: key })
  const names = await fill(earshot, key)
  let isServing = true
  return {
    async does(command) {
      const line = Object.entries(names).reduce(
        (text, [name, value]) => text.replaceAll(new RegExp(name, 'g'), value),
        command,
      )
      // restoring needs the folder for itself
      const stops = /earshot restore/.test(line)
      if (stops) await earshot.kill('SIGTERM')
      else if (!isServing) await earshot.start()
      isServing = !stops
      return shell.does(line)
    },
  }
}

/** A shell beside a collector, in a folder with the files that the manual names. */
function shellOf(earshot: Earshot, given: Record<string, string> = {}): Town {
  const folder = join(earshot.folder, 'shell')
  mkdirSync(folder)
  const bin = join(folder, 'bin')
  mkdirSync(bin)
  tool(bin, 'earshot', `exec ${process.execPath} ${join(ROOT, 'collector/cli/main.ts')} "$@"`)
  tool(bin, 'npx', 'exec "$@"')
  // a status of 400 or more is no success, nor is a reply that does not come
  const curl = execFileSync('bash', ['-c', 'command -v curl'], { encoding: 'utf8' }).trim()
  tool(bin, 'curl', `exec ${curl} --fail-with-body --max-time 30 -sS "$@"`)
  writeFiles(folder)
  const env = {
    ...process.env,
    PATH: `${bin}:${process.env['PATH']}`,
    EARSHOT_DATA: join(earshot.folder, 'data'),
    ...given,
    PORT: '0',
  }

  async function does(command: string): Promise<string> {
    const line = command.replaceAll('https://ask.acme.example', earshot.address)
    if (line.endsWith('earshot serve')) return servesFor(line, folder, env)
    const inPlace = line.replaceAll(/(?<=\s)\/(backups|srv|var\/lib\/earshot)\//g, `${folder}/$1/`)
    try {
      await run('bash', ['-c', inPlace], { cwd: folder, env })
      return 'done'
    } catch (error) {
      return String(error)
    }
  }
  return { does }
}

function tool(bin: string, name: string, body: string): void {
  writeFileSync(join(bin, name), `#!/bin/bash\n${body}\n`)
  chmodSync(join(bin, name), 0o755)
}

/** Files that the manual's commands name. */
function writeFiles(folder: string): void {
  for (const made of ['backups', 'srv/exports', 'var/lib/earshot']) {
    mkdirSync(join(folder, made), { recursive: true })
  }
  const draft = BLOCKS.find(({ page, lang }) => page === 'quick-start' && lang === 'json')
  writeFileSync(join(folder, 'nps.json'), draft?.code ?? '')
  const responses =
    'ID,Survey type,Score,Comment,Created at\n1,nps,9,good,2024-04-18 10:00:00 UTC\n'
  writeFileSync(join(folder, 'responses.csv'), responses)
  const orders = 'Order ID,Customer,Date,Total,Currency\n1001,c-7,2024-04-18 10:00,49.00,EUR\n'
  writeFileSync(join(folder, 'orders.csv'), orders)
  const mapping = BLOCKS.find(({ page, lang }) => page === 'import' && lang === 'json')
  writeFileSync(join(folder, 'tickets.json'), mapping?.code ?? '')
  const header =
    'Ticket,Date,Score,What could be better?,Customer number,Language,Address,Device,Plan,Status'
  writeFileSync(
    join(folder, 'tickets.csv'),
    `${header}\n7,2024.04.18 10:00,4,sooner,c-7,ko,https://acme.example/,phone,gold,closed\n`,
  )
}

/** Answers, an import and a receiver; what the manual's capitals stand for. */
async function fill(earshot: Earshot, key: string): Promise<Record<string, string>> {
  const now = new Date().toISOString()
  const responses = ['c-7', 'c-17', 'c-1'].map((customer) =>
    snapshot({ t: { first: now, now }, ctx: { channel: 'tag', customer } }),
  )
  const send = async (path: string, body: unknown) => {
    const reply = await fetch(earshot.address + path, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    return (await reply.json()) as never
  }
  const acks: { responses: { id: string }[] } = await send('/w/acme', { v: 1, responses })
  const made: { webhook: { id: string } } = await send('/api/sites/acme/webhooks', {
    target: 'https://1.1.1.1/hook',
  })
  const file = join(earshot.folder, 'shell', 'responses.csv')
  const imported = (await earshot.cli('import', file, '--site', 'acme', '--survey', 'nps')) as {
    import: { id: string }
  }
  await earshot.cli('backup', join(earshot.folder, 'shell', 'backups', 'before.db'))
  return {
    'Bearer KEY': `Bearer ${key}`,
    '/webhooks/WEBHOOK': `/webhooks/${made.webhook.id}`,
    'https://shop.example/hooks': 'https://1.1.1.1/hooks',
    'undo ID': `undo ${imported.import.id}`,
    '--response ID': `--response ${acks.responses[0]?.id}`,
    '--cursor LAST_ID': `--cursor ${acks.responses[2]?.id}`,
    'restore \\S*before-\\d+': 'restore /backups/before.db',
  }
}

/** `earshot serve` runs until it is stopped: it does what it should once it has said where. */
async function servesFor(
  line: string,
  cwd: string,
  env: NodeJS.ProcessEnv,
): Promise<'done' | string> {
  const child = execFile('bash', ['-c', `exec ${line.replace(/^(\S+=\S+) /, 'env $1 ')}`], {
    cwd,
    env,
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let said = ''
  const ended = new Promise<string>((resolve) => child.once('exit', () => resolve(said)))
  const serving = new Promise<'done'>((resolve) =>
    child.stdout?.on('data', (text: string) => {
      said += text
      if (said.includes('http://127.0.0.1:')) resolve('done')
    }),
  )
  child.stderr?.on('data', (text: string) => (said += text))
  const outcome = await Promise.race([serving, ended])
  child.kill('SIGTERM')
  await ended
  return outcome
}
