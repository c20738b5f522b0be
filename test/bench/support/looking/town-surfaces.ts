import type { Change } from '#shared/analysis/change-of.ts'
import { looksOf } from '#shared/analysis/looks-of.ts'
import { periodOf } from '#shared/analysis/period-of.ts'
import { whyOf } from '#shared/analysis/why-of.ts'
import { compare } from '#shared/score/compare.ts'
import { scoreOf } from '#shared/score/score-of.ts'
import { weighAnswers } from '#shared/score/weigh-answers.ts'
import { drawTown, type Groups, type Town } from './draw-town.ts'
import { remember } from './remember.ts'
import type { Surface, Told } from './surface.ts'

const NPS = { kind: 'nps' } as const
/** A day in the midst of the year of looks. */
const MIDYEAR = '2025-06-18'

/**
 * What is told of groups on the default page. A false `why` names a group although nothing changes; a
 * fall is one of phones alone. A false `why, all fall alike` names a group in a year in which the whole
 * shop falls, and so does what is told after a fall. A false `who answered` prints another score
 * although every card is answered alike; in the fall phones answer a quarter as often, and 20 points lower.
 */
export const TOWN_SURFACES: readonly Surface[] = [
  surface('why', tellWhy, (fallsOn) => [fallsOn, { falls: isPhone }]),
  surface('why, all fall alike', tellWhy, (fallsOn = MIDYEAR) => [fallsOn]),
  surface('who answered', tellWho, (fallsOn) =>
    fallsOn === undefined ? [fallsOn] : ['2000-01-01', { falls: isPhone, eagerness }],
  ),
]

function surface(
  name: string,
  tell: (town: Town, today: string) => Told,
  given: (fallsOn?: string) => [fallsOn: string | undefined, groups?: Groups],
): Surface {
  return {
    name,
    part: 0.25,
    open(days, perDay, random, fallsOn) {
      const town = drawTown(days, perDay, random, ...given(fallsOn))
      return remember((today) => tell(town, today))
    },
  }
}

/** The group that is named first. */
function tellWhy(town: Town, today: string): Told {
  const { previous, from, to } = periodOf('weeks', 'previous', today, town.first)
  if (!previous) return undefined
  const days = { from, to }
  const [tally, previousTally] = [days, previous].map((some) => town.tallyOf(some))
  if (!tally || !previousTally) return undefined
  const looks = looksOf({ ...days, today })
  const comparison = compare(NPS, previousTally, tally, { looks })
  const [segments, before] = [days, previous].map((some) => town.segmentsOf(some))
  const change: Change = {
    comparison,
    now: scoreOf(NPS, tally),
    before: scoreOf(NPS, previousTally),
    of: { versus: 'earlier', days, previous, today },
    question: {
      ...NPS,
      id: 'nps',
      text: '',
      tally,
      previousTally,
      days: [],
      segments: (segments ?? []).map((segment, place) => ({
        ...segment,
        previousTally: before?.[place]?.tally ?? {},
        shown: 0,
        answered: 0,
      })),
    },
  }
  const named = whyOf(change)?.segments[0]
  return (
    named && { way: named.delta > named.rest ? 'up' : 'down', isClear: named.standing === 'sure' }
  )
}

/** That another score stands under the score. */
function tellWho(town: Town, today: string): Told {
  const { from, to } = periodOf('weeks', 'previous', today, town.first)
  const { plain = 0, weighted, hidden } = weighAnswers(NPS, town.cellsOf({ from, to }))
  if (!weighted || hidden !== undefined) return undefined
  return { way: weighted.value > plain ? 'up' : 'down' }
}

function isPhone({ device }: { readonly device: string }): boolean {
  return device === 'phone'
}

function eagerness(group: { readonly device: string }): number {
  return isPhone(group) ? 0.25 : 1
}
