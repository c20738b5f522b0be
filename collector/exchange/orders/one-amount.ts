/** What several rows of one order say of its amount. */
export type OneAmount =
  | { readonly value: number }
  /** `ask`: they may be parts or repeats; `differ`: repeats that are not the same */
  | { readonly doubt: 'ask' | 'differ' }

/**
 * The amount of an order of which several rows may tell one.
 *
 * @param mode `order`: each row repeats the whole; `line`: each tells a part; absent: nobody has said
 */
export function oneAmount(
  values: readonly number[],
  mode: 'order' | 'line' | undefined,
): OneAmount {
  const [first = 0, ...rest] = values
  const isOne = rest.every((value) => value === first)
  if (rest.length === 0 || (isOne && first === 0)) return { value: first }
  if (mode === 'line') return { value: values.reduce((sum, value) => sum + value, 0) }
  if (mode === 'order') return isOne ? { value: first } : { doubt: 'differ' }
  return { doubt: 'ask' }
}
