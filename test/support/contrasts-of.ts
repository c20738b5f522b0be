import type { Page } from 'playwright-core'

/** A text in the card with its contrast against what is painted behind it. */
export interface TextContrast {
  readonly text: string
  readonly ratio: number
}

/**
 * The contrast of every text in the open card, as a browser paints both colours: WCAG 2.2's ratio,
 * worked out here from its definition. A background that lets the page shine through counts as 1.
 */
export function contrastsOf(page: Page): Promise<TextContrast[]> {
  return page.evaluate(LOOK) as Promise<TextContrast[]>
}

const LOOK = `(() => {
  const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d')
  const painted = (colour) => {
    context.clearRect(0, 0, 1, 1)
    context.fillStyle = colour
    context.fillRect(0, 0, 1, 1)
    return [...context.getImageData(0, 0, 1, 1).data]
  }
  const luminance = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((v) => v / 255).map((s) => (s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4))
    return 0.2126 * x + 0.7152 * y + 0.0722 * z
  }
  const behind = (element) => {
    for (let one = element; one; one = one.parentElement) {
      const colour = painted(getComputedStyle(one).backgroundColor)
      if (colour[3] === 255) return colour
    }
  }
  const { shadowRoot } = [...document.querySelectorAll('*')].find((one) => one.shadowRoot)
  return [...shadowRoot.querySelectorAll('section *, .tab')].flatMap((element) => {
    const text = [...element.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data.trim()).join('')
    const said = text || element.placeholder
    if (!said || element.closest('.said') || !element.checkVisibility()) return []
    const ground = behind(element)
    if (!ground) return [{ text: said, ratio: 1 }]
    const ink = painted(getComputedStyle(element, text ? null : '::placeholder').color)
    const [one, other] = [luminance(ink), luminance(ground)]
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)
    return [{ text: said, ratio: ink[3] < 255 ? 1 : ratio }]
  })
})()`
