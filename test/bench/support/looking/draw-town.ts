import { lengthOf, type Days } from '#shared/analysis/days.ts'
import type { SegmentResults } from '#shared/results.ts'
import type { PageCell } from '#shared/score/collapse.ts'
import { mergeTallies, total, type Tally } from '#shared/tally.ts'
import { drawShop, type Shop } from './draw-shop.ts'

/** A shop whose answers are of groups, and whose cards are answered once in ten times. */
export interface Town extends Shop {
  /** every value of every facet */
  readonly segmentsOf: (days: Days) => readonly Pick<SegmentResults, 'facet' | 'value' | 'tally'>[]
  readonly cellsOf: (days: Days) => readonly PageCell[]
}

/** What happens in the groups of a town. */
export interface Groups {
  /** whether the truth of a group falls on the day */
  readonly falls?: (group: Group) => boolean
  /** how often its cards are answered beside those of others; absent: as often */
  readonly eagerness?: (group: Group) => number
}

type Group = Readonly<Record<'device' | 'visit' | 'lang', string>>

const CARDS_PER_ANSWER = 10
const WEIGHTS = {
  device: { phone: 0.6, desktop: 0.4 },
  visit: { new: 0.5, returning: 0.5 },
  lang: { ko: 0.5, en: 0.3, ja: 0.2 },
} as const

/** Draws a town of two devices, new and returning visitors and three languages: seven groups to look at. */
export function drawTown(
  days: Days,
  perDay: number,
  random: () => number,
  fallsOn: string | undefined,
  { falls = () => true, eagerness = () => 1 }: Groups = {},
): Town {
  const cells = combinations().map(({ group, weight }) => {
    const day = falls(group) ? fallsOn : undefined
    const shop = drawShop(days, perDay * weight * eagerness(group), random, day)
    return { group, cards: CARDS_PER_ANSWER * perDay * weight, shop }
  })
  const tallyOf = (within: Days, some = cells): Tally =>
    mergeTallies(some.map(({ shop }) => shop.tallyOf(within)))
  return {
    first: days.from,
    tallyOf: (within) => tallyOf(within),
    segmentsOf: (within) =>
      Object.entries(WEIGHTS).flatMap(([facet, values]) =>
        Object.keys(values).map((value) => ({
          facet,
          value,
          tally: tallyOf(
            within,
            cells.filter(({ group }) => group[facet as keyof Group] === value),
          ),
        })),
      ),
    cellsOf: (within) =>
      Object.keys(WEIGHTS.device).map((device) => {
        const some = cells.filter(({ group }) => group.device === device)
        const cards = some.reduce((sum, one) => sum + one.cards, 0) * lengthOf(within)
        const tally = tallyOf(within, some)
        // a cell is never answered more often than asked
        return { page: device, shown: Math.max(total(tally), Math.round(cards)), tally }
      }),
  }
}

function combinations(): { readonly group: Group; readonly weight: number }[] {
  const { device, visit, lang } = WEIGHTS
  return Object.entries(device).flatMap(([d, a]) =>
    Object.entries(visit).flatMap(([v, b]) =>
      Object.entries(lang).map(([l, c]) => ({
        group: { device: d, visit: v, lang: l },
        weight: a * b * c,
      })),
    ),
  )
}
