import type { QuestionResults, Results } from '#shared/results.ts'
import type { Tally } from '#shared/tally.ts'
import { addDays } from '#shared/day.ts'
import { windowOf } from '#collector/results/four-week-window.ts'
import type { Person } from './a-year.ts'

/** Some counts that a reader was shown, and of whom. */
export interface Cell {
  /** the look at which it was read */
  readonly look: number
  /** `''`: everyone */
  readonly facet: string
  readonly value: string
  readonly from: string
  readonly to: string
  readonly tally: Tally
}

const QUESTION = 'score'
const FACETS = new Set(['', 'device', 'visit', 'lang'])

type Place = Pick<Cell, 'look' | 'facet' | 'value'>

/** All counts of the rating question that a reply shows: of the whole, of groups, of the period before, of each point in time. */
export function cellsOf(results: Results, place: Place): Cell[] {
  const question = results.questions.find(({ id }) => id === QUESTION)
  if (!question) return []
  const { from, to, previous } = results
  const whole = { ...place, from, to, tally: question.tally }
  const before = previous && question.previousTally
  return [
    whole,
    ...(before ? [{ ...whole, from: previous.from, to: previous.to, tally: before }] : []),
    ...groupsOf(question, results, place),
    ...pointsOf(question, place),
  ].filter(({ facet, tally }) => FACETS.has(facet) && Object.keys(tally).length > 0)
}

function groupsOf({ segments }: QuestionResults, results: Results, { look }: Place): Cell[] {
  const { from, to, previous } = results
  return segments.flatMap(({ facet, value, tally, previousTally }) => {
    const now = { look, facet, value, from, to, tally }
    const { from: start, to: end } = previous ?? {}
    if (!previousTally || start === undefined || end === undefined) return [now]
    return [now, { ...now, from: start, to: end, tally: previousTally }]
  })
}

/** each is of the days since the one before, or since its window began; the last of a window of all that are left */
function pointsOf({ days }: QuestionResults, place: Place): Cell[] {
  return days.map(({ day, tally }, i) => {
    const since = addDays(days[i - 1]?.day ?? '2000-01-01', 1)
    const from = [since, windowOf(day).from].toSorted()[1]!
    const end = windowOf(day).to
    const isLast = (days[i + 1]?.day ?? '9999') > end
    return { ...place, from, to: isLast ? end : day, tally }
  })
}

/** Who stands behind a cell: whoever was there, in its days and group, when it was counted. */
export function peopleOf(cell: Cell, people: readonly Person[]): ReadonlySet<number> | undefined {
  const inside = people.filter(
    (one) => one.day >= cell.from && one.day <= cell.to && isIn(one, cell),
  )
  // what is told may have been counted at an earlier look
  for (let look = cell.look; look >= 0; look -= 1) {
    const there = inside.filter(({ arrivesAt, leftOutAt = Infinity }) => {
      return arrivesAt <= look && leftOutAt > look
    })
    if (isSame(tallyOf(there), cell.tally)) return new Set(there.map(({ no }) => no))
  }
  return undefined
}

function isIn(person: Person, { facet, value }: Cell): boolean {
  if (facet === '') return true
  const groups: Record<string, string> = {
    device: person.device,
    visit: person.visit,
    lang: person.lang,
  }
  return groups[facet] === value
}

function tallyOf(people: readonly Person[]): Tally {
  const tally: Record<number, number> = {}
  for (const { rating } of people) tally[rating] = (tally[rating] ?? 0) + 1
  return tally
}

function isSame(one: Tally, other: Tally): boolean {
  const bins = new Set([...Object.keys(one), ...Object.keys(other)].map(Number))
  return [...bins].every((bin) => (one[bin] ?? 0) === (other[bin] ?? 0))
}
