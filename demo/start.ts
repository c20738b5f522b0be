import { fileURLToPath } from 'node:url'
import { buildIfStale } from './start/build.ts'
import { startCollector, type RunningCollector } from './start/collector.ts'
import { furnish, isFurnished, SITE } from './start/furnish.ts'
import { openShop, type OpenShop } from './start/open-shop.ts'
import { readStartSettings, type StartSettings } from './start/settings.ts'
import { Trouble } from './start/trouble.ts'
import { runAgainOnChange } from './start/watch.ts'

/** `npm start`: the collector and, unless `--empty`, the shop with a year of answers. */
try {
  const settings = readStartSettings(process.argv.slice(2), process.env)
  if (settings.watch)
    runAgainOnChange(fileURLToPath(import.meta.url), settings.empty ? ['--empty'] : [])
  else await start(settings)
} catch (error) {
  if (!(error instanceof Trouble)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}

async function start(settings: StartSettings): Promise<void> {
  if (settings.build) await buildIfStale(say)
  const collector = await startCollector(settings.dataFolder)
  let shop: OpenShop | undefined
  stopWith(collector, () => shop?.close())
  try {
    if (!settings.empty) shop = await openDemo(collector.address, settings)
  } catch (error) {
    await collector.stop()
    throw error
  }
  say(greeting(collector, shop, settings))
}

async function openDemo(collector: string, settings: StartSettings): Promise<OpenShop> {
  const { host, shopPort: port, dataFolder, size } = settings
  const shop = await openShop({ collector, site: SITE }, { host, port })
  try {
    await furnish(collector, { dataFolder, shop: shop.address, size })
    return shop
  } catch (error) {
    shop.close()
    throw error
  }
}

/** Ctrl-C and SIGTERM stop both, gently; if the collector ends by itself, so do we. */
function stopWith(collector: RunningCollector, closeShop: () => void): void {
  const stop = () => {
    closeShop()
    void collector.stop()
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
  void collector.gone.then((code) => {
    closeShop()
    process.exitCode ??= code
  })
}

function greeting(
  { address, setupLink }: RunningCollector,
  shop: OpenShop | undefined,
  { dataFolder, empty }: StartSettings,
): string {
  const lines = [
    '',
    '  Earshot is listening. Ctrl-C stops it.',
    '',
    ...(shop ? [`  Demo shop   ${shop.address}/`] : []),
    `  Results     ${address}/${shop ? 'surveys/relationship' : ''}`,
    `  Set-up      ${setupLink}`,
    '              open this one first: it signs you in, once, within a day',
    '',
  ]
  if (empty && isFurnished(dataFolder)) {
    lines.push(
      `  ${dataFolder} holds the demo already: set EARSHOT_DATA to a new folder to begin with nothing.`,
      '',
    )
  }
  return lines.join('\n')
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
