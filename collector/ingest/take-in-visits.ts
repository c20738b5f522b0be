import { findVisitMisfit, isVisitSecret } from '#shared/engagement/find-visit-misfit.ts'
import { visitStart } from '#shared/engagement/visit-start.ts'
import { isRecord } from '#shared/is-record.ts'
import type { Site } from '#shared/site.ts'
import type { Deps } from '../routes/deps.ts'
import type { VisitArrival } from '../store/visits/visit-store.ts'
import { idOf } from './arrive.ts'
import { OWNER_TIMES } from './first-ms-of.ts'
import { cleanText } from './clean-text.ts'
import { isRobot } from './is-robot.ts'
import type { VisitWatch } from './watch-visits.ts'

/** What became of each visit, in the order sent. */
export type VisitAck =
  | { readonly id: string; readonly rev: number; readonly state: 'kept' }
  /** `reason`: the first field that does not fit, or why none is counted */
  | { readonly state: 'refused'; readonly reason: string }

/** Who sends visits, as far as it matters. */
export interface VisitDoor {
  readonly site: Site
  /** of all visits of this request; bits of MARKS */
  readonly marks: number
  /** Global Privacy Control */
  readonly isPrivate: boolean
  readonly userAgent: string | undefined
  readonly note?: VisitWatch | undefined
  /** an owner's history: its times are believed, up to 20 years back */
  readonly isOwners?: true
}

/**
 * Takes in the visits of one request. Nothing is counted where the owner has not turned it on, under
 * Global Privacy Control, and of robots that say so.
 *
 * @param bytes size of the body they came in
 * @throws {StoreBusy} nothing was kept
 */
export async function takeInVisits(
  sent: readonly unknown[],
  bytes: number,
  door: VisitDoor,
  { visitQueue, store, now }: Pick<Deps, 'visitQueue' | 'store' | 'now'>,
): Promise<readonly VisitAck[]> {
  const silence = reasonNotTo(door)
  if (silence !== undefined) return sent.map(() => ({ state: 'refused', reason: silence }))
  const receivedMs = now().getTime()
  const arrived = sent.map((one) => arrive(one, door, receivedMs))
  const arrivals = arrived.filter((one) => typeof one !== 'string')
  const noted = door.note?.(arrivals.map(({ id }) => id))
  const marked = arrivals.map((one) => ({
    ...one,
    marks: one.marks | (noted?.marksOf(one.id) ?? 0),
  }))
  const revs = marked.length === 0 ? [] : await visitQueue.push(marked, bytes)
  for (const { ids, mark } of noted?.earlier ?? []) {
    await store.markVisits(door.site.id, ids, mark)
  }
  noted?.settle()
  const kept = marked.map(({ id }, place): VisitAck => {
    return { id, rev: revs[place] ?? 0, state: 'kept' }
  })
  const acks = kept.values()
  return arrived.map((one): VisitAck => {
    if (typeof one === 'string') return { state: 'refused', reason: one }
    return acks.next().value ?? { state: 'refused', reason: 'this visit cannot be stored' }
  })
}

function reasonNotTo({ site, isPrivate, userAgent }: VisitDoor): string | undefined {
  if (!site.countVisits) return 'visits are not counted on this site'
  if (isPrivate) return 'Global Privacy Control'
  return isRobot(userAgent) ? 'robots are not counted' : undefined
}

/** A visit ready to be kept, or the first field that does not fit. */
function arrive(sent: unknown, door: VisitDoor, receivedMs: number): VisitArrival | string {
  if (!isRecord(sent) || !isVisitSecret(sent['k'])) return 'k'
  const { k, t, ...fields } = sent
  const times = isRecord(t) ? t : {}
  const misfit = findVisitMisfit({ ...fields, first: times['first'], now: times['now'] })
  if (misfit !== undefined) return misfit
  const first = door.isOwners
    ? Number(times['first'])
    : visitStart(receivedMs, Number(times['first']), Number(times['now']))
  if (first === undefined) return 'now'
  if (first > receivedMs || first < receivedMs - OWNER_TIMES.oldestMs) return 'first'
  const { rev, p, s, e, g, n, l, d, c } = fields
  return {
    site: door.site.id,
    id: idOf(k),
    marks: door.marks,
    ...(door.isOwners && { keptFromMs: receivedMs }),
    state: {
      rev: Number(rev),
      first,
      p: Number(p),
      s: Number(s),
      e: Number(e),
      g: typeof g === 'number' ? g : null,
      ctx: { n: Number(n), l: cleanText(String(l)), d: String(d), c: cleanText(String(c)) },
      ctxRev: Number(rev),
    },
  }
}
