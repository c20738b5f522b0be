/**
 * What is painted at a point of the window, and all that it stands in, innermost first: as it is
 * drawn, through slots and open shadows.
 */
export function* pathAt(x: number, y: number): Generator<Element> {
  let element = document.elementFromPoint(x, y)
  for (let inner = element; inner;) {
    element = inner
    const { shadowRoot } = inner
    inner = shadowRoot?.elementFromPoint(x, y) ?? null
    // where a shadow has nothing there, browsers name what is around it
    if (!shadowRoot?.contains(inner)) inner = null
  }
  for (; element; element = around(element)) yield element
}

function around(element: Element): Element | null {
  const root = element.getRootNode()
  const host = root instanceof ShadowRoot ? root.host : null
  return element.assignedSlot ?? element.parentElement ?? host
}
