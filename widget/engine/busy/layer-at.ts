import { shareOfView } from './share-of-view.ts'

/** less of the window than this is a control, not a layer */
const LEAST_SHARE = 0.12

/**
 * The layer that lies over a point of the window: pinned to it, put above the page (a z-index, or the
 * top layer), and large. A whole shop in one pinned element has no z-index, and is the page.
 */
export function layerAt(x: number, y: number): Element | undefined {
  let element = document.elementFromPoint(x, y)
  for (; element && element !== document.documentElement; element = parentOf(element)) {
    if (element.hasAttribute('data-earshot-own')) return undefined
    const { position, zIndex } = getComputedStyle(element)
    const isAbove = position === 'fixed' && Number(zIndex) > 0
    if (isAbove && shareOfView(element) >= LEAST_SHARE) return element
  }
  return undefined
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode()
  return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
}
