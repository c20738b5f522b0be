import type { Results, SurveyList } from '#shared/results.ts'
import { onlyDays } from '#shared/analysis/only-days.ts'
import { PERIOD_NAMES, periodNameOf } from '#shared/analysis/period-name.ts'
import type { Period } from '../../address/period.ts'
import { whoIn, whoText, type SidesView, type SideView } from '../../address/sides.ts'
import { useReply } from '../../api/use-reply.ts'
import { useWords } from '../../words/use-words.tsx'
import { useFacetWords } from '../use-facet-words.ts'
import type { ComparePack } from './words/pack.ts'

interface Props {
  readonly name: 'a' | 'b'
  readonly sides: SidesView
  /** absent while they are read */
  readonly results: Results | undefined
  readonly go: (sides: SidesView) => void
  readonly words: ComparePack
}

/** Which survey, which days, and who: three native fields, each at once in the address. */
export function SidePicker({ name, sides, results, go, words }: Props) {
  const { format } = useWords()
  const side = sides[name]
  const change = (part: Partial<SideView>) => go({ ...sides, [name]: { ...side, ...part } })

  return (
    <fieldset class="side" data-side={name}>
      <legend>{name === 'a' ? words.first : words.second}</legend>
      <SurveyField side={side} onPick={(survey) => change({ survey })} label={words.survey} />
      <DaysField name={name} side={side} results={results} change={change} words={words} />
      <WhoField side={side} other={sides.a.who} results={results} change={change} words={words} />
      <p class="quiet">{results && format.range(results.from, results.to)}</p>
    </fieldset>
  )
}

function SurveyField(props: {
  readonly side: SideView
  readonly label: string
  readonly onPick: (survey: string) => void
}) {
  const { data } = useReply<SurveyList>('/api/surveys', 0)
  const { side, label, onPick } = props
  const surveys = data?.surveys ?? [{ id: side.survey, name: side.survey }]
  return (
    <label class="side-field">
      <span>{label}</span>
      <select value={side.survey} onChange={(event) => onPick(event.currentTarget.value)}>
        {surveys.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

interface FieldProps {
  readonly side: SideView
  readonly results: Results | undefined
  readonly change: (part: Partial<SideView>) => void
  readonly words: ComparePack
}

const PICKED = 'picked'

function DaysField({ name, side, results, change, words }: FieldProps & { readonly name: string }) {
  const { pack } = useWords()
  const { period } = side
  const isPicked = period !== 'before' && 'from' in period
  const value = period === 'before' ? period : 'name' in period ? period.name : PICKED

  const pick = (text: string) => {
    const span = periodNameOf(text)
    if (text === 'before') change({ period: text })
    else if (span) change({ period: { name: span } })
    else if (results) change({ period: onlyDays(results) })
  }
  return (
    <>
      <label class="side-field">
        <span>{words.days}</span>
        <select value={value} onChange={(event) => pick(event.currentTarget.value)}>
          {name === 'b' && <option value="before">{words.before}</option>}
          {PERIOD_NAMES.map((one) => (
            <option key={one} value={one}>
              {pack.period.names[one]}
            </option>
          ))}
          <option value={PICKED}>{pack.period.custom}</option>
        </select>
      </label>
      {isPicked && <PickedDays period={period} change={change} />}
    </>
  )
}

function PickedDays(props: {
  readonly period: Extract<Period, { readonly from: string }>
  readonly change: FieldProps['change']
}) {
  const { pack } = useWords()
  const { period, change } = props
  const field = (end: 'from' | 'to') => (
    <label class="side-field">
      <span>{pack.period[end]}</span>
      <input
        type="date"
        required
        value={period[end]}
        // days that run backwards are not taken; the field keeps what can be shown
        max={end === 'from' ? period.to : undefined}
        min={end === 'to' ? period.from : undefined}
        onChange={(event) => {
          const next = { ...period, [end]: event.currentTarget.value }
          if (event.currentTarget.validity.valid) change({ period: next })
        }}
      />
    </label>
  )
  return (
    <div class="side-days">
      {field('from')}
      {field('to')}
    </div>
  )
}

function WhoField({
  side,
  other,
  results,
  change,
  words,
}: FieldProps & { readonly other: SideView['who'] }) {
  const { facetName, valueName } = useFacetWords()
  const rating = results?.questions.find(({ segments }) => segments.length > 0)
  const facets = Map.groupBy(rating?.segments ?? [], ({ facet }) => facet)
  const value = whoText(side.who)
  const known = rating?.segments.some(({ facet, value: held }) => `${facet}:${held}` === value)
  const rest = restOf(side.who) ?? restOf(other)

  return (
    <label class="side-field">
      <span>{words.who}</span>
      <select value={value} onChange={(event) => change({ who: whoIn(event.currentTarget.value) })}>
        <option value="">{words.everyone}</option>
        {rest && (
          <option value={whoText(rest)}>{words.rest(valueName(rest.facet, rest.value))}</option>
        )}
        {side.who.is === 'segment' && !known && (
          <option value={value}>{valueName(side.who.facet, side.who.value)}</option>
        )}
        {[...facets].map(([facet, segments]) => (
          <optgroup key={facet} label={facetName(facet)}>
            {segments.map(({ value: held }) => (
              <option key={held} value={`${facet}:${held}`}>
                {valueName(facet, held)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  )
}

function restOf(who: SideView['who']) {
  return who.is === 'everyone' ? undefined : { ...who, is: 'rest' as const }
}
