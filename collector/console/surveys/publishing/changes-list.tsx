import type { Question, Survey } from '#shared/survey.ts'
import { surveyChanges, type SurveyChange, type SurveyPart } from '#shared/survey-changes.ts'
import { fill } from '#shared/words/fill.ts'
import type { WordChange } from '#shared/words/word-changes.ts'
import { localize } from '#shared/words/localize.ts'
import { summaryOf, type SummarizedPart } from '../../asked/summary-of.ts'
import { useAskWords } from '../../asked/words/use-ask-words.ts'
import { useWords } from '../../words/use-words.tsx'
import { useSurveyWords } from '../words/use-survey-words.ts'
import { DefaultChanges } from './default-changes.tsx'
import { FromTo } from './from-to.tsx'

const SUMMARIZED: ReadonlySet<SurveyPart> = new Set(['trigger', 'targeting', 'frequency', 'limits'])

const isSummarized = (part: SurveyPart): part is SummarizedPart => SUMMARIZED.has(part)

/** What is otherwise for shoppers from one version to another, a sentence each. */
export function ChangesList(props: {
  readonly before: Survey
  readonly after: Survey
  /** as shoppers know the shop; absent: not read yet */
  readonly brand: string | undefined
  /** newer default words that come with it */
  readonly defaults: readonly WordChange[]
}) {
  const { before, after, brand, defaults } = props
  const { publishing, editor } = useSurveyWords()
  const { pack, format } = useWords()
  const ask = useAskWords()
  if (!ask) return null
  const list = new Intl.ListFormat(pack.lang)
  const changes = surveyChanges(before, after)
  const ends = ({ what }: SurveyChange) => what === 'removed' || what === 'rescaled'
  if (changes.length + defaults.length === 0) return <p class="quiet">{publishing.none}</p>
  return (
    <ul class="changes">
      {changes.map((change) => (
        <li key={JSON.stringify(change)} data-ends={ends(change)}>
          {told(change)}
        </li>
      ))}
      <DefaultChanges changes={defaults} after={after} nameOf={nameOf} />
    </ul>
  )

  function nameOf({ text, kind }: Question): string {
    if (!text) return editor.kinds[kind]
    const words = localize(text, [pack.lang, after.lang])
    return brand === undefined ? words : fill(words, { brand })
  }

  function told(change: SurveyChange) {
    if (change.what === 'order') return publishing.order
    if (change.what === 'part') return toldPart(change.part)
    const name = nameOf(change.question)
    if (change.what === 'choices') {
      const words = (options: Question['options'] = []) =>
        list.format(options.map(({ text }) => `“${localize(text, [pack.lang, after.lang])}”`))
      return [
        change.removed.length > 0 && publishing.choicesRemoved(name, words(change.removed)),
        change.added.length > 0 && publishing.choicesAdded(name, words(change.added)),
      ]
        .filter(Boolean)
        .join(' ')
    }
    if (change.what !== 'reworded') return publishing[change.what](name)
    const { lang, before: old, after: now } = change
    return (
      <>
        {publishing.reworded(name, format.language(lang))}
        <FromTo
          from={old ?? publishing.defaultText}
          to={now ?? publishing.defaultText}
          lang={lang}
        />
      </>
    )
  }

  function toldPart(part: SurveyPart) {
    const label = publishing.changes(publishing.parts[part])
    if (part === 'name') return <FromTo label={label} from={before.name} to={after.name} />
    if (!isSummarized(part) || !ask) return label
    const [from, to] = [before, after].map((survey) => summaryOf(survey, part, ask, format))
    return from === to ? label : <FromTo label={label} from={from} to={to} />
  }
}
