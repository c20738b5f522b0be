import { minorDigits } from './customer-orders.ts'

/** Money as printed, in minor units: whole units from 10 up, else the currency's decimals. */
export function shownMoney(minor: number, currency: string): string {
  const unit = 10 ** minorDigits(currency)
  const step = minor >= 10 * unit ? unit : 1
  return String(Math.round(minor / step) * step)
}
