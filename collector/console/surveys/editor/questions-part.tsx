import type { Flaw } from '#shared/lint/flaw.ts'
import type { UsedIds } from '#shared/site-replies.ts'
import type { Question } from '#shared/survey.ts'
import type { LanguagePack } from '#shared/words/pack.ts'
import { useWords } from '../../words/use-words.tsx'
import { Select } from '../../form/select.tsx'
import { useSurveyWords } from '../words/use-survey-words.ts'
import { Flaws } from './flaws.tsx'
import { freeId } from './free-id.ts'
import { Folded } from '../../parts/folded.tsx'
import { newQuestion } from './new-question.ts'
import type { PartProps } from './part-props.ts'
import { patched } from './patched.ts'
import { QuestionPart } from './question-part.tsx'

/** The questions in order, in the language that is being written. */
export function QuestionsPart(
  props: PartProps & {
    readonly lang: string
    readonly brand: string
    readonly langs: readonly string[]
    readonly pack: LanguagePack | undefined
    readonly flaws: readonly Flaw[]
    /** the collector's sentence about a question that cannot be published */
    readonly refused: { readonly place: number; readonly sentence: string } | undefined
    /** ids of questions, each with those of its options, that earlier versions asked */
    readonly used: UsedIds
    readonly onLang: (lang: string) => void
    readonly onFocus: (place: number) => void
  },
) {
  const { editor } = useSurveyWords()
  const { format } = useWords()
  const { draft, change, lang, brand, langs, pack, flaws, refused, used } = props
  const { questions } = draft
  const put = (next: readonly Question[], step?: string) => change({ questions: next }, step)

  return (
    <Folded
      title={editor.questions}
      summary={questions.map(({ kind }) => editor.kinds[kind]).join(' · ')}
      open
    >
      <Select
        label={editor.wording}
        value={lang}
        options={Object.fromEntries(langs.map((code) => [code, format.language(code)]))}
        onPick={props.onLang}
      />
      <Flaws flaws={flaws.filter(({ question }) => question === undefined)} />
      {questions.map((question, place) => (
        <QuestionPart
          key={question.id}
          question={question}
          earlier={questions.slice(0, place)}
          lang={lang}
          brand={brand}
          pack={pack}
          flaws={flaws.filter((flaw) => flaw.question === question.id)}
          error={refused?.place === place ? refused.sentence : undefined}
          used={used[question.id]}
          place={place}
          count={questions.length}
          onChange={(next, step) => put(questions.with(place, next), step)}
          onMove={(by) => put(inOrder(moved(questions, place, by)))}
          onRemove={() => put(inOrder(questions.toSpliced(place, 1)))}
          onFocus={() => props.onFocus(place)}
        />
      ))}
      <Select
        label={editor.addQuestion}
        value=""
        options={{ '': '…', ...editor.kinds }}
        onPick={(kind) => {
          if (kind === '') return
          const ids = [...questions.map(({ id }) => id), ...Object.keys(used)]
          put([...questions, newQuestion(kind, freeId(ids, kind))])
          props.onFocus(questions.length)
        }}
      />
    </Folded>
  )
}

function moved(questions: readonly Question[], place: number, by: -1 | 1): readonly Question[] {
  const one = questions[place]
  return one ? questions.toSpliced(place, 1).toSpliced(place + by, 0, one) : questions
}

/** A condition on a question that no longer comes before is dropped with it. */
function inOrder(questions: readonly Question[]): readonly Question[] {
  return questions.map((question, place) => {
    const { when } = question
    const stands = questions.slice(0, place).some(({ id }) => id === when?.question)
    return when && !stands ? patched(question, { when: undefined }) : question
  })
}
