import { langOf } from '../../parts/lang-of.ts'
import { useSurveyWords } from '../words/use-survey-words.ts'

/** What stood and what stands instead. */
export function FromTo(props: {
  readonly label?: string
  readonly from: string | undefined
  readonly to: string | undefined
  readonly lang?: string
}) {
  const { surveys } = useSurveyWords()
  const { label, from, to, lang } = props
  return (
    <>
      {label}
      <span class="changes-words" {...langOf(lang)}>
        <del>
          <span class="unseen">{surveys.was}: </span>
          {from}
        </del>
        <ins>
          <span class="unseen">{surveys.is}: </span>
          {to}
        </ins>
      </span>
    </>
  )
}
