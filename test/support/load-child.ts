import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** Shoppers in a process of their own, who survive the collector. */
export interface LoadChild {
  /** Stops sending and waits for replies on the way; how many requests met each status. */
  stop(): Promise<Readonly<Record<number, number>>>
}

/** Starts to send to a port, keeping a ledger in `file`. */
export function startLoad(given: {
  readonly port: number
  readonly file: string
  readonly seed: string
  readonly senders?: number
}): LoadChild {
  const { port, file, seed, senders = 8 } = given
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'load-main.ts'), String(port), file, seed, String(senders)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  onTestFinished(() => void child.kill('SIGKILL'))
  let printed = ''
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  return {
    async stop() {
      child.kill('SIGTERM')
      if (child.exitCode === null && child.signalCode === null) await once(child, 'close')
      return JSON.parse(printed)
    },
  }
}
