import type {
  CellResults,
  Day,
  Funnel,
  QuestionResults,
  ResponseItem,
  Results,
  SegmentResults,
} from '#shared/results.ts'
import { mergeTallies, type OptionTally, type Tally } from '#shared/tally.ts'
import { addDays, daysBetween } from '#shared/day.ts'

/** The day it is in every picture and test of the owner's pages: a Sunday. */
export const TODAY: Day = '2026-11-22'

/** How much traffic a shop has, and on what scale its shoppers are happy. */
export interface Shop {
  /** impressions a day; fractions are days without one */
  readonly shownPerDay: number
  /** chance that an impression is answered */
  readonly rate: number
  /** the day from which a worse checkout makes shoppers unhappier */
  readonly dipsFrom?: Day
  readonly dipsTo?: Day
  readonly seed: number
}

/** A shop that gets a few hundred answers in 28 days, unhappier on phones. */
export const BUSY: Shop = {
  shownPerDay: 190,
  rate: 0.11,
  dipsFrom: '2026-09-21',
  dipsTo: '2026-09-30',
  seed: 7,
}

type Facet = 'device' | 'page' | 'lang' | 'visit'

const FACETS: Readonly<Record<Facet, readonly (readonly [string, number, number])[]>> = {
  // value, share of impressions, how much happier than the rest
  device: [
    ['phone', 0.58, -0.03],
    ['desktop', 0.36, 0.045],
    ['tablet', 0.06, 0.02],
  ],
  page: [
    ['/checkout/thanks', 0.44, 0.02],
    ['/products/:id', 0.38, -0.012],
    ['/account', 0.18, -0.02],
  ],
  lang: [
    ['en', 0.61, 0.004],
    ['ko', 0.2, 0.015],
    ['zh-Hans', 0.12, -0.02],
    ['ja', 0.07, 0],
  ],
  visit: [
    ['returning', 0.63, 0.012],
    ['new', 0.37, -0.02],
  ],
}

interface Showing {
  readonly day: Day
  readonly facets: Readonly<Record<Facet, string>>
  readonly answered: boolean
  readonly commented: boolean
  readonly completed: boolean
  readonly dismissed: boolean
  readonly seen: boolean
  /** 0 to 1, how happy */
  readonly mood: number
  /** what was written; absent: something fitting */
  readonly words?: string
}

/** A seeded year of impressions, oldest first; the same for the same shop, always. */
export function showingsOf(shop: Shop, today: Day = TODAY): readonly Showing[] {
  const random = seeded(shop.seed)
  return eachDay(addDays(today, -400), today).flatMap((day) => {
    const weekend = new Date(day).getUTCDay() % 6 === 0 ? 0.8 : 1.08
    const count = Math.floor(shop.shownPerDay * weekend * (0.85 + 0.3 * random()) + random())
    return Array.from({ length: count }, () => showingOn(day, shop, random))
  })
}

function showingOn(day: Day, shop: Shop, random: () => number): Showing {
  let happier = 0
  const facets: Record<Facet, string> = { device: '', page: '', lang: '', visit: '' }
  for (const facet of FACET_NAMES) {
    const [value, , lift] = pick(FACETS[facet], random())
    facets[facet] = value
    happier += lift
  }
  const dips = shop.dipsFrom !== undefined && day >= shop.dipsFrom && day <= (shop.dipsTo ?? day)
  if (dips) happier -= facets.device === 'phone' ? 0.35 : 0.08
  const answered = random() < shop.rate * (facets.device === 'phone' ? 0.8 : 1.3)
  return {
    day,
    facets,
    answered,
    commented: answered && random() < 0.34,
    completed: answered && random() < 0.86,
    dismissed: !answered && random() < 0.52,
    seen: answered || random() < 0.9,
    mood: Math.min(0.999, Math.max(0, 0.72 + happier + 0.52 * (random() + random() - 1))),
  }
}

const FACET_NAMES: readonly Facet[] = ['device', 'page', 'lang', 'visit']

/** What a question makes of an impression's mood; `undefined`: not a rating. */
function ratingOf(question: Asked, { mood }: Showing): number {
  const [low, high] = { nps: [0, 10], csat: [1, 5], ces: [1, 7], repurchase: [1, 5] }[
    question.kind
  ] as [number, number]
  return low + Math.floor(mood ** 0.72 * (high - low + 1))
}

