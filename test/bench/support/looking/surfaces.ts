import { digestPeriod } from '#collector/outbox/mail/digest-period.ts'
import { reportWeek } from '#collector/outbox/mail/report-week.ts'
import { addDays } from '#shared/day.ts'
import type { Days } from '#shared/analysis/days.ts'
import { levelChangesOf } from '#shared/analysis/level-changes-of.ts'
import { trendStart } from '#shared/analysis/trend-start.ts'
import { looksOf } from '#shared/analysis/looks-of.ts'
import type { PeriodName } from '#shared/analysis/period-name.ts'
import { periodOf } from '#shared/analysis/period-of.ts'
import { compare } from '#shared/score/compare.ts'
import { drawShop, type Shop } from './draw-shop.ts'
import { remember } from './remember.ts'
import type { Surface, Told } from './surface.ts'
import { TOWN_SURFACES } from './town-surfaces.ts'

const NPS = { kind: 'nps' } as const

/**
 * Every place where a change is told, by the functions that tell it there. `weeks` is the results page,
 * overview, badge, share link, API, command line and mail unless told otherwise.
 */
export const SURFACES: readonly Surface[] = [
  page('weeks'),
  ofShop('mail', tellMail),
  // of a survey younger than eight weeks the mail compares weeks, and whoever picks them does
  page('last-week'),
  page('this-month'),
  page('last-month'),
  page('last-quarter'),
  { ...ofShop('level-change', tellLevel), part: 0.25 },
  ...TOWN_SURFACES,
]

function page(name: PeriodName): Surface {
  const tell = (shop: Shop, today: string) => {
    const { previous, ...days } = periodOf(name, 'previous', today, shop.first)
    return previous && tellPair(shop, days, previous, today)
  }
  return ofShop(name, tell, name.startsWith('this-') ? (daily) => daily : remember)
}

function ofShop(
  name: string,
  tell: (shop: Shop, today: string) => Told,
  keep: (daily: (today: string) => Told) => (today: string) => Told = remember,
): Surface {
  return {
    name,
    open(days, perDay, random, fallsOn) {
      const shop = drawShop(days, perDay, random, fallsOn)
      return keep((today) => tell(shop, today))
    },
  }
}

function tellPair(shop: Shop, days: Days, previous: Days, today: string): Told {
  const looks = looksOf({ ...days, today })
  const { verdict, direction } = compare(NPS, shop.tallyOf(previous), shop.tallyOf(days), { looks })
  if (verdict !== 'clear' && verdict !== 'likely') return undefined
  if (direction === 'none') return undefined
  return { way: direction, isClear: verdict === 'clear' }
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
  return last && { way: last.z > 0 ? 'up' : 'down' }
}
