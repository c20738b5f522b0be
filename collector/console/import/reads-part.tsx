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
import { FileFields } from './file-fields.tsx'
import { NOT_TAKEN, PLACES, type Picks } from './picks.ts'
import { useImportWords } from './words/use-import-words.ts'

/** Which column is read as what, and how the file is opened: as found, until the owner says otherwise. */
export function ReadsPart(props: {
  readonly survey: Survey
  /** the columns; empty: the file could not be opened so far */
  readonly header: readonly string[]
  /** absent: nothing could be made of the columns so far */
  readonly found: Mapping | undefined
  /** of a workbook */
  readonly sheets: readonly string[]
  readonly sheet: string | undefined
  readonly encoding: string | undefined
  /** custom fields that the site keeps */
  readonly facets: readonly string[]
  readonly picks: Picks
  readonly onPicks: (picks: Picks) => void
  /** the file leaves something open that only the owner can tell */
  readonly isAsked: boolean
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
  const column = (
    label: string,
    value: string,
    known: string | undefined,
    pick: (column: string) => void,
    isNeeded = false,
  ) => (
    <Select
      key={label}
      label={label}
      value={value || (known ?? '')}
      options={columnsOf(header, { known, isNeeded, none: reads.none, notTaken: reads.notTaken })}
      onPick={pick}
    />
  )

  return (
    <Folded title={reads.title} open={!found || props.isAsked}>
      <p class="quiet">{reads.hint}</p>
      <SendForm act={reads.again} sending={{ busy: props.isBusy }} onSubmit={props.onAgain}>
        {header.length > 0 && (
          <div class="trio">
            {survey.questions.map((question) =>
              column(
                named(question),
                picks.answers[question.id] ?? '',
                found?.answers[question.id]?.column,
                (picked) => set({ answers: { ...picks.answers, [question.id]: picked } }),
              ),
            )}
            {column(reads.at, picks.at, found?.at.column, (at) => set({ at }), true)}
            {PLACES.map((place) =>
              column(
                reads.places[place],
                picks.places[place] ?? '',
                [found?.[place]].flat()[0],
                (picked) => set({ places: { ...picks.places, [place]: picked } }),
              ),
            )}
            {props.facets.map((facet) =>
              column(
                reads.trait(facet),
                picks.traits[facet] ?? '',
                found?.traits?.[facet],
                (picked) => set({ traits: { ...picks.traits, [facet]: picked } }),
              ),
            )}
            {column(reads.only, picks.only.column, undefined, (picked) =>
              set({ only: { ...picks.only, column: picked } }),
            )}
            {picks.only.column !== '' && (
              <Field
                label={reads.onlyValues}
                hint={reads.listHint}
                value={picks.only.values}
                onInput={(values) => set({ only: { ...picks.only, values } })}
                input={{ autoComplete: 'off', spellcheck: false, maxLength: 500 }}
              />
            )}
          </div>
        )}
        <FileFields
          picks={picks}
          set={set}
          sheets={props.sheets}
          sheet={props.sheet}
          encoding={props.encoding}
        />
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

/** What was found can be read from another column, or not be taken; only a time has to be. */
function columnsOf(
  header: readonly string[],
  said: {
    readonly known: string | undefined
    readonly isNeeded: boolean
    readonly none: string
    readonly notTaken: string
  },
) {
  const { known, isNeeded, none, notTaken } = said
  const all = known === undefined || header.includes(known) ? header : [known, ...header]
  return {
    ...(known === undefined && { '': none }),
    ...(known !== undefined && !isNeeded && { [NOT_TAKEN]: notTaken }),
    ...Object.fromEntries(all.map((name) => [name, name])),
  }
}
