import { readColour } from './read-colour.ts'

/** what the eye takes for darker than the middle, 0 to 255 */
const MIDDLE = 110

/**
 * Whether what lies around an element of the page is dark: the first background that is painted, the
 * element's own or that of one around it; where none is, the browser's own canvas.
 */
export function isPageDark(around: Element): boolean {
  for (let element: Element | null = around; element; element = element.parentElement) {
    const [r, g, b, alpha] = readColour(getComputedStyle(element).backgroundColor)
    if (alpha > 127) return isDark(r, g, b)
  }
  const [r, g, b] = readColour(canvasColour())
  return isDark(r, g, b)
}

/** The eye takes green for most of the light and blue for next to none. */
function isDark(r: number, g: number, b: number): boolean {
  return r * 0.3 + g * 0.6 + b * 0.1 < MIDDLE
}

/** What the browser paints behind a page without a background: white, unless the page allows dark. */
function canvasColour(): string {
  const probe = document.createElement('i')
  probe.style.cssText = 'display:none;background:Canvas'
  document.documentElement.append(probe)
  const { backgroundColor } = getComputedStyle(probe)
  probe.remove()
  return backgroundColor
}
