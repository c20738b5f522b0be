import { spawn, type ChildProcess } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './root.ts'

const ROOMS = ['collector', 'demo', 'shared', 'widget']
/** Editors write a file in several steps, and formatters touch many at once. */
const SETTLE_MS = 250

/** Runs `node {script}` with these arguments, again whenever a file of the four rooms changes, until it is told to stop. */
export function runAgainOnChange(script: string, args: readonly string[]): void {
  let child = start()
  let timer: NodeJS.Timeout | undefined
  let isStopping = false

  function start(): ChildProcess {
    const next = spawn(process.execPath, [script, ...args], { stdio: 'inherit', detached: true })
    next.once('exit', () => {
      if (isStopping) process.exit()
    })
    return next
  }

  function restart(): void {
    if (child.exitCode !== null || child.signalCode !== null) {
      child = start()
      return
    }
    child.once('exit', () => {
      if (!isStopping) child = start()
    })
    child.kill('SIGTERM')
  }

  function stop(): void {
    isStopping = true
    if (child.exitCode !== null || child.signalCode !== null) process.exit()
    child.kill('SIGTERM')
  }

  for (const room of ROOMS) {
    watch(join(ROOT, room), { recursive: true }, () => {
      clearTimeout(timer)
      timer = setTimeout(restart, SETTLE_MS)
    })
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
}
