import { MIGRATIONS, stepsIn } from '../migrations.ts'

const NEWEST = stepsIn(MIGRATIONS.postgres).at(-1)?.version ?? 0

/**
 * Tells the database in a transaction which schema its writer knows; the triggers of `fence.ts` ask
 * for it. For the transaction alone, so that a pooler may stand in between.
 */
export function knowSchema(version: number = NEWEST): string {
  return `SET LOCAL earshot.schema = '${version}'`
}
