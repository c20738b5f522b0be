type Child = Node | string | false | undefined
type Props = Readonly<Record<string, unknown>>

/**
 * Makes an element. Functions become listeners (`onclick`), `true` an empty attribute, `false` and
 * `undefined` none; everything else an attribute. Text is text: nothing here parses HTML.
 */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  props: Props = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  furnish(element, props)
  element.append(...children.filter((child) => child !== undefined && child !== false))
  return element
}

/** A drawing of 24 by 24 units, stroked in the colour of the text; says nothing to screen readers. */
export function drawing(...paths: string[]): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  furnish(svg, { viewBox: '0 0 24 24', 'aria-hidden': 'true' })
  for (const d of paths) {
    const path = document.createElementNS(svg.namespaceURI, 'path')
    path.setAttribute('d', d)
    svg.append(path)
  }
  return svg
}

function furnish(element: Element, props: Props): void {
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === 'function')
      element.addEventListener(name.slice(2), (event) => value(event))
    else if (value !== undefined && value !== false) {
      element.setAttribute(name, value === true ? '' : String(value))
    }
  }
}
