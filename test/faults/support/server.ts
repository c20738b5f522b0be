import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { ROOT } from '../../support/sources.ts'
import type { Mutant } from './mutants.ts'

/** `earshot serve` in a process of its own, as owners run it. */
export interface Server {
  readonly port: number
  readonly address: string
  readonly pid: number
  /** what it has written to stderr so far */
  log(): string
  /** begins to read what it writes to stderr, where `unread` */
  hear(): void
  kill(signal: NodeJS.Signals): void
  /** resolves when it has ended: its exit code, or `null` when a signal ended it */
  readonly ended: Promise<number | null>
}

/** How a server is started. */
export interface ServeOptions {
  readonly folder: string
  /** 0: any free one */
  readonly port?: number
  /** a guarantee to break on purpose */
  readonly mutant?: Mutant
  /** a command that runs the server, such as strace with its arguments */
  readonly wrap?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** nobody reads its log */
  readonly unread?: boolean
}

/** Starts a collector and waits until it answers; rejects with its last words when it ends instead. */
export async function startServer(options: ServeOptions): Promise<Server> {
  const { child, log, hear, ended } = spawnServer(options)
  const address = await Promise.race([readAddress(child), ended.then(() => undefined)])
  if (address === undefined) throw new Error(`the collector ended: ${log()}`)
  return {
    address,
    port: Number(new URL(address).port),
    pid: child.pid ?? 0,
    log,
    hear,
    kill: (signal) => void child.kill(signal),
    ended,
  }
}

/** Starts a collector without waiting for it; it is killed after the test at the latest. */
export function spawnServer(options: ServeOptions) {
  const { folder, port = 0, mutant, wrap = [], env = {}, unread = false } = options
  const [command = '', ...args] = [
    ...wrap,
    process.execPath,
    '--import',
    join(import.meta.dirname, 'mutate.ts'),
    join(ROOT, 'collector/cli/main.ts'),
    'serve',
    '--json',
  ]
  const child = spawn(command, args, {
    env: {
      ...process.env,
      EARSHOT_DATA: folder,
      PORT: String(port),
      EARSHOT_RATE_LIMIT: 'off',
      // hundreds of starts compile the same sources
      NODE_COMPILE_CACHE: join(tmpdir(), 'earshot-compiled'),
      ...(mutant && { FAULTS_MUTANT: mutant }),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let text = ''
  const hear = () => child.stderr.on('data', (chunk: Buffer) => (text += chunk.toString()))
  if (!unread) hear()
  const ended = once(child, 'close').then(([code]: (number | null)[]) => code ?? null)
  return { child, log: () => text, hear, ended }
}

async function readAddress({ stdout }: ChildProcess): Promise<string | undefined> {
  let text = ''
  if (!stdout) return undefined
  for await (const chunk of stdout) {
    text += String(chunk)
    if (!text.includes('\n')) continue
    // reading on would end the stream, and with it the server's output
    const { address }: { address: string } = JSON.parse(text.split('\n', 1)[0] ?? '')
    return address
  }
  return undefined
}
