/**
 * A copy in an order of which every one is equally likely (Fisher and Yates).
 *
 * @param random 0 (included) to 1 (excluded)
 */
export function shuffled<T>(list: readonly T[], random: () => number): T[] {
  const copy = [...list]
  for (let i = copy.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const [a, b] = [copy[i], copy[j]] as [T, T]
    copy[i] = b
    copy[j] = a
  }
  return copy
}
