import { acceptLabels } from './accept-labels.ts'
import { checkImport } from './check.ts'
import type { ImportCheck } from './import-check.ts'
import { planImport, type ImportOrder, type ImportPlan, type PlanRefusal } from './plan.ts'
import type { KnowingStore } from './resolve-rows.ts'

/** How a file would be imported, and all that there is to say of it. */
export interface Rehearsal {
  readonly plan: ImportPlan
  readonly check: ImportCheck
}

/**
 * Plans an import and reads all of its file, storing nothing.
 *
 * @param options `acceptsLabels`: texts that stand for ratings mean what is proposed for them
 * @returns why no plan can be made
 */
export async function rehearse(
  order: ImportOrder,
  store: KnowingStore,
  options: {
    readonly acceptsLabels: boolean
    readonly onProgress?: (rows: number) => void
  },
): Promise<Rehearsal | PlanRefusal> {
  const plan = await planImport(order)
  if ('error' in plan) return plan
  const check = await checkImport(plan, options.onProgress, store)
  const hasLabels = Object.keys(check.labels).length > 0
  if (!options.acceptsLabels || !hasLabels) return { plan, check }
  const again = await planImport(acceptLabels(plan, check))
  if ('error' in again) return again
  return { plan: again, check: await checkImport(again, options.onProgress, store) }
}
