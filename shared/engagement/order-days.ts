import type { CustomerOrder } from './customer-order.ts'

/** The days on which each customer ordered, ascending, each once. */
export function orderDays(
  orders: readonly Pick<CustomerOrder, 'customer' | 'day'>[],
): Map<string, readonly number[]> {
  const days = new Map<string, number[]>()
  for (const { customer, day } of orders) {
    const held = days.get(customer)
    if (held) held.push(day)
    else days.set(customer, [day])
  }
  for (const [customer, all] of days) {
    days.set(
      customer,
      [...new Set(all)].toSorted((one, other) => one - other),
    )
  }
  return days
}
