import type { Accent } from '../words.ts'
import { contrast } from './contrast.ts'

/** paper, ink and the calm blue of either theme; the first two as card.css has them */
const THEMES = {
  light: { paper: '#ffffff', ink: '#15171c', accent: '#3157d5' },
  dark: { paper: '#1c1e24', ink: '#f2f3f5', accent: '#8fa8ff' },
} as const

/** WCAG 2.2, 1.4.11: least contrast of a control with what is around it */
const LEAST_CONTRAST = 3

/**
 * The accent as it is drawn on a theme: the owner's, or the theme's ink where the owner's would not
 * stand out from the card; with black or white on it, whichever reads better. Worked out here because
 * only newer browsers can do so in CSS, and before the card is
 * there, because every impression would pay for it.
 *
 * @param wanted the owner's `#rrggbb`; absent: a calm blue
 */
export function accentFor(theme: keyof typeof THEMES, wanted?: string): Accent {
  const { paper, ink, accent } = THEMES[theme]
  const colour = wanted ?? accent
  const fill = contrast(colour, paper) < LEAST_CONTRAST ? ink : colour
  const text = contrast(fill, '#000000') > contrast(fill, '#ffffff') ? '#000' : '#fff'
  return { fill, text }
}
