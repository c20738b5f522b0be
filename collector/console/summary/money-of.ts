/** Money of a currency as a language writes it; whole units without decimals. */
export function moneyOf(minor: number, currency: string, lang: string): string {
  const plain = new Intl.NumberFormat(lang, { style: 'currency', currency })
  const digits = Math.min(4, plain.resolvedOptions().maximumFractionDigits ?? 2)
  const value = minor / 10 ** digits
  if (!Number.isInteger(value)) return plain.format(value)
  return new Intl.NumberFormat(lang, {
    style: 'currency',
    currency,
    minimumFractionDigits: 0,
    maximumFractionDigits: 0,
  }).format(value)
}
