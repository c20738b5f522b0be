import { dirname } from 'node:path'
import { readAssets } from '../catalog/assets.ts'
import { DIST } from '../server/dist-folder.ts'
import { readSettings } from '../server/env.ts'
import { createLog, type Log } from '../log/log.ts'
import { startCollector } from '../main.ts'
import { buildOnce } from './build-once.ts'
import { CliError } from './cli-error.ts'
import { describeError } from '../log/describe-error.ts'
import { print } from './print.ts'

/** Past this a stop is forced: a supervisor kills at thirty seconds. */
const HARD_STOP_MS = 25_000
const LAST_WORDS_MS = 1_000
/** Node runs the sources of a clone, and of a package what was compiled of them. */
const isClone = import.meta.filename.endsWith('.ts')

interface Typed {
  readonly visit: string | undefined
  readonly json: boolean | undefined
}

/** `earshot serve`: answers until SIGTERM or SIGINT; a second signal stops at once. */
export async function serve({ json, visit }: Typed): Promise<number> {
  const read = readSettings(process.env)
  if (!read.ok) throw new CliError(read.error)
  const log = createLog(read.settings.logLevel)
  const stopping = new AbortController()
  const stop = stopAsked().then(() => stopping.abort())
  endAtOnceOn('uncaughtException', log)
  endAtOnceOn('unhandledRejection', log)
  await assertBuilt()
  const collector = await startCollector(read.settings, log, {
    ...(visit !== undefined && { visitSite: visit }),
    isStopping: () => stopping.signal.aborted,
  })
  const { address, listening, setupLink, visitLink } = collector
  const entry = setupLink === undefined ? [] : [`Set-up    ${setupLink}`]
  if (visitLink !== undefined) entry.push(`Visit     ${visitLink}`)
  const places = [
    `Earshot   ${address}`,
    ...(listening === address ? [] : [`Listening ${listening}`]),
  ]
  print(json, { address, listening, setupLink, visitLink }, [...places, ...entry].join('\n'))
  await stop
  await collector.close()
  // lines that nobody reads would hold up the end
  endAfter(LAST_WORDS_MS, 0)
  return 0
}

/** A package holds what browsers load; a clone makes it. */
async function assertBuilt(): Promise<void> {
  if (isClone) return buildOnce(dirname(DIST), (line) => process.stderr.write(`${line}\n`))
  if (!readAssets(DIST)) throw new CliError(`the package is not whole: install it anew (${DIST})`)
}

/** Nothing that was not acknowledged was promised, so a process in doubt ends; its supervisor starts anew. */
function endAtOnceOn(event: 'uncaughtException' | 'unhandledRejection', log: Log): void {
  process.on(event, (error: unknown) => {
    log.error(describeError(error), 'crashed')
    process.exit(1)
  })
}

/**
 * Resolves when a stop is asked for. Heard from the beginning, so that a stop during a start is one
 * too; a second one ends the process at once.
 */
function stopAsked(): Promise<void> {
  return new Promise((resolve) => {
    let isStopping = false
    const stop = () => {
      if (isStopping) process.exit(1)
      isStopping = true
      endAfter(HARD_STOP_MS, 1)
      resolve()
    }
    process.on('SIGTERM', stop)
    process.on('SIGINT', stop)
  })
}

function endAfter(ms: number, code: number): void {
  setTimeout(() => process.exit(code), ms).unref()
}
