const NAMES = ['add_to_cart', 'begin_checkout', 'purchase']

/**
 * The bit of a `track` event: by GA4's name for it, or by the owner's own name that stands for one. Any
 * other, which is found at −1, has the fourth.
 */
export function bitOf(event: string, aliases: Readonly<Record<string, string>> = {}): number {
  return 1 << (NAMES.indexOf(aliases[event] ?? event) & 3)
}