interface Asked {
  readonly id: string
  readonly kind: 'nps' | 'csat' | 'ces' | 'repurchase'
  readonly text: string
}

/** What is asked of one survey in tests and pictures. */
export interface SurveyFacts {
  readonly id: string
  readonly name: string
  readonly lang: string
  readonly questions: readonly Asked[]
  /** a choice question, when there is one */
  readonly choice?: {
    readonly id: string
    readonly text: string
    readonly options: Readonly<Record<string, string>>
  }
  readonly comment?: { readonly id: string; readonly text: string }
}

/** The reply of the results route, counted from impressions as the collector would. */
export function resultsOf(
  facts: SurveyFacts,
  all: readonly Showing[],
  asked: {
    readonly from: Day
    readonly to: Day
    readonly compare?: boolean
    readonly segment?: string
    readonly today?: Day
  },
): Results {
  const [facet, value] = asked.segment?.split(':') ?? []
  const mine = all.filter((s) => !facet || s.facets[facet as Facet] === value)
  const within = mine.filter((s) => s.day >= asked.from && s.day <= asked.to)
  const length = daysBetween(asked.from, asked.to) + 1
  const before = { from: addDays(asked.from, -length), to: addDays(asked.from, -1) }
  const earlier = asked.compare
    ? mine.filter((s) => s.day >= before.from && s.day <= before.to)
    : undefined
  const byDay = Map.groupBy(within, (s) => s.day)

  return {
    survey: {
      id: facts.id,
      site: 'acme',
      name: facts.name,
      ver: 3,
      lang: facts.lang,
      anonymous: false,
    },
    site: { id: 'acme', name: 'Acme Outdoor', brand: 'Acme', zone: 'UTC' },
    from: asked.from,
    to: asked.to,
    today: asked.today ?? TODAY,
    ...funnelOf(within),
    ...(earlier && { previous: { ...before, ...funnelOf(earlier) } }),
    days: [...byDay].map(([day, showings]) => ({ day, ...funnelOf(showings) })),
    questions: [
      ...facts.questions.map((question) =>
        ratingResults(question, within, earlier, facet !== undefined),
      ),
      ...(facts.choice ? [choiceResults(facts.choice, within)] : []),
      ...(facts.comment
        ? [{ ...facts.comment, kind: 'comment' as const, tally: {}, days: [], segments: [] }]
        : []),
    ],
    cells: facet === undefined ? cellsOf(facts, within) : [],
    excluded: Math.floor(within.length / 900),
    versions: [{ ver: 3, day: '2026-10-19', changed: 'wording' as const }].filter(
      ({ day }) => day >= asked.from && day <= asked.to,
    ),
    imports: [],
    annotations: [],
    revision: within.length,
  }
}

function cellsOf(facts: SurveyFacts, within: readonly Showing[]): CellResults[] {
  const cells = Map.groupBy(within, ({ facets }) => `${facets.device} ${facets.page}`)
  return [...cells.values()].map((showings) => ({
    page: showings[0]!.facets.page,
    device: showings[0]!.facets.device,
    channel: 'tag',
    shown: showings.length,
    answered: showings.filter((s) => s.answered).length,
    tallies: Object.fromEntries(facts.questions.map((one) => [one.id, tallyOf(one, showings)])),
  }))
}

function funnelOf(showings: readonly Showing[]): Funnel {
  const count = (is: (s: Showing) => boolean) => showings.filter(is).length
  return {
    shown: showings.length,
    seen: count((s) => s.seen),
    answered: count((s) => s.answered),
    commented: count((s) => s.commented),
    completed: count((s) => s.completed),
    dismissed: count((s) => s.dismissed),
  }
}

function ratingResults(
  question: Asked,
  within: readonly Showing[],
  earlier: readonly Showing[] | undefined,
  narrowed: boolean,
): QuestionResults {
  const tally = (showings: readonly Showing[]) => tallyOf(question, showings)
  const byDay = Map.groupBy(within, (s) => s.day)
  const segments: SegmentResults[] = FACET_NAMES.flatMap((facet) =>
    FACETS[facet].map(([value]) => {
      const is = (s: Showing) => s.facets[facet] === value
      const now = within.filter(is)
      const then = earlier?.filter(is)
      return {
        facet,
        value,
        tally: tally(now),
        shown: now.length,
        answered: now.filter((s) => s.answered).length,
        ...(then && {
          previousTally: tally(then),
          previousShown: then.length,
          previousAnswered: then.filter((s) => s.answered).length,
        }),
      }
    }),
  )
  return {
    ...question,
    ...(question.kind === 'repurchase' && { horizonDays: 30 }),
    tally: tally(within),
    ...(earlier && { previousTally: tally(earlier) }),
    days: [...byDay].map(([day, showings]) => ({ day, tally: tally(showings) })),
    segments: segments.filter(({ shown }) => shown > 0 && !narrowed),
  }
}

