import { render, type ComponentChild } from 'preact'
import interUrl from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url'
import './picture.css'

/** What a picture says beside what it draws, in the language of the page. */
export interface PictureWords {
  readonly title: string
  /** under the title: the score, the answers, the days */
  readonly facts: readonly string[]
  /** under the drawing: what its marks mean, where it comes from */
  readonly notes: readonly string[]
}

const SVG = 'http://www.w3.org/2000/svg'
const WIDTH = 960
const AIR = 40
/** The width that a drawing is to have, px. */
export const DRAWING_WIDTH = WIDTH - 2 * AIR
const FACE = "Inter, system-ui, 'Noto Sans', 'Noto Sans CJK KR', sans-serif"
/** Pixels a unit of the drawing becomes, so that it is sharp on any screen and on paper. */
const SCALE = 2

/**
 * A drawing as an SVG of its own: its colours and its typeface inside, on white whatever the page's
 * own theme, so that it looks the same in a letter as on the page.
 *
 * @param drawing draws one `<svg>`, {@link DRAWING_WIDTH} wide
 */
export async function svgPicture(drawing: ComponentChild, words: PictureWords): Promise<string> {
  const face = await readTypeface()
  const drawn = drawFlat(drawing)
  const picture = document.createElementNS(SVG, 'svg')
  const body = document.createElementNS(SVG, 'g')
  let y = AIR - 12
  const write = (text: string, look: TextLook) => {
    for (const line of linesOf(text, look)) {
      y += look.size * 1.4
      body.append(textAt(line, y, look))
    }
  }
  write(words.title, { size: 22, weight: 600, fill: '#191a1d' })
  for (const fact of words.facts) write(fact, { size: 15, weight: 400, fill: '#565a61' })
  y += 20
  drawn.setAttribute('x', `${AIR}`)
  drawn.setAttribute('y', `${y}`)
  body.append(drawn)
  y += Number(drawn.getAttribute('height')) + 4
  for (const note of words.notes) write(note, { size: 13, weight: 400, fill: '#6b6f76' })
  const height = Math.ceil(y + AIR - 12)

  set(picture, { xmlns: SVG, width: WIDTH, height, viewBox: `0 0 ${WIDTH} ${height}` })
  set(picture, { role: 'img', 'aria-label': [words.title, ...words.facts].join('. ') })
  set(body, { 'font-family': FACE })
  picture.append(styleOf(face), paper(height), body)
  return new XMLSerializer().serializeToString(picture)
}

/** An SVG as a PNG, twice its size. */
export async function pngPicture(svg: string): Promise<Blob> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = image.naturalWidth * SCALE
  canvas.height = image.naturalHeight * SCALE
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png')
  })
}

interface TextLook {
  readonly size: number
  readonly weight: number
  readonly fill: string
}

/**
 * Draws where nobody sees it, in the light theme, and writes the look of each part into it. All in
 * one turn: the page itself is never painted in between.
 */
function drawFlat(drawing: ComponentChild): SVGSVGElement {
  const room = document.createElement('div')
  room.className = 'picture-room'
  document.body.append(room)
  const { dataset } = document.documentElement
  dataset.drawing = ''
  render(drawing, room)
  const svg = room.querySelector('svg')
  try {
    if (!svg) throw new Error('nothing was drawn')
    const parts = [...svg.querySelectorAll('*')]
    for (const part of parts) flatten(part)
    // only now: a rule for what is inside a group needs the group's class
    for (const part of parts) part.removeAttribute('class')
    const flat = svg.cloneNode(true)
    if (!(flat instanceof SVGSVGElement)) throw new Error('nothing was drawn')
    flat.removeAttribute('class')
    return flat
  } finally {
    delete dataset.drawing
    render(null, room)
    room.remove()
  }
}

const LOOKS = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-size',
]

function flatten(part: Element): void {
  const style = getComputedStyle(part)
  for (const look of LOOKS) part.setAttribute(look, style.getPropertyValue(look))
}

/** Words are not broken inside, except where a language writes without spaces. */
function linesOf(text: string, { size, weight }: TextLook): string[] {
  const canvas = document.createElement('canvas').getContext('2d')
  if (!canvas) return [text]
  canvas.font = `${weight} ${size}px ${FACE}`
  const lines: string[] = []
  let line = ''
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)) {
    if (line !== '' && canvas.measureText(line + segment).width > DRAWING_WIDTH) {
      lines.push(line)
      line = segment.trimStart()
    } else line += segment
  }
  return [...lines, line]
}

function textAt(line: string, y: number, { size, weight, fill }: TextLook): SVGTextElement {
  const text = document.createElementNS(SVG, 'text')
  set(text, { x: AIR, y, 'font-size': size, 'font-weight': weight, fill })
  text.textContent = line
  return text
}

function paper(height: number): SVGRectElement {
  const rect = document.createElementNS(SVG, 'rect')
  set(rect, { width: WIDTH, height, fill: '#ffffff' })
  return rect
}

function styleOf(face: string | undefined): SVGStyleElement {
  const style = document.createElementNS(SVG, 'style')
  const source = face && `@font-face{font-family:Inter;font-weight:100 900;src:url(${face})}`
  style.textContent = `${source ?? ''}text{font-variant-numeric:tabular-nums}`
  return style
}

/** The typeface as a data address; without it the picture has the system's own. */
async function readTypeface(): Promise<string | undefined> {
  try {
    const bytes = await (await fetch(interUrl)).blob()
    return await new Promise((resolve, reject) => {
      const reader = new FileReader()
      reader.addEventListener('load', () => resolve(String(reader.result)))
      reader.addEventListener('error', () => reject(new Error('the typeface cannot be read')))
      reader.readAsDataURL(new Blob([bytes], { type: 'font/woff2' }))
    })
  } catch {
    return undefined
  }
}

function set(element: Element, attributes: Readonly<Record<string, string | number>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, `${value}`)
}
