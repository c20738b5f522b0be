import { useState } from 'preact/hooks'
import type { Audience } from '#shared/asking.ts'
import { useWords } from '../../words/use-words.tsx'
import { useSurveyWords } from '../words/use-survey-words.ts'
import { estimateAudience } from './estimate-audience.ts'
import { useCells } from './use-cells.ts'

/** How many would be asked, from what there is to tell it by; read once it is wanted. */
export function EstimateLine(props: {
  readonly site: string
  readonly audience: Partial<Audience>
}) {
  const { editor } = useSurveyWords()
  const [isWanted, setWanted] = useState(false)
  return (
    <div class="estimate" role="status">
      {isWanted ? (
        <Told {...props} />
      ) : (
        <button class="button" type="button" onClick={() => setWanted(true)}>
          {editor.estimate}
        </button>
      )}
    </div>
  )
}

function Told(props: { readonly site: string; readonly audience: Partial<Audience> }) {
  const { editor } = useSurveyWords()
  const { format } = useWords()
  const cells = useCells(props.site)
  if (!cells) return null
  const found = estimateAudience(props.audience, cells)
  if (!found) return <p class="quiet">{editor.estimateFew}</p>
  const { fits, shown } = found
  const oneIn = fits === 0 ? undefined : format.count(Math.max(1, Math.round(shown / fits)))
  return (
    <>
      <p>
        <strong>{editor.estimated(oneIn, format.count(fits), format.count(shown))}</strong>
      </p>
      <p class="quiet">{editor.estimateHint}</p>
    </>
  )
}
