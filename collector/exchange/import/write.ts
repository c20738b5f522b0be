import { setImmediate, setTimeout } from 'node:timers/promises'
import type { Arrival } from '../../store/arrival.ts'
import { dayOf } from '../../store/day-of.ts'
import type { BatchOutcome, ExchangeVerbs } from '../../store/exchange-verbs.ts'
import type { ImportRecord } from '../../store/import-record.ts'
import { StoreBusy } from '../../store/store-errors.ts'
import type { ImportCheck } from './import-check.ts'
import type { ImportPlan } from './plan.ts'
import { kindsOf } from './earlier-imports.ts'
import { readFile } from './read-file.ts'
import { BATCH, openResolver, type Take } from './resolve-rows.ts'
import { undoImport } from './undo.ts'

/** How long a lock or a full disk is waited for before the import is given up and undone. */
const PATIENCE_MS = 60_000

/** What an import stored. */
export interface Written {
  readonly record: ImportRecord
  /** rows that were there already, as the file says */
  readonly known: number
  /** rows that were there and are now as the file says; undoing the import brings back what they were */
  readonly changed: number
  /** rows whose responses were erased once and stay away */
  readonly gone: number
}

/**
 * Stores a file that was checked, batch by batch, so that answers of shoppers go in between. All of
 * it or nothing: whatever goes wrong, what was stored is taken out again before the error goes on.
 *
 * @param options `leaveOut`: rows with problems stay behind, as the check said
 * @throws {ImportFailed} the file is no longer what was checked, or the store refused a row
 */
export async function writeImport(
  plan: ImportPlan,
  check: ImportCheck,
  store: ExchangeVerbs,
  onProgress: (rows: number) => void = () => undefined,
  options: { readonly leaveOut?: boolean } = {},
): Promise<Written> {
  const { site, survey, now } = plan.order
  const day = (iso = now.toISOString()) => dayOf(Date.parse(iso), site.zone)
  const id = await store.beginImport(
    {
      site: site.id,
      survey: survey.id,
      ver: survey.ver,
      source: plan.source,
      firstDay: day(check.first),
      lastDay: day(check.last),
      notes: [
        ...check.notes,
        ...(check.rejected > 0 ? [`${check.rejected} rows were left out.`] : []),
      ],
      identity: 2,
      keyKind: kindsOf(plan)[0] ?? '',
      ...(plan.mapping.name !== undefined && { keysOf: plan.mapping.name }),
    },
    now,
  )
  try {
    const resolver = await openResolver(store, plan)
    const counts = await writeRows(
      plan,
      check,
      async (batch) =>
        keep(
          store,
          id,
          (await resolver.resolve(batch)).map(({ arrival }) => arrival),
        ),
      { onProgress, leaveOut: options.leaveOut ?? false, keepsSteps: resolver.keepsSteps },
    )
    return { record: await store.endImport(id), ...counts }
  } catch (error) {
    await undoImport(store, id)
    throw error
  }
}

/** An import that was undone, in one sentence for the owner. */
export class ImportFailed extends Error {
  override readonly name = 'ImportFailed'
}

async function writeRows(
  plan: ImportPlan,
  check: ImportCheck,
  keepBatch: (batch: readonly Take[]) => Promise<BatchOutcome>,
  {
    onProgress,
    leaveOut,
    keepsSteps,
  }: {
    readonly onProgress: (rows: number) => void
    readonly leaveOut: boolean
    readonly keepsSteps: boolean
  },
) {
  const sum = { rows: 0, known: 0, changed: 0, gone: 0 }
  let batch: Take[] = []
  const flush = async () => {
    const { known, changed: altered, gone, refused } = await keepBatch(batch)
    const [reason] = refused
    if (reason !== undefined) throw new ImportFailed(`Nothing is stored: ${reason}.`)
    sum.rows += batch.length
    sum.known += known
    sum.changed += altered
    sum.gone += gone
    batch = []
    onProgress(sum.rows)
  }
  let rejected = 0
  for await (const outcome of readFile(plan, { keepsSteps })) {
    if ('problems' in outcome) rejected += 1
    if (rejected > (leaveOut ? check.rejected : 0)) throw changed()
    if (!('take' in outcome)) continue
    batch.push(outcome)
    if (batch.length >= BATCH) await flush()
  }
  if (batch.length > 0) await flush()
  if (sum.rows !== check.ready) throw changed()
  const { known, changed: altered, gone } = sum
  return { known, changed: altered, gone }
}

function changed(): ImportFailed {
  return new ImportFailed('Nothing is stored: the file changed while it was read.')
}

async function keep(
  store: ExchangeVerbs,
  id: string,
  batch: readonly Arrival[],
): Promise<BatchOutcome> {
  // whatever else waits for the event loop goes first
  await setImmediate()
  for (let waitedMs = 0; ;) {
    try {
      return await store.keepImported(id, batch)
    } catch (error) {
      if (!(error instanceof StoreBusy) || waitedMs >= PATIENCE_MS) throw error
      waitedMs += error.retryAfterMs
      await setTimeout(error.retryAfterMs)
    }
  }
}
