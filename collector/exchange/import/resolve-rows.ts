import type { Arrival } from '../../store/arrival.ts'
import type { ExchangeVerbs } from '../../store/exchange-verbs.ts'
import { replacementOf } from '../../store/replacement.ts'
import { arrivalOf } from './arrival-of.ts'
import type { Candidate } from './candidate.ts'
import { findFormerIds } from './former-ids.ts'
import type { ImportPlan } from './plan.ts'

/** A record that can be stored, with the id that its key gives it. */
export interface Take {
  readonly take: Candidate
  readonly id: string
}

/** The same as the store takes it, and what storing it would do. */
export interface Resolved {
  readonly arrival: Arrival
  readonly state: 'new' | 'known' | 'changed'
}

/** Tells of records, a batch at a time, under which id each is stored and whether it is there already. */
export type ResolveRows = (batch: readonly Take[]) => Promise<readonly Resolved[]>

/** What of a store tells new rows from those that are there. */
export type KnowingStore = Pick<ExchangeVerbs, 'findStored' | 'findImports' | 'readImported'>

/**
 * A resolver for one reading of a file. Records keep the id that they were first stored under; an
 * export of Earshot's own keeps the ids it names, unless the site has them in another survey.
 */
export async function openResolver(store: KnowingStore, plan: ImportPlan): Promise<ResolveRows> {
  const { site, survey } = plan.order
  const former = await findFormerIds(store, plan)
  return async function resolve(batch) {
    const named = batch.map(({ take, id }) => ({ id, own: ownId(plan, take), take }))
    const wanted = named.map(({ take, id, own }) => {
      const arrival = arrivalOf(take, own ?? id, plan.order)
      return { hash: id, arrival, found: former?.(arrival, take.key) }
    })
    const ids = wanted.flatMap(({ hash, arrival, found }) => found ?? [arrival.id, hash])
    const there = new Map(
      (await store.findStored(site.id, [...new Set(ids)])).map((one) => [one.id, one]),
    )
    return wanted.map(({ hash, arrival, found }) => {
      const isOthers = (there.get(arrival.id)?.survey ?? survey.id) !== survey.id
      const id = found ?? (isOthers ? hash : arrival.id)
      const before = there.get(id)
      const final = { ...arrival, id }
      if (!before) return { arrival: final, state: 'new' }
      return { arrival: final, state: replacementOf(before, final) ? 'changed' : 'known' }
    })
  }
}

function ownId({ source }: ImportPlan, { key }: Candidate): string | undefined {
  return source === 'earshot' ? /^key\n([\w-]{22})$/.exec(key)?.[1] : undefined
}
