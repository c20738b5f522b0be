import { openRows } from '../import/open-rows.ts'
import type { Problem } from '../import/problem.ts'
import { Unreadable } from '../import/unreadable.ts'
import type { OrderPlan } from './plan-orders.ts'
import { readOrderRow, type OrderRow } from './read-order-row.ts'
import { settleOrder } from './settle-order.ts'
import type { Settled } from './settled.ts'

/** All orders of a file; rows of one order need not stand together. */
export interface GatheredOrders {
  readonly rows: number
  readonly settled: readonly Settled[]
  /** what is wrong: by id of the order, all of whose rows are left out then */
  readonly bad: ReadonlyMap<string, readonly Problem[]>
  /** rows that name no order */
  readonly stray: ReadonlyMap<number, Problem>
  /** why the file could not be read on */
  readonly broken?: string
}

/** Orders are held in memory until the last row, which may belong to the first of them. */
const MOST_ROWS = 2_000_000

/** Reads a file of orders by a plan. */
export async function gatherOrders(
  plan: OrderPlan,
  onProgress: (rows: number) => void = () => {},
): Promise<GatheredOrders> {
  const orders = new Map<string, OrderRow[]>()
  const bad = new Map<string, Problem[]>()
  const stray = new Map<number, Problem>()
  const note = (id: string, problem: Problem) => {
    if (id === '') stray.set(problem.line, problem)
    else listed(bad, id).push(problem)
  }
  let rows = 0
  let broken: string | undefined
  try {
    const opened = await openRows(plan.file)
    for await (const row of opened.rows) {
      rows += 1
      if (rows > MOST_ROWS) throw new Unreadable(row.line, MANY)
      if (rows % 10_000 === 0) onProgress(rows)
      const read = readOrderRow(row, plan)
      if ('cause' in read) note(row.cell(plan.columns.order).trim(), read)
      else listed(orders, read.id).push(read)
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    broken = `line ${error.line}: ${error.message}`
  }
  const whole = [...orders].filter(([id]) => !bad.has(id))
  const settled = whole.map(([id, own]) => {
    const outcome = settleOrder(own, plan)
    if ('problem' in outcome && !outcome.asks) note(id, outcome.problem)
    return outcome
  })
  return { rows, settled, bad, stray, ...(broken !== undefined && { broken }) }
}

const MANY = 'The file has more than two million rows: import it in parts, of whole orders.'

/** The list under a key, an empty one where there is none yet. */
function listed<T>(lists: Map<string, T[]>, key: string): T[] {
  const known = lists.get(key) ?? []
  lists.set(key, known)
  return known
}
