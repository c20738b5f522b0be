import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { ROOT } from './root.ts'
import { Trouble } from './trouble.ts'

const CLI = join(ROOT, 'collector/cli/earshot.js')
const POLL_MS = 50

/** A collector in a process of its own. */
export interface RunningCollector {
  /** without a slash at its end */
  readonly address: string
  /** makes whoever opens it first the owner; absent when there is one */
  readonly setupLink?: string
  /** opens the demo's results without a password, on this machine, until it stops */
  readonly visitLink?: string
  /** resolves with the exit code once the process is gone, whoever stopped it */
  readonly gone: Promise<number>
  stop(): Promise<void>
}

/**
 * Starts `earshot serve` and waits until it is ready.
 *
 * @param visitSite the site that its visit link opens; absent: none is made
 * @param stop aborted: the process is asked to end, however far it is
 * @throws Trouble with its own sentence when it does not start: a taken port, a folder that cannot be written
 */
export async function startCollector(
  { dataFolder, visitSite }: { readonly dataFolder: string; readonly visitSite?: string },
  stop: AbortSignal,
): Promise<RunningCollector> {
  // a process group of its own: Ctrl-C reaches us alone, and we stop it once, gently
  const visit = visitSite === undefined ? [] : ['--visit', visitSite]
  const child = spawn(process.execPath, [CLI, 'serve', '--json', ...visit], {
    env: { ...process.env, EARSHOT_DATA: dataFolder },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  stop.addEventListener('abort', () => child.kill('SIGTERM'))
  const said = listen(child)
  const gone = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 1)))
  const first = await Promise.race([said.greeting, gone])
  if (typeof first === 'number') throw new Trouble(said.complaint())
  await untilReady(first.address, gone)

  return {
    ...first,
    gone,
    async stop() {
      child.kill('SIGTERM')
      await gone
    },
  }
}

type Greeting = Pick<RunningCollector, 'address' | 'setupLink' | 'visitLink'>

/** Its greeting on stdout; on stderr its log, of which warnings and errors are shown. */
function listen(child: ChildProcess) {
  const complaints: string[] = []
  const greeting = new Promise<Greeting>((resolve) => {
    onLine(child.stdout, (line) => {
      const read = readGreeting(line)
      if (read) resolve(read)
    })
  })
  onLine(child.stderr, (line) => {
    if (isRoutine(line)) return
    complaints.push(line)
    void greeting.then(() => process.stderr.write(`${line}\n`))
  })
  return {
    greeting,
    complaint: () => complaints.join('\n') || 'The collector stopped without a word.',
  }
}

function onLine(stream: Readable | null, act: (line: string) => void): void {
  if (stream) createInterface({ input: stream }).on('line', act)
}

/** A line of the log below `warn`, which is 40. */
function isRoutine(line: string): boolean {
  const level = /^\{"level":(\d+)/.exec(line)?.[1]
  return level !== undefined && Number(level) < 40
}

function readGreeting(line: string): Greeting | undefined {
  try {
    const said: unknown = JSON.parse(line)
    return isGreeting(said) ? said : undefined
  } catch {
    return undefined
  }
}

function isGreeting(said: unknown): said is Greeting {
  if (typeof said !== 'object' || said === null) return false
  return 'address' in said && typeof said.address === 'string'
}

async function untilReady(address: string, gone: Promise<number>): Promise<void> {
  const wasLost = gone.then(() => 'gone' as const)
  while ((await Promise.race([wasLost, wait(POLL_MS)])) !== 'gone') {
    const isReady = await fetch(`${address}/readyz`).then(
      (reply) => reply.ok,
      () => false,
    )
    if (isReady) return
  }
  throw new Trouble('The collector stopped before it was ready.')
}

/**
 * One command of `earshot` with `--json`, on a data folder.
 *
 * @returns what it printed, parsed
 * @throws Trouble with its sentence when it exits with anything but 0
 */
export async function earshot(dataFolder: string, ...words: readonly string[]): Promise<unknown> {
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [CLI, ...words, '--json'], {
      env: { ...process.env, EARSHOT_DATA: dataFolder },
    })
    return JSON.parse(stdout)
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : ''
    throw new Trouble(said || String(error))
  }
}
