import type { Mapping } from '#collector/exchange/import/mapping.ts'
import { isRating, scaleOf } from '#shared/scale.ts'
import type { Question, Survey } from '#shared/survey.ts'
import { localize } from '#shared/words/localize.ts'
import { Check } from '../form/check.tsx'
import { Field } from '../form/field.tsx'
import { Select } from '../form/select.tsx'
import { SendForm } from '../form/send-form.tsx'
import { Folded } from '../parts/folded.tsx'
import { useWords } from '../words/use-words.tsx'
import { PLACES, type Picks } from './picks.ts'
import { useImportWords } from './words/use-import-words.ts'

const ENCODINGS = ['utf-8', 'windows-1252', 'euc-kr', 'gb18030', 'shift_jis', 'utf-16le']

/** Which column is read as what: as found, until the owner says otherwise. */
export function ReadsPart(props: {
  readonly survey: Survey
  readonly header: readonly string[]
  /** absent: nothing could be made of the columns so far */
  readonly found: Mapping | undefined
  readonly picks: Picks
  readonly onPicks: (picks: Picks) => void
  readonly isBusy: boolean
  readonly onAgain: () => void
}) {
  const { reads } = useImportWords()
  const { pack } = useWords()
  const { survey, header, found, picks, onPicks } = props
  const set = (change: Partial<Picks>) => onPicks({ ...picks, ...change })
  const rated = survey.questions.filter(({ kind }) => isRating(kind))
  const [scale] = rated.flatMap((question) => scaleOf(question) ?? [])
  const named = ({ id, kind, text }: Question) =>
    `${pack.kinds[kind]}: ${(text && localize(text, [pack.lang, survey.lang])) || id}`
  const column = (label: string, value: string, known: string | undefined, pick: Pick) => (
    <Select
      key={label}
      label={label}
      value={value || (known ?? '')}
      options={columnsOf(header, known, reads.none)}
      onPick={pick}
    />
  )

  return (
    <Folded title={reads.title} open={!found}>
      <p class="quiet">{reads.hint}</p>
      <SendForm act={reads.again} sending={{ busy: props.isBusy }} onSubmit={props.onAgain}>
        <div class="trio">
          {survey.questions.map((question) =>
            column(
              named(question),
              picks.answers[question.id] ?? '',
              found?.answers[question.id]?.column,
              (picked) => set({ answers: { ...picks.answers, [question.id]: picked } }),
            ),
          )}
          {column(reads.at, picks.at, found?.at.column, (at) => set({ at }))}
          {PLACES.map((place) =>
            column(
              reads.places[place],
              picks.places[place] ?? '',
              [found?.[place]].flat()[0],
              (picked) => set({ places: { ...picks.places, [place]: picked } }),
            ),
          )}
        </div>
        <div class="trio">
          <Field
            label={reads.format}
            hint={reads.formatHint}
            value={picks.format}
            onInput={(format) => set({ format })}
            input={{ autoComplete: 'off', spellcheck: false, maxLength: 40 }}
          />
          <Field
            label={reads.zone}
            hint={reads.zoneHint}
            value={picks.zone}
            onInput={(zone) => set({ zone })}
            input={{ autoComplete: 'off', spellcheck: false, maxLength: 40 }}
          />
          <Select
            label={reads.encoding}
            value={picks.encoding}
            options={{ '': reads.anyEncoding, ...Object.fromEntries(ENCODINGS.map((e) => [e, e])) }}
            onPick={(encoding) => set({ encoding })}
          />
        </div>
        <fieldset class="checks import-rules">
          <legend>{reads.rules}</legend>
          {Object.entries(reads.rule).map(([rule, does]: [string, string]) => (
            <Check
              key={rule}
              label={does}
              checked={picks.rules.includes(rule)}
              onChange={(on) =>
                set({
                  rules: on ? [...picks.rules, rule] : picks.rules.filter((one) => one !== rule),
                })
              }
            />
          ))}
          {scale && (
            <Check
              label={reads.whole(scale.low, scale.high)}
              checked={picks.whole}
              onChange={(whole) => set({ whole })}
            />
          )}
        </fieldset>
      </SendForm>
    </Folded>
  )
}

type Pick = (column: string) => void

/** What was found can be read from another column; only what was not may stay unread. */
function columnsOf(header: readonly string[], known: string | undefined, none: string) {
  const all = known === undefined || header.includes(known) ? header : [known, ...header]
  return {
    ...(known === undefined && { '': none }),
    ...Object.fromEntries(all.map((name) => [name, name])),
  }
}
