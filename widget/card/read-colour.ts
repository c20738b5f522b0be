/** Red, green, blue and alpha, each 0 to 255. */
export type Rgba = readonly [r: number, g: number, b: number, alpha: number]

const WHITE: Rgba = [255, 255, 255, 255]

/**
 * A colour in any syntax that the browser knows: painted, and looked at.
 *
 * @param css a computed colour
 */
export function readColour(css: string): Rgba {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 1
  const context = canvas.getContext('2d')
  if (!context) return WHITE
  context.fillStyle = css
  context.fillRect(0, 0, 1, 1)
  const [r = 0, g = 0, b = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data
  return [r, g, b, alpha]
}
