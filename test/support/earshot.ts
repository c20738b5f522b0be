import { execFile, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Results } from '#shared/results.ts'
import type { SurveyDraft } from '#shared/survey.ts'
import { freePort } from './free-port.ts'
import { COMPILED, ROOT } from './sources.ts'
import { until } from './until.ts'

const CLI = join(ROOT, 'collector/cli/main.ts')
const RUN_COMMANDS = join(ROOT, 'test/support/run-commands.ts')
const run = promisify(execFile)

/** A collector as an owner runs it: a process of its own on a folder of its own. */
export interface Earshot {
  readonly address: string
  readonly folder: string
  /** one verb of the command line with `--json`; its parsed reply */
  cli(...words: string[]): Promise<unknown>
  /** adds a site with `origin` and further words of the command line, publishes the surveys, and returns a bearer key */
  furnish(
    site: string,
    origin: string,
    surveys: readonly SurveyDraft[],
    words?: readonly string[],
  ): Promise<string>
  results(survey: string, key: string): Promise<Results>
  start(): Promise<void>
  kill(signal: NodeJS.Signals): Promise<void>
  /** everything the process has printed so far */
  printed(): string
  /** stops it and removes the folder */
  remove(): Promise<void>
}

/** Prepares a collector on a fresh folder and a free port; `start()` runs it. */
export async function prepareEarshot(settings: Record<string, string> = {}): Promise<Earshot> {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-e2e-'))
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const env = {
    ...process.env,
    EARSHOT_DATA: join(folder, 'data'),
    PORT: String(port),
    NODE_COMPILE_CACHE: COMPILED,
    EARSHOT_RATE_LIMIT: 'off',
    ...settings,
  }
  let server: ReturnType<typeof spawn> | undefined
  let printed = ''

  async function cli(...words: string[]): Promise<unknown> {
    const { stdout } = await run(process.execPath, [CLI, ...words, '--json'], { env })
    return JSON.parse(stdout)
  }

  /** Several verbs by one process: a start costs more than what they do. */
  async function runAll(lists: readonly (readonly string[])[]): Promise<readonly unknown[]> {
    const words = JSON.stringify(lists.map((list) => [...list, '--json']))
    const { stdout } = await run(process.execPath, [RUN_COMMANDS, words], { env })
    return stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
  }

  async function kill(signal: NodeJS.Signals): Promise<void> {
    const running = server
    if (!running || running.exitCode !== null || running.signalCode !== null) return
    const gone = new Promise((resolve) => running.once('exit', resolve))
    running.kill(signal)
    await gone
  }

  return {
    address,
    folder,
    cli,
    kill,
    printed: () => printed,
    async furnish(site, origin, surveys, words = []) {
      const publish = surveys.map((survey, i) => {
        const file = join(folder, `survey-${i}.json`)
        writeFileSync(file, JSON.stringify(survey))
        return ['survey', 'publish', '--site', site, file]
      })
      const add = ['site', 'add', '--name', site, '--id', site, '--origin', origin, ...words]
      const replies = await runAll([add, ...publish, ['key', 'add', '--site', site]])
      return (replies.at(-1) as { key: string }).key
    },
    async results(survey, key) {
      const reply = await fetch(`${address}/api/surveys/${survey}/results`, {
        headers: { authorization: `Bearer ${key}` },
      })
      if (!reply.ok) throw new Error(`${reply.status} ${await reply.text()}`)
      return (await reply.json()) as Results
    },
    async start() {
      const child = spawn(process.execPath, [CLI, 'serve'], { env, stdio: 'pipe' })
      server = child
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text: string) => (printed += text))
      }
      const isReady = async () => {
        if (child.exitCode !== null) throw new Error(printed)
        return (await fetch(`${address}/readyz`)).ok
      }
      // how long a process takes to start is the machine's affair
      await until(`${address}/readyz`, isReady, 60_000)
    },
    async remove() {
      await kill('SIGKILL')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
