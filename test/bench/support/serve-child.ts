import { spawn } from 'node:child_process'
import { once } from 'node:events'
import type { Readable } from 'node:stream'

/** A server in a process of its own. */
export interface ServerChild {
  readonly port: number
  readonly pid: number
  stop(): Promise<void>
}

/** Starts a script that prints `{"address"}` once it listens. */
export async function serveChild(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<ServerChild> {
  const child = spawn(process.execPath, [...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const { address } = JSON.parse(await firstLine(child.stdout))
  return {
    port: Number(new URL(address).port),
    pid: child.pid ?? 0,
    async stop() {
      child.kill('SIGTERM')
      if (child.exitCode === null) await once(child, 'close')
    },
  }
}

async function firstLine(stdout: Readable): Promise<string> {
  let text = ''
  while (!text.includes('\n')) {
    const [chunk] = await once(stdout, 'data')
    text += String(chunk)
  }
  return text.split('\n', 1)[0] ?? ''
}
