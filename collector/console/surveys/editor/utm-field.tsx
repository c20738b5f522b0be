import { useState } from 'preact/hooks'
import type { Audience } from '#shared/asking.ts'
import { useSurveyWords } from '../words/use-survey-words.ts'
import { ListField } from './list-field.tsx'
import { utmLines, utmOf } from './utm-lines.ts'

/** The campaign a visit began with, `source=newsletter` a line; a line that is none is told. */
export function UtmField(props: {
  readonly utm: Audience['utm']
  readonly onUtm: (utm: Audience['utm']) => void
}) {
  const { editor } = useSurveyWords()
  const { utm, onUtm } = props
  const [isWrong, setWrong] = useState(false)
  return (
    <ListField
      by="line"
      label={editor.utm}
      hint={editor.utmHint}
      error={isWrong ? editor.utmHint : undefined}
      list={utmLines(utm)}
      onList={(lines = []) => {
        const fits = lines.filter((line) => utmOf([line]) !== undefined)
        setWrong(fits.length < lines.length)
        if (fits.length === lines.length) onUtm(utmOf(lines))
      }}
    />
  )
}
