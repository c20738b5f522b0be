import type { ImportRecord } from '../../store/import-record.ts'
import type { Candidate } from './candidate.ts'
import { keyedId } from './identity.ts'
import type { Step } from './newest-rows.ts'
import type { ImportPlan } from './plan.ts'
import { RowTable } from './row-table.ts'
import { hashOf } from './identity.ts'

/** An id under which a row may be stored, if what is there is of this instant. */
export interface OtherId {
  readonly id: string
  readonly atMs: number
}

/**
 * All ids beside its own that a row may be stored under: by a weaker key, because an earlier file had
 * no better one; by one of its steps; by its key as another tool's, because the file was recognised
 * otherwise; by the id that it names, if it is an export of ours; and, without a key, by all cells.
 */
export function otherIds(
  { source, mapping, order }: ImportPlan,
  earlier: readonly ImportRecord[],
): (take: Candidate, steps: readonly Step[]) => readonly OtherId[] {
  const named = (one: string) => (mapping.name === undefined ? one : `${one}\0${mapping.name}`)
  const own = named(source)
  const others = [...new Set(earlier.map((one) => named(one.source)))].filter((one) => one !== own)
  const isCells = earlier.some(({ identity, keyKind }) => identity === 2 && keyKind === undefined)
  const seen = new RowTable()
  const idIn = (space: string, key: string) => keyedId(order.site.id, order.survey.id, space, key)

  function formerCells({ former, at }: Candidate): readonly OtherId[] {
    if (former === undefined || !isCells) return []
    const hash = hashOf(former)
    const before = seen.get(hash)
    seen.set(hash, before + 1)
    const key = before === 0 ? former : `${former}\0${before}`
    return [own, ...others].map((space) => ({ id: idIn(space, key), atMs: at.getTime() }))
  }

  return (take, steps) => {
    const atMs = take.at.getTime()
    const keys = take.kinds.length === 0 ? [] : [take.key, ...take.weaker]
    const ofSteps = steps
      .toSorted((one, other) => other.atMs - one.atMs)
      .flatMap((step) => step.keys.map((key) => ({ id: idIn(own, key), atMs: step.atMs })))
    return [
      ...take.weaker.map((key) => ({ id: idIn(own, key), atMs })),
      ...ofSteps,
      ...keys.flatMap((key) => others.map((space) => ({ id: idIn(space, key), atMs }))),
      ...keys.flatMap((key) => namedId(key).map((id) => ({ id, atMs }))),
      ...formerCells(take),
    ]
  }
}

/** Ids of ours as they stand in exports. */
function namedId(key: string): readonly string[] {
  const id = /^key\n([\w-]{22})$/.exec(key)?.[1]
  return id === undefined ? [] : [id]
}
