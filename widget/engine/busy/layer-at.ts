import { pathAt } from './path-at.ts'
import { shareOfView } from './share-of-view.ts'

/** less of the window than this is a control, not a layer */
const LEAST_SHARE = 0.12

/**
 * The layer that lies over a point of the window: pinned to it, put above the page (a z-index, its own
 * or of what it stands in, or the top layer), and large; in whatever shadow. A whole shop in one pinned
 * element is the page.
 */
export function layerAt(x: number, y: number): Element | undefined {
  let layer: Element | undefined
  let isInnermost = true
  for (const element of pathAt(x, y)) {
    if (element.hasAttribute('data-earshot-own')) return undefined
    if (element.matches('dialog:modal') || (isInnermost && isElsewhere(element))) return element
    isInnermost = false
    const { position, zIndex } = getComputedStyle(element)
    if (position === 'fixed' && isLarge(element)) layer ??= element
    if (layer && +zIndex > 0 && position !== 'static') return layer
  }
  return undefined
}

function isLarge(element: Element): boolean {
  const isPage = element.contains(document.querySelector('main,[role=main],h1'))
  return !isPage && shareOfView(element) >= LEAST_SHARE
}

/** It takes no room and is met all the same: what it draws is pinned, in a shadow that is closed. */
function isElsewhere(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect()
  const isPlain = element.matches('html,body') || getComputedStyle(element).display === 'contents'
  return width * height === 0 && !isPlain
}
