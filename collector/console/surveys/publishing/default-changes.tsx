import type { Survey } from '#shared/survey.ts'
import type { WordChange } from '#shared/words/word-changes.ts'
import { useWords } from '../../words/use-words.tsx'
import { useSurveyWords } from '../words/use-survey-words.ts'
import { FromTo } from './from-to.tsx'

/** Newer default words that a version takes, and another name of the shop, an item each. */
export function DefaultChanges(props: {
  readonly changes: readonly WordChange[]
  readonly after: Survey
  readonly nameOf: (question: Survey['questions'][0]) => string
}) {
  const { publishing } = useSurveyWords()
  const { pack, format } = useWords()
  const list = new Intl.ListFormat(pack.lang)
  const langsSaid = (langs: readonly string[]) => list.format(langs.map(format.language))
  return (
    <>
      {props.changes.map((change) => (
        <li key={JSON.stringify(change)}>{told(change)}</li>
      ))}
    </>
  )

  function told(change: WordChange) {
    if (change.what === 'card') return publishing.newerCard(langsSaid(change.langs))
    const { before, after } = change
    if (change.what === 'brand') {
      return <FromTo label={publishing.newerBrand} from={before} to={after} />
    }
    if (change.what === 'reading') {
      return <FromTo label={publishing.newerReading} from={before} to={after} lang="ko" />
    }
    const question = props.after.questions.find(({ id }) => id === change.question)
    const name = question ? props.nameOf(question) : change.question
    const label = publishing[change.what === 'text' ? 'newerText' : 'newerScale']
    const [lang] = change.langs
    return (
      <FromTo
        label={label(name, langsSaid(change.langs))}
        from={before}
        to={after}
        {...(lang !== undefined && { lang })}
      />
    )
  }
}
