import type { Problem } from '../api/problem.ts'
import { troubleOf } from '../form/trouble-of.ts'
import { useWords } from '../words/use-words.tsx'
import { Notice } from './notice.tsx'

/** Why there is nothing to read, and a way to try again. */
export function ProblemNotice(props: { readonly problem: Problem; readonly again: () => void }) {
  const { pack } = useWords()
  const { states } = pack
  const { why, sentence, refusal } = props.problem

  if (why === 'missing') {
    return (
      <Notice title={states.missing} hint={states.missingHint} urgent>
        <a class="button" href="/">
          {pack.frame.home}
        </a>
      </Notice>
    )
  }
  const offline = why === 'offline'
  return (
    <Notice
      title={offline ? states.offline : states.failed}
      hint={offline ? states.offlineHint : states.failedHint}
      urgent
    >
      {sentence && (
        <p class="notice-sentence" {...(!refusal && { lang: 'en' })}>
          {refusal ? troubleOf(props.problem, pack.form) : sentence}
        </p>
      )}
      <button class="button" type="button" onClick={props.again}>
        {states.again}
      </button>
    </Notice>
  )
}
