/** the calm blue of shops that name no colour of their own */
const DEFAULT_ACCENT = '#3157d5'
/** what a filled button needs against the paper to be seen as one: WCAG 2.2, 1.4.11 */
const MIN_CONTRAST = 3

/** A colour to fill with and the colour of text on it. */
export interface Accent {
  readonly fill: string
  readonly ink: '#fff' | '#000'
}

/**
 * The owner's accent on a paper: moved towards black or white as far as it takes to stand out, with
 * the text colour that reads better on it.
 *
 * @param accent `#rrggbb`; absent: a calm blue
 * @param isDark whether the paper is dark
 */
export function accentOn(accent = DEFAULT_ACCENT, isDark: boolean): Accent {
  const paper = isDark ? [28, 30, 36] : [255, 255, 255]
  let colour = [1, 3, 5].map((i) => parseInt(accent.slice(i, i + 2), 16))
  for (let i = 0; i < 12 && contrast(colour, paper) < MIN_CONTRAST; i++) {
    colour = colour.map((c) => Math.round(c + ((isDark ? 255 : 0) - c) * 0.12))
  }
  const onWhite = contrast(colour, [255, 255, 255])
  return {
    fill: `rgb(${colour.join()})`,
    ink: onWhite >= 4.5 || onWhite > contrast(colour, [0, 0, 0]) ? '#fff' : '#000',
  }
}

/** WCAG 2.2 contrast ratio of two sRGB colours, 1 to 21. */
export function contrast(one: readonly number[], other: readonly number[]): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

/** WCAG 2.2 relative luminance, 0 to 1. */
export function luminance(rgb: readonly number[]): number {
  const [r = 0, g = 0, b = 0] = rgb.map((c) => {
    const s = c / 255
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
