import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { PLANS } from '../seed/plan.ts'
import { createOrders } from '../seed/orders.ts'
import { sendOrders } from '../seed/send-orders.ts'
import { sendResponses, type Target } from '../seed/send.ts'
import { sendVisits } from '../seed/send-visits.ts'
import { createVisits } from '../seed/visits.ts'
import { createYear } from '../seed/year.ts'
import { earshot } from './collector.ts'
import { showProgress } from './progress.ts'
import { ROOT } from './root.ts'
import { Trouble } from './trouble.ts'

export const SITE = 'demo'
const POLL_MS = 50
const SEEN_TIMEOUT_MS = 10_000
const SURVEYS = join(ROOT, 'demo/surveys')

/** What the demo remembers beside the database. */
interface DemoNote {
  readonly key: string
  readonly seeded: boolean
}

/** Whether this data folder holds the demo already. */
export function isSeeded(dataFolder: string): boolean {
  return readNote(dataFolder) !== undefined
}

/**
 * Sees to it that the collector has the demo's site, its surveys and a year of answers and visits, and three of orders. What is there already is
 * left as it is; stopped halfway, the next start goes on.
 */
export async function seedDemo(
  collector: string,
  options: { readonly dataFolder: string; readonly shop: string; readonly size: number },
): Promise<void> {
  const { dataFolder, shop, size } = options
  let note = readNote(dataFolder)
  if (!note) {
    await addSite(dataFolder, shop)
    note = { key: await addKey(dataFolder), seeded: false }
    const target = { collector, site: SITE, key: note.key }
    await untilSiteIsSeen(target)
    await publishSurveys(target)
    writeNote(dataFolder, note)
  }
  if (note.seeded) return
  const target = { collector, site: SITE, key: note.key }
  await sendOrders(target, createOrders({ now: new Date(), size }))
  await sendVisits(target, [...createVisits({ now: new Date(), size })], showProgress('visits'))
  await sendResponses(
    target,
    [...createYear({ now: new Date(), size, shop })],
    showProgress('answers'),
  )
  writeNote(dataFolder, { ...note, seeded: true })
}

async function addSite(dataFolder: string, shop: string): Promise<void> {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone
  const words = ['--id', SITE, '--name', 'Dalbit (demo)', '--brand', 'Dalbit', '--origin', shop]
  // a newcomer wants to see one question after another; a real site keeps its two weeks of peace
  const manners = ['--gap-days', '0', '--asks-per-quarter', '50']
  try {
    await earshot(dataFolder, 'site', 'add', ...words, '--zone', zone, '--count-visits', ...manners)
  } catch (error) {
    if (!(error instanceof Trouble) || !error.message.includes('is taken')) throw error
  }
}

async function addKey(dataFolder: string): Promise<string> {
  const added = await earshot(dataFolder, 'key', 'add', '--site', SITE, '--name', 'demo')
  return (added as Pick<DemoNote, 'key'>).key
}

/** A running collector looks for what the command line added about twice a second. */
async function untilSiteIsSeen({ collector, site, key }: Target): Promise<void> {
  const end = Date.now() + SEEN_TIMEOUT_MS
  while (Date.now() < end) {
    const headers = { authorization: `Bearer ${key}` }
    const reply = await fetch(`${collector}/api/sites`, { headers })
    const { sites = [] } = (await reply.json()) as { sites?: readonly { readonly id: string }[] }
    if (sites.some(({ id }) => id === site)) return
    await wait(POLL_MS)
  }
  throw new Trouble('The collector does not see the site that was added.')
}

async function publishSurveys({ collector, site, key }: Target): Promise<void> {
  for (const file of PLANS.map(({ survey }) => `${survey}.json`)) {
    const reply = await fetch(`${collector}/api/sites/${site}/surveys`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      body: readFileSync(join(SURVEYS, file)),
    })
    if (!reply.ok) throw new Trouble(`demo/surveys/${file}: ${await reply.text()}`)
  }
}

function readNote(dataFolder: string): DemoNote | undefined {
  try {
    return JSON.parse(readFileSync(join(dataFolder, 'demo.json'), 'utf8'))
  } catch {
    return undefined
  }
}

/** Readable by the owner of the folder alone, as the database beside it. */
function writeNote(dataFolder: string, note: DemoNote): void {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  writeFileSync(join(dataFolder, 'demo.json'), JSON.stringify(note), { mode: 0o600 })
}
