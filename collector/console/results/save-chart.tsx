import { useState } from 'preact/hooks'
import type { PictureWords } from '../charts/picture.ts'
import { TrendDrawing, type TrendPicture } from '../charts/trend-drawing.tsx'
import { useWords } from '../words/use-words.tsx'

/** The trend as a file: PNG for a letter, SVG for a designer. What makes them is loaded then. */
export function SaveChart(props: {
  readonly picture: TrendPicture
  readonly words: PictureWords
  /** without its ending */
  readonly file: string
}) {
  const { trend } = useWords().pack
  const [trouble, setTrouble] = useState(false)
  const save = (as: 'png' | 'svg') =>
    void make(props, as).then(
      () => setTrouble(false),
      () => setTrouble(true),
    )

  return (
    <p class="save-chart">
      <span>{trend.save}</span>
      {(['png', 'svg'] as const).map((as) => (
        <button
          key={as}
          type="button"
          class="save-as"
          aria-label={`${trend.save} ${as.toUpperCase()}: ${props.words.title}`}
          onClick={() => save(as)}
        >
          {as.toUpperCase()}
        </button>
      ))}
      {trouble && <span role="alert">{trend.notSaved}</span>}
    </p>
  )
}

async function make({ picture, words, file }: Parameters<typeof SaveChart>[0], as: 'png' | 'svg') {
  const [{ DRAWING_WIDTH, pngPicture, svgPicture }, { saveFile }] = await Promise.all([
    import('../charts/picture.ts'),
    import('../charts/save-file.ts'),
  ])
  const svg = await svgPicture(<TrendDrawing {...picture} width={DRAWING_WIDTH} />, words)
  const content = as === 'png' ? await pngPicture(svg) : new Blob([svg], { type: 'image/svg+xml' })
  saveFile(content, `${file}.${as}`)
}
