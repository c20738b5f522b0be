import { segmentRows } from '#collector/console/results/segment-rows.ts'
import { changeOf } from '#shared/analysis/change-of.ts'
import type { ComparedResults } from '#shared/analysis/compared-results.ts'
import { periodOf } from '#shared/analysis/period-of.ts'
import { whyOf } from '#shared/analysis/why-of.ts'
import { weighAnswers } from '#shared/score/weigh-answers.ts'
import { drawTown, type Groups, type Town } from './draw-town.ts'
import { pageOf } from './page-of.ts'
import { remember } from './remember.ts'
import type { Surface, Told } from './surface.ts'

const NPS = { kind: 'nps' } as const
/** A day in the midst of the year of looks. */
const MIDYEAR = '2025-06-18'

/**
 * What is told of groups on the default page. A false `why` names a group although nothing changes; a
 * fall is one of phones alone. A false `why, all fall alike` names a group in a year in which the whole
 * shop falls, and so does what is told after a fall. A false `where` marks a group although all are
 * alike; in the fall one language of three falls. A false `who answered` prints another score
 * although every card is answered alike; in the fall phones answer a quarter as often, and 20 points lower.
 */
export const TOWN_SURFACES: readonly Surface[] = [
  surface('why', tellWhy, (fallsOn) => [fallsOn, { falls: isPhone }]),
  surface('why, all fall alike', tellWhy, (fallsOn = MIDYEAR) => [fallsOn]),
  surface('where', tellWhere, (fallsOn) => [fallsOn, { falls: isEnglish }]),
  surface('who answered', tellWho, (fallsOn) =>
    fallsOn === undefined ? [fallsOn] : ['2000-01-01', { falls: isPhone, eagerness }],
  ),
]

function surface(
  name: string,
  tell: (town: Town, today: string) => readonly Told[],
  given: (fallsOn?: string) => [fallsOn: string | undefined, groups?: Groups],
): Surface {
  return {
    name,
    part: 0.25,
    open({ days, perDay, random, fallsOn }) {
      const town = drawTown(days, perDay, random, ...given(fallsOn))
      return remember((today) => tell(town, today))
    },
  }
}

/** The default page of a town: one question, its groups, and the days before. */
function pageOfTown(town: Town, today: string): ComparedResults {
  const { previous, from, to } = periodOf('weeks', 'previous', today, town.first)
  const page = pageOf([town], { from, to }, previous, today)
  const before = previous && town.segmentsOf(previous)
  const segments = town.segmentsOf({ from, to }).map((segment, place) => ({
    ...segment,
    previousTally: before?.[place]?.tally ?? {},
    shown: 0,
    answered: 0,
  }))
  return { ...page, questions: page.questions.map((question) => ({ ...question, segments })) }
}

/** One entry a group: named as a reason, or not. */
function tellWhy(town: Town, today: string): Told[] {
  const page = pageOfTown(town, today)
  const [question] = page.questions
  const change = question && changeOf(question, page)
  const named = change && whyOf(change)
  return (question?.segments ?? []).map(({ facet, value }) => {
    const move = named?.segments.find((one) => one.facet === facet && one.value === value)
    return (
      move && { way: move.delta > move.rest ? 'up' : 'down', isClear: move.standing === 'sure' }
    )
  })
}

/** One entry a group: marked as different from all others, or not. */
function tellWhere(town: Town, today: string): Told[] {
  const page = pageOfTown(town, today)
  const [question] = page.questions
  if (!question) return []
  const { facets } = segmentRows(question, page)
  const rows = facets.flatMap((group) => group.rows)
  return question.segments.map(({ facet, value }) => {
    const stands = rows.find((one) => one.facet === facet && one.value === value)?.stands
    return stands && { way: stands.way, isClear: stands.sure }
  })
}

/** That another score stands under the score. */
function tellWho(town: Town, today: string): Told[] {
  const { from, to } = periodOf('weeks', 'previous', today, town.first)
  const { plain = 0, weighted, hidden } = weighAnswers(NPS, town.cellsOf({ from, to }))
  if (!weighted || hidden !== undefined) return []
  return [{ way: weighted.value > plain ? 'up' : 'down' }]
}

function isEnglish({ lang }: { readonly lang: string }): boolean {
  return lang === 'en'
}

function isPhone({ device }: { readonly device: string }): boolean {
  return device === 'phone'
}

function eagerness(group: { readonly device: string }): number {
  return isPhone(group) ? 0.25 : 1
}
