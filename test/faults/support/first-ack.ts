import { readFileSync, statSync } from 'node:fs'
import { until } from '../../support/until.ts'

/** Waits until a ledger says that one more message was acknowledged: the collector is at work. */
export async function firstAck(file: string): Promise<void> {
  const from = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  await until('an acknowledgement', () => /^a /m.test(readFileSync(file, 'latin1').slice(from)))
}
