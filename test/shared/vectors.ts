import { existsSync, readFileSync } from 'node:fs'
import { findDisagreements } from './vector-kinds/agree.ts'
import * as customers from './vector-kinds/customers.ts'
import * as groups from './vector-kinds/groups.ts'
import * as overTime from './vector-kinds/over-time.ts'
import { pair } from './vector-kinds/pair.ts'
import * as pools from './vector-kinds/pools.ts'
import type { Fields } from './vector-kinds/scored.ts'
import { single } from './vector-kinds/single.ts'
import * as visits from './vector-kinds/visits.ts'
import * as weighing from './vector-kinds/weighing.ts'

/** A file of vectors of scoring or engagement, computed elsewhere with exact fractions. */
export interface VectorFile {
  readonly vectors: readonly Vector[]
}

export interface Vector {
  readonly id: string
  readonly kind: string
  readonly input: unknown
  readonly expect: Fields
}

/** How many vectors of one kind agree, and what is wrong with the others. */
export interface KindReport {
  readonly kind: string
  readonly total: number
  readonly agreed: number
  readonly disagreements: readonly string[]
}

/** What our functions say to the input of each kind of vector. */
const KINDS: Record<string, (input: never) => Fields> = {
  single,
  pair,
  trinomial_difference: groups.trinomial,
  simultaneous: groups.simultaneous,
  multiplicity: groups.multiplicity,
  weighted_nps: weighing.weightedNps,
  raking: weighing.raking,
  decomposition: groups.decomposition,
  ewma: overTime.ewma,
  changepoint: overTime.changePoint,
  confidence_sequence: overTime.sequence,
  tag_driver: groups.tagDriver,
  eb_shrink: groups.ebShrink,
  finite_population: groups.finite,
  index: groups.index,
  visits: visits.visits,
  snapshot: visits.snapshot,
  arrival: visits.arrival,
  day: visits.day,
  merge: visits.merge,
  bins: visits.bins,
  pages: visits.pages,
  engaged: visits.engaged,
  share: visits.share,
  share_change: visits.shareChangeFields,
  band: visits.band,
  carts: visits.carts,
  orders: customers.orders,
  window: customers.window,
  churn: customers.churn,
  came_back: customers.cameBackFields,
  repeat: customers.repeat,
  prng: customers.prng,
  lifetime: customers.lifetime,
  after_answer: customers.after,
  pool_level: pools.level,
  pool_change: pools.change,
  experience: pools.experience,
  health: pools.health,
}

/** Runs every vector through shared/score and shared/engagement, in the order in which kinds first appear. */
export function checkVectors({ vectors }: VectorFile): KindReport[] {
  return [...Map.groupBy(vectors, ({ kind }) => kind)].map(([kind, ofKind]) => {
    const reports = ofKind.map((vector) => checkVector(vector))
    return {
      kind,
      total: ofKind.length,
      agreed: reports.filter((found) => found.length === 0).length,
      disagreements: reports.flat(),
    }
  })
}

function checkVector({ id, kind, input, expect }: Vector): string[] {
  const compute = KINDS[kind]
  if (!compute) return [`${id}: kind "${kind}" is not checked`]
  try {
    const largest = Math.max(0, ...[expect.n].flat().map(Number))
    const found = findDisagreements(compute(input as never), expect, largest)
    return found.map((line) => `${id}: ${line}`)
  } catch (error) {
    return [`${id}: ${error instanceof Error ? error.message : String(error)}`]
  }
}

/** Reads a file of vectors. Throws an Error of one sentence when it is none. */
export function readVectors(file: string): VectorFile {
  if (!existsSync(file)) throw new Error(`there is no file ${file}`)
  const parsed: unknown = JSON.parse(readFileSync(file, 'utf8'))
  const isFile = typeof parsed === 'object' && parsed !== null && 'vectors' in parsed
  if (!isFile || !Array.isArray(parsed.vectors)) throw new Error(`${file} has no list of vectors`)
  return { vectors: parsed.vectors as readonly Vector[] }
}

/** `npm run vectors -- FILE`: a line a kind, a line a disagreement; says whether all agree. */
function main(file = 'test/vectors/scoring.json'): boolean {
  const reports = checkVectors(readVectors(file))
  for (const { kind, total, agreed, disagreements } of reports) {
    console.log(`${kind}: ${agreed} of ${total} agree`)
    for (const line of disagreements) console.log(`  ${line}`)
  }
  return reports.length > 0 && reports.every(({ agreed, total }) => agreed === total)
}

if (process.argv[1] === import.meta.filename) {
  try {
    process.exitCode = main(process.argv[2]) ? 0 : 1
  } catch (error) {
    console.error(`vectors: ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
  }
}
