import { digestPeriod } from '#collector/outbox/mail/digest-period.ts'
import { reportWeek } from '#collector/outbox/mail/report-week.ts'
import { addDays, type Days } from '#shared/analysis/days.ts'
import { levelChangesOf } from '#shared/analysis/level-changes-of.ts'
import { trendStart } from '#shared/analysis/trend-start.ts'
import { looksOf } from '#shared/analysis/looks-of.ts'
import type { PeriodName } from '#shared/analysis/period-name.ts'
import { periodOf } from '#shared/analysis/period-of.ts'
import { compare } from '#shared/score/compare.ts'
import type { Shop } from './draw-shop.ts'

/** What somebody who looks on a day is told: that a score went up or down, or neither. */
export type Told = 'up' | 'down' | undefined

/** One place where changes are told. */
export interface Surface {
  readonly name: string
  readonly tell: (shop: Shop, today: string) => Told
  /** shops are costly here: this part of them will do */
  readonly part?: number
}

const NPS = { kind: 'nps' } as const

/**
 * Every place where a change is told, by the functions that tell it there. `weeks` is the results page,
 * overview, badge, share link, API, command line and mail unless told otherwise.
 */
export const SURFACES: readonly Surface[] = [
  page('weeks'),
  { name: 'mail', tell: remember(tellMail) },
  // of a survey younger than eight weeks the mail compares weeks, and whoever picks them does
  page('last-week'),
  page('this-month'),
  page('last-month'),
  page('last-quarter'),
  { name: 'level-change', tell: remember(tellLevel), part: 0.25 },
]

function page(name: PeriodName): Surface {
  const tell = (shop: Shop, today: string) => {
    const { previous, ...days } = periodOf(name, 'previous', today, shop.first)
    return previous && tellPair(shop, days, previous, today)
  }
  return { name, tell: name.startsWith('this-') ? tell : remember(tell) }
}

function tellPair(shop: Shop, days: Days, previous: Days, today: string): Told {
  const looks = looksOf({ ...days, today })
  const { verdict, direction } = compare(NPS, shop.tallyOf(previous), shop.tallyOf(days), { looks })
  if (verdict !== 'clear' && verdict !== 'likely') return undefined
  return direction === 'none' ? undefined : direction
}

function tellMail(shop: Shop, today: string): Told {
  const { previous, ...days } = digestPeriod(
    reportWeek(new Date(`${today}T12:00:00Z`), 'UTC'),
    shop.first,
  )
  return tellPair(shop, days, previous, today)
}

/** The newest change of level that the default page names, whatever its verdict. */
function tellLevel(shop: Shop, today: string): Told {
  const { from, to } = periodOf('weeks', 'previous', today, shop.first)
  const longer = { from: trendStart({ from, to }), to, today }
  const days = []
  for (let day = longer.from; day <= to; day = addDays(day, 1)) {
    days.push({ day, tally: shop.tallyOf({ from: day, to: day }) })
  }
  const question = { ...NPS, id: 'nps', text: '', tally: {}, segments: [], days }
  const last = levelChangesOf(question, longer, { from, to }, undefined).at(-1)
  return last && (last.z > 0 ? 'up' : 'down')
}

/** What whole periods say changes on Mondays and first days alone; those are the days to compute. */
function remember(tell: Surface['tell']): Surface['tell'] {
  let held: { readonly shop: Shop; readonly told: Told } | undefined
  return (shop, today) => {
    const isTurn = today.endsWith('-01') || new Date(`${today}T00:00:00Z`).getUTCDay() === 1
    if (held?.shop !== shop || isTurn) held = { shop, told: tell(shop, today) }
    return held.told
  }
}
