import { readSettings } from '../env.ts'
import { createLog } from '../log.ts'
import { startCollector, type Collector } from '../main.ts'
import { CliError } from './cli-error.ts'
import type { Typed } from './commands.ts'
import { print } from './print.ts'

/** Past this a stop is forced: a supervisor kills at thirty seconds. */
const HARD_STOP_MS = 25_000

/** `earshot serve`: answers until SIGTERM or SIGINT; a second signal stops at once. */
export async function serve({ json, visit }: Typed): Promise<number> {
  const read = readSettings(process.env)
  if (!read.ok) throw new CliError(read.error)
  const log = createLog()
  const collector = await startCollector(
    read.settings,
    log,
    visit === undefined ? {} : { visitSite: visit },
  )
  const { address, setupLink, visitLink } = collector
  const entry = setupLink === undefined ? [] : [`Set-up    ${setupLink}`]
  if (visitLink !== undefined) entry.push(`Visit     ${visitLink}`)
  print(json, { address, setupLink, visitLink }, [`Earshot   ${address}`, ...entry].join('\n'))
  await stopped(collector)
  return 0
}

function stopped(collector: Collector): Promise<void> {
  return new Promise((resolve) => {
    let isStopping = false
    const stop = () => {
      if (isStopping) process.exit(1)
      isStopping = true
      setTimeout(() => process.exit(1), HARD_STOP_MS).unref()
      void collector.close().then(resolve)
    }
    process.on('SIGTERM', stop)
    process.on('SIGINT', stop)
  })
}
