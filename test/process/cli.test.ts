import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ROOT } from '../support/sources.ts'
import { tempFolder } from '../support/collector/open-collector.ts'
import { snapshot } from '../support/collector/snapshots.ts'
import { until } from '../support/until.ts'

interface Ran {
  readonly code: number | null
  readonly out: string
  readonly error: string
}

function start(args: readonly string[], env: Record<string, string>) {
  const child = spawn(process.execPath, ['collector/cli/main.ts', ...args], {
    cwd: ROOT,
    env: { PATH: process.env['PATH'], PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ran = { out: '', error: '' }
  child.stdout.on('data', (chunk: Buffer) => (ran.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (ran.error += chunk.toString()))
  onTestFinished(() => void child.kill('SIGKILL'))
  return { child, ran }
}

async function earshot(args: readonly string[], env: Record<string, string>): Promise<Ran> {
  const { child, ran } = start(args, env)
  const [code] = await once(child, 'close')
  return { code, ...ran }
}

/** Starts a server and resolves once it has said where it is. */
async function serving(data: string) {
  const { child, ran } = start(['serve', '--json'], { EARSHOT_DATA: data })
  while (!ran.out.includes('\n')) await once(child.stdout, 'data')
  const { address, setupLink } = JSON.parse(ran.out)
  return { child, address: String(address), setupLink: String(setupLink) }
}

function survey(text: string): string {
  const file = join(tempFolder(), 'survey.json')
  writeFileSync(file, text)
  return file
}

const NPS = '{"id":"nps","questions":[{"id":"score","kind":"nps"}]}'

/** One line, exit 1, no trace of a stack. */
function expectSentence({ code, error }: Ran, sentence: string | RegExp): void {
  expect(error.trim().split('\n')).toHaveLength(1)
  expect(error.trim()).toMatch(sentence)
  expect(code).toBe(1)
}

describe('a wrong setting is one sentence and exit 1', () => {
  test('a port that is none', async () => {
    const ran = await earshot(['serve'], { EARSHOT_DATA: tempFolder(), PORT: 'http' })
    expectSentence(ran, 'earshot: PORT is a port, 0 to 65535')
  })

  test('a taken port', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    onTestFinished(() => void server.close())
    const bound = server.address()
    const port = typeof bound === 'object' ? String(bound?.port) : ''
    const ran = await earshot(['serve'], { EARSHOT_DATA: tempFolder(), PORT: port })
    expectSentence(ran, `earshot: port ${port} of 127.0.0.1 is taken: set PORT to another`)
  })

  test('a data folder that is a file', async () => {
    const file = survey('')
    expectSentence(
      await earshot(['serve'], { EARSHOT_DATA: file }),
      /the data folder .* cannot be written/,
    )
  })

  test('a data folder where none can be', async () => {
    // below what is no folder, and in a file system that says its own root is not there
    for (const folder of [join(survey(''), 'data'), '/proc/none/data']) {
      expectSentence(
        await earshot(['serve'], { EARSHOT_DATA: folder }),
        /the data folder .* cannot be written/,
      )
    }
  })

  // the permissions of a folder do not hold root back; test/faults/disk.test.ts mounts one read-only
  test.skipIf(process.getuid?.() === 0)('a read-only data folder', async () => {
    const folder = join(tempFolder(), 'data')
    mkdirSync(folder)
    chmodSync(folder, 0o500)
    expectSentence(await earshot(['serve'], { EARSHOT_DATA: folder }), /cannot be written/)
  })

  test('a book that is no database', async () => {
    const folder = tempFolder()
    writeFileSync(
      join(folder, 'earshot.db'),
      'this is not a database, and long enough to be one'.repeat(99),
    )
    expectSentence(
      await earshot(['serve'], { EARSHOT_DATA: folder }),
      /cannot be opened: file is not a database/,
    )
  })
})

describe('a survey file with a mistake is one sentence that names it', () => {
  test('by the field, by the place in the text, by the file', async () => {
    const env = { EARSHOT_DATA: tempFolder() }
    await earshot(['site', 'add', '--id', 'acme'], env)
    const publish = (file: string) => earshot(['survey', 'publish', '--site', 'acme', file], env)
    const wrong = survey('{"questions":[{"kind":"nps","points":7}]}')
    expectSentence(await publish(wrong), /questions\[0\]\.points: an nps question has 11 points/)
    expectSentence(await publish(survey('{"questions":[')), /is not JSON/)
    expectSentence(await publish('/none.json'), /cannot be read/)
  })

  test('an unknown site, command, option', async () => {
    const env = { EARSHOT_DATA: tempFolder() }
    await earshot(['site', 'add', '--id', 'acme'], env)
    const unknown = await earshot(['survey', 'publish', '--site', 'x', survey(NPS)], env)
    expectSentence(unknown, /there is no site "x"/)
    expectSentence(await earshot(['surf'], env), /there is no command "surf"/)
    expectSentence(await earshot(['serve', '--prot', '1'], env), /--prot/)
  })
})

describe('the command line beside a running server', () => {
  test('a survey published there is asked without a restart, and a kept answer outlives kill -9', async () => {
    const data = tempFolder()
    const env = { EARSHOT_DATA: data }
    const { child, address } = await serving(data)
    const added = await earshot(['site', 'add', '--name', 'Acme', '--json'], env)
    expect(JSON.parse(added.out)).toMatchObject({ id: 'acme' })
    const published = await earshot(
      ['survey', 'publish', '--site', 'acme', survey(NPS), '--json'],
      env,
    )
    expect(JSON.parse(published.out)).toMatchObject({ id: 'nps', ver: 1 })
    await until('the survey', async () => {
      const { status } = await fetch(`${address}/w/acme/nps-1-en.json`)
      return status === 200
    })
    const now = new Date().toISOString()
    const reply = await fetch(`${address}/w/acme`, {
      method: 'POST',
      body: JSON.stringify({ v: 1, responses: [snapshot({ t: { first: now, now } })] }),
    })
    expect((await reply.json()).responses[0].state).toBe('kept')
    child.kill('SIGKILL')
    await once(child, 'close')

    const key = (await earshot(['key', 'add', '--site', 'acme'], env)).out.trim()
    const again = await serving(data)
    const results = await fetch(`${again.address}/api/surveys/nps/results`, {
      headers: { authorization: `Bearer ${key}` },
    })
    expect((await results.json()).questions[0].tally).toEqual({ 9: 1 })
    again.child.kill('SIGTERM')
    const [code] = await once(again.child, 'close')
    expect(code).toBe(0)
  })

  test('a second server on the same folder is refused, and the folder is free after kill -9', async () => {
    const data = tempFolder()
    const first = await serving(data)
    expectSentence(
      await earshot(['serve'], { EARSHOT_DATA: data }),
      'earshot: another Earshot serves this data folder already',
    )
    first.child.kill('SIGKILL')
    await once(first.child, 'close')
    expect((await serving(data)).address).toMatch(/^http:/)
  })

  test('backup copies a book in use, doctor finds it sound', async () => {
    const data = tempFolder()
    await serving(data)
    const file = join(tempFolder(), 'copy.db')
    expect(await earshot(['backup', file], { EARSHOT_DATA: data })).toMatchObject({ code: 0 })
    expect(existsSync(file)).toBe(true)
    expectSentence(await earshot(['backup', file], { EARSHOT_DATA: data }), /exists already/)
    const doctor = await earshot(['doctor', '--json'], { EARSHOT_DATA: data })
    expect(JSON.parse(doctor.out)).toMatchObject({ sound: true, faults: [], warnings: [] })
  })
})
