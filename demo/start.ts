import { fileURLToPath } from 'node:url'
import { serveShop, type OpenShop } from './serve.ts'
import { buildIfStale } from './start/build.ts'
import { startCollector, type RunningCollector } from './start/collector.ts'
import { seedDemo, isSeeded, SITE } from './start/seed-demo.ts'
import { readStartSettings, type StartSettings } from './start/settings.ts'
import { Trouble } from './start/trouble.ts'
import { runAgainOnChange } from './start/watch.ts'

/** `npm start`: the collector and, unless `--empty`, the shop with a year of answers. */
try {
  const settings = readStartSettings(process.argv.slice(2), process.env)
  const args = process.argv.slice(2).filter((arg) => arg !== '--watch')
  if (settings.watch) runAgainOnChange(fileURLToPath(import.meta.url), args)
  else await start(settings)
} catch (error) {
  if (!(error instanceof Trouble)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

async function start(settings: StartSettings): Promise<void> {
  const stop = onStop()
  try {
    await run(settings, stop)
  } catch (error) {
    // whatever was under way when Ctrl-C came had to fail
    if (!stop.aborted) throw error
  }
}

async function run(settings: StartSettings, stop: AbortSignal): Promise<void> {
  if (settings.build) await buildIfStale(say)
  stop.throwIfAborted()
  const collector = await startCollector(
    { dataFolder: settings.dataFolder, ...(!settings.empty && { visitSite: SITE }) },
    stop,
  )
  let shop: OpenShop | undefined
  try {
    if (!settings.empty) shop = await openDemo(collector.address, settings)
    say(greeting(collector, shop, settings))
    process.exitCode = await collector.gone
  } finally {
    shop?.close()
    await collector.stop()
  }
}

/** Aborted by Ctrl-C, SIGTERM, or a closed terminal. */
function onStop(): AbortSignal {
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => stop.abort())
  }
  return stop.signal
}

async function openDemo(collector: string, settings: StartSettings): Promise<OpenShop> {
  const { host, shopPort: port, dataFolder, size } = settings
  const shop = await serveShop({ collector, site: SITE }, { host, port })
  try {
    await seedDemo(collector, { dataFolder, shop: shop.address, size })
    return shop
  } catch (error) {
    shop.close()
    throw error
  }
}

function greeting(
  { address, setupLink, visitLink }: RunningCollector,
  shop: OpenShop | undefined,
  { dataFolder, empty }: StartSettings,
): string {
  const lines = [
    '',
    '  Earshot is listening. Ctrl-C stops it.',
    '',
    ...(shop ? [`  Demo shop   ${shop.address}/`] : []),
    `  Results     ${visitLink === undefined ? `${address}/` : resultsLink(visitLink)}`,
    ...(setupLink === undefined
      ? []
      : [`  Set-up      ${setupLink}`, '              makes you the owner, once, within a day']),
    '',
  ]
  if (empty && isSeeded(dataFolder)) {
    lines.push(
      `  ${dataFolder} holds the demo already: set EARSHOT_DATA to a new folder to begin with nothing.`,
      '',
    )
  }
  return lines.join('\n')
}

/** Straight to the demo's results, without a password: only here, and only until we stop. */
function resultsLink(visitLink: string): string {
  const link = new URL(visitLink)
  link.searchParams.set('next', '/surveys/relationship')
  return link.href
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
