import { isDeepStrictEqual } from 'node:util'
import type { Day } from '#shared/results.ts'
import { contributionOf } from './contributions.ts'
import { dayOf } from './day-of.ts'
import { crossFrom } from './rollup/cross-bytes.ts'
import { createCrossing, type Cross, type Crossing } from './rollup/cross.ts'
import { KIND } from './rollup/rollup-kind.ts'
import { sumRows, type TallySums } from './rollup/tally-sums.ts'
import { tenOf } from './rollup/ten-days.ts'
import { admitOn, type AdmittedLabel } from './facet-days.ts'
import type { KnownSurvey } from './known-survey.ts'
import { isSettled } from './retention.ts'
import type { TallyRow } from './store.ts'
import type { StoredResponse } from './stored-response.ts'
import { addTo, countsText, type TallySum } from './tally-sum.ts'

/** Where the counts of a survey are not what its answers add up to; a recount mends all of it. */
export interface CountFaults {
  /** answers that a recount would count */
  readonly counted: number
  /** days whose tallies are wrong, ascending */
  readonly tallies: readonly Day[]
  /** days whose rollup is not what the day's tallies or answers add up to, ascending */
  readonly rollups: readonly Day[]
}

/** A stored rollup of ten days' tallies, or of one day's answers. */
export interface StoredRollup {
  readonly kind: number
  readonly day: Day
  readonly body: Uint8Array
}

/** Takes the answers of a survey one by one, and compares what they add up to with what is stored. */
export interface Comparison {
  add(response: StoredResponse): void
  /** @param tallies all of the survey, days ascending */
  end(tallies: readonly TallyRow[]): CountFaults
}

/**
 * Counts the answers of a survey beside its stored counts, and changes neither.
 *
 * @param admitted facet values that are counted by name
 */
export function createComparison(
  survey: KnownSurvey,
  admitted: readonly AdmittedLabel[],
  rollups: readonly StoredRollup[],
): Comparison {
  const admit = admitOn(admitted)
  const sum: TallySum = new Map()
  const crossed = rollups.filter(({ kind }) => kind === KIND.cross)
  const crossings = new Map(crossed.map(({ day }) => [day, createCrossing()]))
  let counted = 0

  return {
    add(response) {
      // counted when it came; what it was counted as stands
      if (isSettled(response.firstMs, survey)) return
      counted += 1
      const day = dayOf(response.firstMs, survey.site.zone)
      const contribution = contributionOf(response, survey, admit(day))
      addTo(sum, survey, day, contribution, 1)
      crossings.get(day)?.add(contribution, 1)
    },
    end: (tallies) => ({
      counted,
      tallies: findWrongDays(survey, sum, tallies),
      rollups: rollups
        .filter((rollup) => !isRight(rollup, tallies, crossings))
        .map(({ day }) => day)
        .toSorted(),
    }),
  }
}

function findWrongDays(
  survey: KnownSurvey,
  sum: TallySum,
  tallies: readonly TallyRow[],
): readonly Day[] {
  const wrong = new Set<Day>()
  const stored = new Map<string, TallyRow>()
  for (const row of tallies) {
    if (survey.settledDay !== undefined && row.day < survey.settledDay) continue
    stored.set(`${survey.no}\n${row.day}\n${row.facet}\n${row.value}`, row)
  }
  for (const [key, { day, bins }] of sum) {
    const text = countsText('{}', bins)
    const held = stored.get(key)
    const isSame =
      text === undefined ? !held : isDeepStrictEqual(held?.counts, JSON.parse(text) as unknown)
    if (!isSame) wrong.add(day)
    stored.delete(key)
  }
  for (const { day } of stored.values()) wrong.add(day)
  return [...wrong].toSorted()
}

function isRight(
  { kind, day, body }: StoredRollup,
  tallies: readonly TallyRow[],
  crossings: ReadonlyMap<Day, Crossing>,
): boolean {
  if (kind === KIND.ten) {
    const right = sumRows(tallies.filter((row) => tenOf(row.day) === day))
    const held: TallySums = JSON.parse(Buffer.from(body).toString())
    return isDeepStrictEqual(comparableSums(held), comparableSums(right))
  }
  const right = crossings.get(day)?.end()
  return right !== undefined && isDeepStrictEqual(rowsOf(crossFrom(body)), rowsOf(right))
}

/** Without their order, which says nothing. */
function comparableSums({ days, sums }: TallySums) {
  return {
    days,
    sums: new Map(sums.map(({ facet, value, counts }) => [`${facet}\n${value}`, counts])),
  }
}

/** The rows of a cross in words, each with how many responses it stands for. */
function rowsOf({ facets, questions, counts }: Cross): Map<string, number> {
  const rows = new Map<string, number>()
  for (const [at, count] of counts.entries()) {
    const words = [...facets, ...questions].flatMap(({ name, values, codes }) => {
      const value = values[(codes[at] ?? 0) - 1]
      return value === undefined ? [] : [JSON.stringify([name, value])]
    })
    const key = words.toSorted().join()
    rows.set(key, (rows.get(key) ?? 0) + count)
  }
  return rows
}
