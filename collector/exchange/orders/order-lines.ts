import { problemLine } from '../import/problem.ts'
import { mayStore, type OrderCheck } from './order-check.ts'

/** A check of a file of orders as lines for people; the last says what would happen. */
export function orderLines(check: OrderCheck, leaveOut = false): readonly string[] {
  const { rows, ready, states, left, problems, refusals, withdrawn, refunds, newRefunds } = check
  const columns = Object.entries(check.columns).map(([field, column]) => `"${column}" → ${field}`)
  const more = problems.count - problems.first.length
  return [
    `${check.tool}: ${columns.join(', ')}`,
    ...(check.unused.length > 0 ? [`not taken: ${check.unused.join(', ')}`] : []),
    ...(check.encoding === undefined ? [] : [`read as ${check.encoding}`]),
    ...(check.sheet === undefined ? [] : [`sheet ${check.sheet}`]),
    ...check.notes,
    `${rows} rows: ${ready} orders (${states.new} new, ${states.known} there already, ${states.changed} there and changed)`,
    `left out: ${left.cancelled} cancelled, ${left.unpaid} unpaid, ${left.guests} without a customer, ${left.free} of no value`,
    ...(withdrawn > 0 ? [`${withdrawn} stored orders were cancelled since`] : []),
    ...(refunds > 0
      ? [`${refunds} orders with money given back, ${newRefunds} refunds of it new`]
      : []),
    ...check.sums.map(
      ({ currency, orders, value, refunded, net }) =>
        `${currency}: ${orders} orders, ${value} less ${refunded} given back = ${net}`,
    ),
    ...(check.first === undefined ? [] : [`from ${check.first} to ${check.last}`]),
    ...problems.first.map(problemLine),
    ...(more > 0 ? [`… and ${more} more problems`] : []),
    ...refusals,
    ...check.preview.map(
      ({ line, id, customer, at, value, refunded, currency }) =>
        `  line ${line}: ${id}  ${customer}  ${at}  ${value} ${currency}${refunded > 0 ? ` less ${refunded}` : ''}`,
    ),
    verdict(check, leaveOut),
  ]
}

function verdict(check: OrderCheck, leaveOut: boolean): string {
  const { rejected, ready } = check
  if (!mayStore(check, true)) return 'Nothing of the file is stored.'
  if (rejected === 0) return 'The file can be imported.'
  return leaveOut
    ? `${ready} orders can be imported; ${rejected} are left out.`
    : `Nothing of the file is stored. --leave-out imports ${ready} orders and leaves ${rejected} out; --rejected FILE writes those down with the reasons.`
}
