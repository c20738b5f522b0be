import { digestPeriod } from '#collector/outbox/mail/digest-period.ts'
import { reportWeek } from '#collector/outbox/mail/report-week.ts'
import { changeOf } from '#shared/analysis/change-of.ts'
import type { ComparedResults } from '#shared/analysis/compared-results.ts'
import { addDays } from '#shared/day.ts'
import { levelChangesOf } from '#shared/analysis/level-changes-of.ts'
import { trendStart } from '#shared/analysis/trend-start.ts'
import type { PeriodName } from '#shared/analysis/period-name.ts'
import { periodOf } from '#shared/analysis/period-of.ts'
import { CHOICE } from './choice-surface.ts'
import { drawShop, type Shop } from './draw-shop.ts'
import { pageOf } from './page-of.ts'
import { remember } from './remember.ts'
import type { Surface, Told } from './surface.ts'
import { toldOf } from './told-of.ts'
import { TOWN_SURFACES } from './town-surfaces.ts'

/**
 * Every place where a change is told, by the functions that tell it there. `weeks` is the results page,
 * overview, badge, share link, API, command line and mail unless told otherwise.
 */
export const SURFACES: readonly Surface[] = [
  page('weeks'),
  // of a survey younger than eight weeks the mail compares weeks, and whoever picks them does
  page('last-week'),
  page('last-month'),
  page('last-quarter'),
  page('this-week'),
  page('this-month'),
  page('this-quarter'),
  page('this-year'),
  ofShops('mail', tellMail),
  { ...ofShops('level-change', tellLevel), part: 0.25 },
  { ...CHOICE, part: 0.5 },
  ...TOWN_SURFACES,
  // whoever looks at a page of four reads all of them
  page('weeks', 4),
]

function page(name: PeriodName, questions = 1): Surface {
  const tell = (shops: readonly Shop[], today: string) => {
    const { previous, from, to, unit } = periodOf(name, 'previous', today, shops[0]?.first)
    return tellPage(pageOf(shops, { from, to, ...(unit && { unit }) }, previous, today))
  }
  const title = questions === 1 ? name : `${name}, ${questions} questions`
  return ofShops(title, tell, questions, name.startsWith('this-'))
}

function ofShops(
  name: string,
  tell: (shops: readonly Shop[], today: string) => readonly Told[],
  questions = 1,
  isDaily = false,
): Surface {
  return {
    name,
    open({ days, perDay, random, fallsOn }) {
      const shops = Array.from({ length: questions }, (_, place) =>
        drawShop(days, perDay, random, place === 0 ? fallsOn : undefined),
      )
      const daily = (today: string) => tell(shops, today)
      return isDaily ? daily : remember(daily)
    },
  }
}

function tellPage(results: ComparedResults): Told[] {
  return results.questions.map((question) => toldOf(changeOf(question, results)))
}

function tellMail(shops: readonly Shop[], today: string): Told[] {
  const week = reportWeek(new Date(`${today}T12:00:00Z`), 'UTC')
  const { previous, ...days } = digestPeriod(week, shops[0]?.first)
  return tellPage(pageOf(shops, days, previous, today))
}

/** The newest change of level that the default page names, whatever its verdict. */
function tellLevel(shops: readonly Shop[], today: string): Told[] {
  return shops.map((shop) => {
    const { from, to } = periodOf('weeks', 'previous', today, shop.first)
    const longer = { from: trendStart({ from, to }), to, today }
    const days = []
    for (let day = longer.from; day <= to; day = addDays(day, 1)) {
      days.push({ day, tally: shop.tallyOf({ from: day, to: day }) })
    }
    const question = { kind: 'nps', id: 'nps', text: '', tally: {}, segments: [], days } as const
    const last = levelChangesOf(question, longer, { from, to }, undefined).at(-1)
    return last && { way: last.z > 0 ? 'up' : 'down' }
  })
}