function tallyOf(question: Asked, showings: readonly Showing[]): Tally {
  return mergeTallies(
    showings.filter((s) => s.answered).map((s) => ({ [ratingOf(question, s)]: 1 })),
  )
}

function choiceResults(
  choice: NonNullable<SurveyFacts['choice']>,
  within: readonly Showing[],
): QuestionResults {
  const ids = [...Object.keys(choice.options), 'other']
  const tally: Record<string, number> = {}
  for (const { answered, mood } of within) {
    const id = ids[Math.floor(((mood * 7919) % 1) ** 1.7 * ids.length)]
    if (answered && id) tally[id] = (tally[id] ?? 0) + 1
  }
  const counted: OptionTally = tally
  return { ...choice, kind: 'choice', tally: counted, days: [], segments: [] }
}

const WORDS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  en: [
    [
      'Checkout kept losing my address. I had to type it in three times on my phone.',
      'Delivery took nine days and nobody told me why.',
    ],
    [
      'Good boots, but the size chart is a guess at best.',
      'Fine. Would have liked to see shipping costs before the last step.',
    ],
    [
      'Found exactly what I needed, and it was here in two days.',
      'The fitting guide is the best I have seen in any shop. Spot on.',
    ],
  ],
  ko: [
    ['결제 화면이 자꾸 멈춰서 세 번이나 다시 시도했어요.', '배송이 너무 늦었고 연락도 없었습니다.'],
    ['가격은 괜찮은데 사이즈 안내가 조금 부족해요.'],
    ['포장이 꼼꼼하고 배송도 빨라요. 친구에게 벌써 추천했어요!'],
  ],
  'zh-Hans': [
    ['手机上付款失败了两次，客服也没有回复。'],
    ['东西不错，就是运费有点贵。'],
    ['质量很好，物流也快，会推荐给朋友。'],
  ],
  ja: [
    ['スマホの決済画面で何度もエラーになりました。'],
    ['商品は良いのですが、サイズ表が分かりにくいです。'],
    ['梱包が丁寧で、届くのも早かったです。また買います。'],
  ],
}

/** Responses with comments, newest first, in the shoppers' languages. */
export function commentsOf(facts: SurveyFacts, all: readonly Showing[]): readonly ResponseItem[] {
  const [question] = facts.questions
  return all
    .filter((s) => s.commented)
    .toReversed()
    .map((s, index) => {
      const rating = question ? ratingOf(question, s) : 0
      const said = WORDS[s.facets.lang]?.[s.mood < 0.55 ? 0 : s.mood < 0.82 ? 1 : 2] ?? []
      return {
        id: `r${String(all.length - index).padStart(21, '0')}`,
        ver: 3,
        flags: 29,
        day: s.day,
        at: `${s.day}T${String(20 - (index % 13)).padStart(2, '0')}:${String((index * 37) % 60).padStart(2, '0')}:00.000Z`,
        answers: {
          ...(question && { [question.id]: rating }),
          [facts.comment?.id ?? 'why']: s.words ?? said[index % said.length] ?? '',
        },
        page: `https://acme.example${s.facets.page.replace(':id', '4711')}`,
        device: s.facets.device,
        lang: s.facets.lang,
        visit: s.facets.visit,
        channel: 'tag',
      }
    })
}

function pick(
  choices: readonly (readonly [string, number, number])[],
  at: number,
): readonly [string, number, number] {
  let left = at
  for (const choice of choices) {
    left -= choice[1]
    if (left < 0) return choice
  }
  return choices[0]!
}

/** Mulberry32: small, seeded, good enough to draw a believable shop. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Every day from the first to the last, both included. */
function eachDay(from: Day, to: Day): Day[] {
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, index) => addDays(from, index))
}
