import type { Arrival } from '../../store/arrival.ts'
import type { ExchangeVerbs } from '../../store/exchange-verbs.ts'
import { replacementOf } from '../../store/replacement.ts'
import type { StoredResponse } from '../../store/stored-response.ts'
import { isAlike, isSameSecond } from './alike.ts'
import { arrivalOf } from './arrival-of.ts'
import type { Candidate } from './candidate.ts'
import { findEarlier, kindsOf } from './earlier-imports.ts'
import { formerIds } from './former-ids.ts'
import type { Step } from './newest-rows.ts'
import { otherIds, type OtherId } from './other-ids.ts'
import type { ImportPlan } from './plan.ts'
import { RowTable } from './row-table.ts'
import { StoredRows } from './stored-rows.ts'

/**
 * Records resolved at once, the same in the check and in the import, which come out alike so. In one
 * transaction, they are few enough that answers arriving meanwhile hardly wait.
 */
export const BATCH = 200

/** A record that can be stored, with the id that its key gives it. */
export interface Take {
  readonly take: Candidate
  readonly id: string
  /** of tools that write every step of an answer: all of this one */
  readonly steps?: readonly Step[]
}

/** The same as the store takes it, and what storing it would do. */
export interface Resolved {
  readonly arrival: Arrival
  readonly state: 'new' | 'known' | 'changed'
  /** what is there under its key is of another time and says something else: another person, it seems */
  readonly clashes: boolean
}

/** Tells of records under which id each is stored, and whether it is there already. */
export interface Resolver {
  /** at most {@link BATCH} records */
  readonly resolve: (batch: readonly Take[]) => Promise<readonly Resolved[]>
  /** steps of an answer may be stored one by one */
  readonly keepsSteps: boolean
  /** why rows cannot be told from what is there; sentences */
  readonly refusals: readonly string[]
}

/** What of a store tells new rows from those that are there. */
export type KnowingStore = Pick<ExchangeVerbs, 'findStored' | 'findImports' | 'readImported'>

/**
 * A resolver for one reading of a file. Records keep the id that they were first stored under, be it
 * of a weaker key, of another tool, of an older way to make ids, or, where no key is in common, of a
 * row of the same second that says the same. An export of Earshot's own keeps the ids it names, unless
 * the site has them in another survey.
 */
export async function openResolver(store: KnowingStore, plan: ImportPlan): Promise<Resolver> {
  const { site, survey } = plan.order
  const earlier = await findEarlier(store, plan)
  const kinds = kindsOf(plan)
  const others = otherIds(plan, earlier)
  const formers = formerIds(plan)
  const isUnlike = earlier.some(
    ({ identity, keyKind }) =>
      identity === undefined ||
      kinds.length === 0 ||
      (keyKind !== undefined && !kinds.includes(keyKind)),
  )
  let stored: StoredRows | undefined
  const taken = new RowTable()
  // a later step of an answer has another time, and more to say, under the same key
  const isByAnswer = plan.source !== 'earshot' && plan.mapping.newest !== true
  const isTaken = (id: string) => taken.get(placeOf(id)) !== 0

  async function findAlike({ take }: Take, arrival: Arrival): Promise<StoredResponse | undefined> {
    if (!isUnlike) return undefined
    stored ??= await StoredRows.open(store, earlier)
    const former = formers(take.former ?? take.key).map((id) => stored?.findFormer(id))
    const found = former.find((one) => one && !isTaken(one.id))
    return found ?? stored.findAlike(arrival, take.kinds.length === 0 ? [] : kinds, isTaken)
  }

  async function resolve(batch: readonly Take[]): Promise<readonly Resolved[]> {
    const named = batch.map((one) => {
      const own = ownId(plan, one.take)
      const arrival = arrivalOf(one.take, own ?? one.id, plan)
      return { one, arrival, rest: others(one.take, one.steps ?? []) }
    })
    const ids = named.flatMap(({ one, arrival, rest }) => [
      arrival.id,
      one.id,
      ...rest.map(({ id }) => id),
    ])
    const rows = await store.findStored(site.id, [...new Set(ids)])
    const there = new Map(rows.map((row) => [row.id, row]))
    const byKey = named.map(({ one, arrival }) => {
      const isOthers = (there.get(arrival.id)?.survey ?? survey.id) !== survey.id
      const before = there.get(isOthers ? one.id : arrival.id)
      if (before) taken.set(placeOf(before.id), 1)
      return { id: isOthers ? one.id : arrival.id, before }
    })
    const resolved: Resolved[] = []
    for (const [i, { one, arrival, rest }] of named.entries()) {
      const { id = one.id, before: own } = byKey[i] ?? {}
      const before = own ?? findOther(rest, there) ?? (await findAlike(one, arrival))
      if (before && !own) taken.set(placeOf(before.id), 1)
      resolved.push({
        ...resolvedOf({ ...arrival, id }, before),
        clashes: isByAnswer && own !== undefined && isOther(own, arrival),
      })
    }
    return resolved
  }

  function findOther(rest: readonly OtherId[], there: ReadonlyMap<string, StoredResponse>) {
    return rest
      .map(({ id, atMs }) => ({ row: there.get(id), atMs }))
      .find(
        ({ row, atMs }) =>
          row?.survey === survey.id && isSameSecond(row.firstMs, atMs) && !isTaken(row.id),
      )?.row
  }

  return {
    resolve,
    keepsSteps: earlier.some((one) => isOfSteps(one, plan, kinds)),
    refusals: refusalsOf(earlier, plan, kinds),
  }
}

/** Whether what is there under a row's key is of another time and says something else. */
function isOther(there: StoredResponse, arrival: Arrival): boolean {
  return !isSameSecond(there.firstMs, arrival.firstMs) && !isAlike(there, arrival)
}

function resolvedOf(
  arrival: Arrival,
  before: StoredResponse | undefined,
): Pick<Resolved, 'arrival' | 'state'> {
  if (!before) return { arrival, state: 'new' }
  // written to the second here and to the millisecond there, it is the same instant
  const isSame = isSameSecond(before.firstMs, arrival.firstMs)
  const final = {
    ...arrival,
    id: before.id,
    firstMs: isSame ? before.firstMs : arrival.firstMs,
  }
  return { arrival: final, state: replacementOf(before, final) ? 'changed' : 'known' }
}

type Earlier = Awaited<ReturnType<typeof findEarlier>>[number]

/** Whether its file had no key that tells which steps belong together. */
function isOfSteps(
  { source, keyKind }: Earlier,
  plan: ImportPlan,
  [strongest]: readonly string[],
): boolean {
  return plan.mapping.newest === true && source === plan.source && keyKind !== strongest
}

/** Without the key that joins steps, each of them would be taken for a person. */
function refusalsOf(
  earlier: readonly Earlier[],
  plan: ImportPlan,
  kinds: readonly string[],
): readonly string[] {
  const missed = earlier.find(
    ({ source, keyKind }) =>
      plan.mapping.newest && source === plan.source && keyKind && !kinds.includes(keyKind),
  )
  if (!missed?.keyKind) return []
  const column = missed.keyKind.replaceAll(' ', '_')
  return [
    `What is there already was told apart by ${column}, which this file does not have, so its rows would count twice: export it with that column.`,
  ]
}

function ownId({ source }: ImportPlan, { key }: Candidate): string | undefined {
  return source === 'earshot' ? /^key\n([\w-]{22})$/.exec(key)?.[1] : undefined
}

function placeOf(id: string): Buffer {
  return Buffer.from(id.padEnd(16, 'A'), 'base64url')
}
