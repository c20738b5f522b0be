import { readFileSync } from 'node:fs'

/**
 * What was sent and what was acknowledged, as the sender saw it: a file outside the data folder,
 * one line each, written before sending and after reading the 200.
 *
 * `s K REV` sent · `a K REV ACKED` acknowledged · `r K REV` refused, which must not happen
 */
export interface Ledger {
  /** secret → revisions that were handed to the network, whatever became of them */
  readonly sent: ReadonlyMap<string, ReadonlySet<number>>
  /** secret → the highest revision that a 200 said is stored */
  readonly acked: ReadonlyMap<string, number>
  /** lines that must not be there */
  readonly wrong: readonly string[]
}

/** Reads the ledgers of several senders as one. A last line without its end counts as unwritten. */
export function readLedger(files: readonly string[]): Ledger {
  const sent = new Map<string, Set<number>>()
  const acked = new Map<string, number>()
  const wrong: string[] = []
  for (const line of files.flatMap((file) => readFileSync(file, 'utf8').split('\n').slice(0, -1))) {
    const [kind, k = '', rev, stored] = line.split(' ')
    if (kind === 's') {
      const revs = sent.get(k)
      if (revs) revs.add(Number(rev))
      else sent.set(k, new Set([Number(rev)]))
    } else if (kind === 'a' && Number(stored) >= Number(rev)) {
      acked.set(k, Math.max(acked.get(k) ?? 0, Number(stored)))
    } else wrong.push(`the reply to a message was wrong: ${line}`)
  }
  return { sent, acked, wrong }
}
