/** Red, green, blue and alpha, each 0 to 255. */
export type Rgba = readonly [r: number, g: number, b: number, alpha: number]

/**
 * A colour in any syntax that the browser knows. The old syntax, which browsers compute most colours
 * to, is read; anything newer (`oklch()`, `color(display-p3 …)`) is painted and looked at, because a
 * browser that hides what a canvas holds would make a guess of every colour.
 *
 * @param css a computed colour; black, fully transparent, where nothing can be told
 */
export function readColour(css: string): Rgba {
  const numbers = /^rgba?\(([\d.]+)[, ]+([\d.]+)[, ]+([\d.]+)(?:[, /]+([\d.]+))?\)$/.exec(css)
  if (!numbers) return paint(css)
  const [, r, g, b, alpha = 1] = numbers
  return [Number(r), Number(g), Number(b), Number(alpha) * 255]
}

function paint(css: string): Rgba {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 1
  const context = canvas.getContext('2d')
  if (!context) return [0, 0, 0, 0]
  context.fillStyle = css
  context.fillRect(0, 0, 1, 1)
  const [r = 0, g = 0, b = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data
  return [r, g, b, alpha]
}
