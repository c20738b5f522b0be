/** Prices in whole units, as a shop would round them for each currency. */
export interface Prices {
  readonly USD: number
  readonly KRW: number
  readonly JPY: number
  readonly CNY: number
}

/** What the shop sells, by the last part of its page's address; in the order of the shelf. */
export const CATALOGUE = {
  'moon-jar': { USD: 148, KRW: 198_000, JPY: 22_000, CNY: 1_060 },
  teapot: { USD: 96, KRW: 128_000, JPY: 14_500, CNY: 690 },
  'tea-bowl': { USD: 58, KRW: 78_000, JPY: 8_800, CNY: 420 },
  'rain-dish': { USD: 64, KRW: 86_000, JPY: 9_600, CNY: 460 },
  onggi: { USD: 72, KRW: 96_000, JPY: 10_800, CNY: 520 },
  'bud-vase': { USD: 42, KRW: 56_000, JPY: 6_300, CNY: 300 },
  cups: { USD: 84, KRW: 112_000, JPY: 12_600, CNY: 600 },
  'green-tea': { USD: 24, KRW: 32_000, JPY: 3_600, CNY: 170 },
} as const satisfies Record<string, Prices>

export type Slug = keyof typeof CATALOGUE

/** Whether the shop sells something under this address. */
export function isSlug(text: string): text is Slug {
  return Object.hasOwn(CATALOGUE, text)
}
