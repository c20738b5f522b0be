import { choiceOf } from '#shared/analysis/choice-of.ts'
import { periodOf } from '#shared/analysis/period-of.ts'
import type { OptionTally, Tally } from '#shared/tally.ts'
import { drawShop } from './draw-shop.ts'
import { pageOf } from './page-of.ts'
import { remember } from './remember.ts'
import type { Surface } from './surface.ts'
import { toldOf } from './told-of.ts'

const OPTIONS = ['a', 'b', 'c', 'd', 'e', 'f']

/**
 * The changes that a choice of six options tells on the default page. In the fall the share of one goes
 * from 31 to 21 %, and that of another from 14 to 24 %.
 */
export const CHOICE: Surface = {
  name: 'choice of six',
  open({ days, perDay, random, fallsOn }) {
    const shop = drawShop(days, perDay, random, fallsOn)
    return remember((today) => {
      const { previous, ...now } = periodOf('weeks', 'previous', today, shop.first)
      const page = pageOf([shop], { from: now.from, to: now.to }, previous, today)
      const [rated] = page.questions
      if (!rated) return []
      const question = {
        ...rated,
        kind: 'choice' as const,
        tally: optionsOf(rated.tally),
        previousTally: optionsOf(rated.previousTally ?? {}),
      }
      const read = choiceOf(question, { ...page, questions: [question] })
      return OPTIONS.map((id) => toldOf(read.options.find((one) => one.id === id)?.change))
    })
  },
}

/** ratings 0–5, 6, 7, 8, 9 and 10 */
function optionsOf(tally: Tally): OptionTally {
  return Object.fromEntries(
    OPTIONS.map((id, place) => {
      const ratings = place === 0 ? [0, 1, 2, 3, 4, 5] : [place + 5]
      return [id, ratings.reduce((sum, rating) => sum + (tally[rating] ?? 0), 0)]
    }),
  )
}
