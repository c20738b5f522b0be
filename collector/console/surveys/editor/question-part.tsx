import { scaleOf } from '#shared/scale.ts'
import type { LanguagePack } from '#shared/words/pack.ts'
import type { Flaw } from '#shared/lint/flaw.ts'
import type { Question } from '#shared/survey.ts'
import { textFor } from '#shared/words/text-for.ts'
import { NumberField } from '../../form/number-field.tsx'
import { Select } from '../../form/select.tsx'
import { useSurveyWords } from '../words/use-survey-words.ts'
import { Flaws } from './flaws.tsx'
import { ScaleFields } from './scale-fields.tsx'
import { LabelField } from './label-field.tsx'
import { OptionsPart } from './options-part.tsx'
import { patched, type Change } from './patched.ts'
import { WhenPart } from './when-part.tsx'
import { WordsField } from './words-field.tsx'

/** One question: its words in one language, its scale, and when it is asked. */
export function QuestionPart(props: {
  readonly question: Question
  readonly earlier: readonly Question[]
  readonly lang: string
  /** as shoppers know the shop */
  readonly brand: string
  readonly pack: LanguagePack | undefined
  readonly flaws: readonly Flaw[]
  readonly error: string | undefined
  /** ids of options that earlier versions offered */
  readonly used: readonly string[] | undefined
  readonly place: number
  readonly count: number
  readonly onChange: (question: Question, step?: string) => void
  readonly onMove: (by: -1 | 1) => void
  readonly onRemove: () => void
  readonly onFocus: () => void
}) {
  const { editor } = useSurveyWords()
  const { question, earlier, lang, brand, pack, flaws, error, used, place, count } = props
  const { id, kind } = question
  const wording = pack?.questions[kind]
  const set = (change: Change<Question>, field = '') =>
    props.onChange(patched(question, change), field && `${id} ${field} ${lang}`)
  const scale = scaleOf(question)
  const own = pack && textFor(pack, kind, question.days ?? 30)

  return (
    <fieldset class="question" onFocusCapture={props.onFocus}>
      <legend>
        {place + 1}. {editor.kinds[kind]}
      </legend>
      <WordsField
        key={`text ${lang}`}
        label={editor.text}
        lang={lang}
        text={question.text}
        fallback={own}
        brand={brand}
        error={error}
        onText={(text) => set({ text }, 'text')}
      />
      {scale && (
        <div class="pair">
          {(['low', 'high'] as const).map((end) => (
            <LabelField
              key={`${end} ${lang}`}
              label={editor.low(scale[end])}
              lang={lang}
              text={question[end]}
              fallback={wording?.[end]}
              onText={(text) => set({ [end]: text }, end)}
            />
          ))}
        </div>
      )}
      {kind === 'choice' && <OptionsPart question={question} lang={lang} used={used} set={set} />}
      {kind === 'csat' && <ScaleFields question={question} set={set} />}
      <div class="pair">
        {kind === 'csat' && (question.points ?? 5) === 5 && (
          <Select
            label={editor.face}
            value={question.face ?? 'numbers'}
            options={editor.faces}
            onPick={(face) => set({ face: face === 'numbers' ? undefined : face })}
          />
        )}
        {kind === 'repurchase' && (
          <NumberField
            label={editor.days}
            value={question.days ?? 30}
            low={1}
            high={3_650}
            onValue={(days) => set({ days }, 'days')}
          />
        )}
        <WhenPart question={question} earlier={earlier} set={set} />
      </div>
      <Flaws flaws={flaws} />
      <div class="desk-row-acts">
        <button type="button" disabled={place === 0} onClick={() => props.onMove(-1)}>
          {editor.up}
        </button>
        <button type="button" disabled={place === count - 1} onClick={() => props.onMove(1)}>
          {editor.down}
        </button>
        <button type="button" disabled={count === 1} onClick={props.onRemove}>
          {editor.remove}
        </button>
      </div>
    </fieldset>
  )
}
