import type { Ack } from '#shared/snapshot.ts'
import { isExcluded } from '#shared/spam-flags.ts'
import { findVersion } from '../catalog/catalog.ts'
import type { Deps } from '../routes/deps.ts'
import type { Arrival } from '../store/arrival.ts'
import { arrive, type IntakeContext, type Moment } from './arrive.ts'
import type { Watch } from './watch-over.ts'

/**
 * Takes in the responses of one request: those that fit go to the queue together, those that do not
 * are refused one by one. Resolves to what became of each, in the order sent, once it is durable.
 *
 * @param bytes size of the body they came in
 * @throws {StoreBusy} nothing was kept
 */
export async function takeIn(
  sent: readonly unknown[],
  bytes: number,
  intake: IntakeContext & {
    /** notices floods; absent where nobody is watched */
    readonly note?: Watch | undefined
  },
  {
    catalog,
    changes,
    queue,
    store,
    now,
  }: Pick<Deps, 'catalog' | 'changes' | 'queue' | 'store' | 'now'>,
): Promise<readonly Ack[]> {
  const moment: Moment = {
    nowMs: now().getTime(),
    findVersion: (site, survey, ver) => findVersion(catalog.current(), site, survey, ver)?.survey,
    endsMsOf: (survey) => catalog.current().surveys.get(survey)?.endsMs,
  }
  const arrived = sent.map((response) => arrive(response, intake, moment))
  const arrivals: Arrival[] = []
  for (const one of arrived) if (one.ok) arrivals.push(one.arrival)
  // what counts nowhere anyway takes no place of what does
  const watched = arrivals.filter(({ marks }) => !isExcluded(marks))
  const noted = intake.note?.({
    answers: watched.filter(isAnswered).map(({ id, ctx }) => {
      return { id, customer: ctx.unsigned ? undefined : ctx.customer }
    }),
    impressions: watched.filter((one) => !isAnswered(one)).map(({ id }) => id),
  })
  const marked = noted ? arrivals.map((one) => withMarks(one, noted.marksOf(one.id))) : arrivals
  const kept = marked.length === 0 ? [] : await queue.push(marked, bytes)
  if (noted && noted.earlier.length > 0) {
    for (const { ids, mark } of noted.earlier) {
      await store.changeMarks(intake.site.id, ids, { set: mark, clear: 0 })
    }
    noted.settle()
    changes.tellAll()
  }
  const acks = kept.values()
  return arrived.map((one): Ack => {
    if (!one.ok) {
      return { state: 'refused', reason: one.reason, ...(one.retry && { retry: one.retry }) }
    }
    return acks.next().value ?? { state: 'refused', reason: 'this response cannot be stored' }
  })
}

function isAnswered({ answers }: Arrival): boolean {
  return Object.values(answers).some(({ a }) => a !== null)
}

function withMarks(arrival: Arrival, marks: number): Arrival {
  return marks === 0 ? arrival : { ...arrival, marks: arrival.marks | marks }
}
