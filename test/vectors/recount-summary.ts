import { DatabaseSync } from 'node:sqlite'
import { parseArgs } from 'node:util'

/**
 * Counts a summary again from the rows of a collector's file, and says where the page says otherwise. It
 * shares no code with the product: rows are walked one by one, in plain arithmetic. Raw visits live 48
 * hours, so it is of a demo that was seeded in the last two days.
 *
 * ```
 * node test/vectors/recount-summary.ts --file data/earshot.db --collector http://127.0.0.1:4300 --key KEY
 * ```
 */
const { values: typed } = parseArgs({
  options: {
    file: { type: 'string', default: '' },
    collector: { type: 'string', default: 'http://127.0.0.1:4300' },
    key: { type: 'string', default: '' },
    site: { type: 'string', default: 'demo' },
  },
})

interface Told {
  readonly days: { readonly from: string; readonly to: string }
  readonly month: { readonly from: string; readonly to: string }
  readonly site: { readonly zone: string }
  readonly figures: readonly { id: string; value?: string; n: number }[]
}

const reply = await fetch(`${typed.collector}/api/sites/${typed.site}/summary`, {
  headers: { authorization: `Bearer ${typed.key}` },
})
const told = (await reply.json()) as Told
const db = new DatabaseSync(typed.file, { readOnly: true })
const format = new Intl.DateTimeFormat('sv-SE', { timeZone: told.site.zone })
const dayOf = (ms: number) => format.format(ms)
const serial = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000
const isWithin = (ms: number) => dayOf(ms) >= told.days.from && dayOf(ms) <= told.days.to
const rows = (sql: string) => db.prepare(sql).all() as Record<string, string | number>[]

const found = new Map<string, [value: number, n: number]>()

function ratings(survey: string, question: string): number[] {
  const own = rows(
    `SELECT answers, first_ms FROM response WHERE marks = 0 AND replaced IS NULL AND
     survey_no = (SELECT no FROM survey WHERE id = '${survey}')`,
  )
  return own.flatMap(({ answers, first_ms: ms }) => {
    const [, given] = JSON.parse(String(answers))[question] ?? []
    return isWithin(Number(ms)) && typeof given === 'number' ? [given] : []
  })
}
const share = (all: readonly unknown[], some: readonly unknown[]) =>
  (100 * some.length) / all.length

const nps = ratings('relationship', 'recommend')
found.set('nps', [
  share(
    nps,
    nps.filter((r) => r > 8),
  ) -
    share(
      nps,
      nps.filter((r) => r < 7),
    ),
  nps.length,
])
for (const [id, survey, question, from] of [
  ['csat', 'after-purchase', 'satisfied', 4],
  ['ces7', 'checkout-ease', 'easy', 5],
] as const) {
  const all = ratings(survey, question)
  found.set(id, [
    share(
      all,
      all.filter((r) => r >= from),
    ),
    all.length,
  ])
}

interface Visit {
  readonly first: number
  readonly p: number
  readonly e: number
  readonly ctx: { readonly n: number }
}
const visits = rows('SELECT state FROM visit WHERE marks = 0')
  .map(({ state }): Visit => JSON.parse(String(state)))
  .filter(({ first }) => isWithin(first))
const counted = (id: string, of: readonly Visit[], holds: (one: Visit) => boolean) =>
  found.set(id, [share(of, of.filter(holds)), of.length])
found.set('visits', [visits.length, visits.length])
counted('returning', visits, ({ ctx }) => ctx.n > 1)
counted('conversion', visits, ({ e }) => (e & 4) !== 0)
counted('bounce', visits, ({ p, e }) => p === 1 && e === 0)
counted(
  'carts_left',
  visits.filter(({ e }) => (e & 1) !== 0),
  ({ e }) => (e & 4) === 0,
)
found.set('pages', [visits.reduce((sum, { p }) => sum + p, 0) / visits.length, visits.length])

const given = new Map<string | number, number>()
for (const { order_id: order = '', value_e4: value } of rows('SELECT * FROM refund')) {
  given.set(order, (given.get(order) ?? 0) + Number(value))
}
const orders = rows('SELECT * FROM purchase')
  .map(({ id = '', customer, at_ms: ms, value_e4: value }) => ({
    customer: String(customer),
    day: serial(dayOf(Number(ms))),
    net: (Number(value) - (given.get(id) ?? 0)) / 10_000,
  }))
  .filter(({ net }) => net > 0)
const yesterday = serial(dayOf(Date.now())) - 1
const daysOf = new Map<string, number[]>()
for (const { customer, day } of orders.toSorted((a, b) => a.day - b.day)) {
  const days = daysOf.get(customer) ?? []
  if (days.at(-1) !== day) daysOf.set(customer, [...days, day])
}
for (const horizon of [30, 60, 90]) {
  const end = yesterday - horizon
  const cohort = [...daysOf.values()].filter(([first = 0]) => first > end - 90 && first <= end)
  const again = cohort.filter(([first = 0, next = Infinity]) => next - first <= horizon)
  found.set(`repeat_${horizon}`, [share(cohort, again), cohort.length])
}
const middle = (all: readonly number[]) => {
  const sorted = all.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  return ((sorted[Math.ceil(half) - 1] ?? 0) + (sorted[Math.floor(half)] ?? 0)) / 2
}
const [start, end] = [serial(told.month.from) - 1, serial(told.month.to)]
const gaps = [...daysOf.values()].flatMap((all) => {
  const days = all.filter((day) => day > end - 730 && day <= end)
  const between = days.slice(1).map((day, place) => day - (days[place] ?? day))
  return between.length > 0 ? [middle(between)] : []
})
const window = Math.min(365, Math.max(30, Math.floor(2 * middle(gaps) + 0.5)))
const activeOn = (day: number) =>
  [...daysOf].filter(([, days]) => days.some((one) => one > day - window && one <= day))
const [before, after] = [activeOn(start), activeOn(end)]
const still = new Set(after.map(([name]) => name))
found.set('active', [after.length, after.length])
found.set('gone_quiet', [
  share(
    before,
    before.filter(([name]) => !still.has(name)),
  ),
  before.length,
])
const year = orders.filter(({ day }) => day > yesterday - 365 && day <= yesterday)
found.set('order_value', [
  (100 * year.reduce((sum, { net }) => sum + net, 0)) / year.length,
  year.length,
])

/** Printed numbers are rounded to their own last place. */
function isSame(printed: string, value: number): boolean {
  const plain = printed.replace('\u2212', '-')
  const step =
    printed.length > 3 && printed.endsWith('00') ? 100 : 10 ** -(plain.split('.')[1] ?? '').length
  return Math.abs(Number(plain) - value) <= step / 2 + 1e-9
}

let wrong = 0
for (const [id, [value, n]] of found) {
  const figure = told.figures.find((one) => one.id === id)
  const isGood = figure?.n === n && (figure.value === undefined || isSame(figure.value, value))
  if (!isGood) wrong += 1
  process.stdout.write(
    `${isGood ? 'same' : 'OTHER'} ${id}: counted ${value.toFixed(3)} of ${n}, told ${figure?.value} of ${figure?.n}\n`,
  )
}
process.exitCode = wrong > 0 ? 1 : 0
