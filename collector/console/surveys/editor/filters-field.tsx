import type { PropertyFilter } from '#shared/asking.ts'
import { Field } from '../../form/field.tsx'
import { Select } from '../../form/select.tsx'
import { useSurveyWords } from '../words/use-survey-words.ts'

const WITHOUT_VALUE = new Set<PropertyFilter['how']>(['set', 'unset'])

/** Conditions on traits of a shopper, or on properties of an event; all of them must hold. */
export function FiltersField(props: {
  readonly legend: string
  /** as the collector bounds them */
  readonly max: number
  readonly filters: readonly PropertyFilter[] | undefined
  readonly onFilters: (filters: readonly PropertyFilter[] | undefined, step?: string) => void
}) {
  const { editor } = useSurveyWords()
  const { legend, max, filters = [], onFilters } = props
  const put = (place: number, filter: PropertyFilter, step?: string) =>
    onFilters(filters.with(place, filter), step)
  const drop = (place: number) => {
    const rest = filters.toSpliced(place, 1)
    onFilters(rest.length === 0 ? undefined : rest)
  }
  return (
    <fieldset class="filters">
      <legend>{legend}</legend>
      {filters.map((filter, place) => (
        // what is typed belongs to its place: two conditions may name the same trait
        <div class="trio" key={place} role="group" aria-label={`${legend} ${place + 1}`}>
          <Field
            label={editor.filterName}
            value={filter.name}
            error={filter.name === '' ? editor.notEmpty : undefined}
            onInput={(name) => put(place, { ...filter, name }, `filter ${place}`)}
            input={{ spellcheck: false, maxLength: 100 }}
          />
          <Select
            label={editor.filterHow}
            value={filter.how}
            options={editor.hows}
            onPick={(how) => put(place, withHow(filter, how))}
          />
          {!WITHOUT_VALUE.has(filter.how) && (
            <Field
              label={editor.filterValue}
              value={String(filter.value ?? '')}
              onInput={(value) => put(place, { ...filter, value }, `filter value ${place}`)}
              input={{ spellcheck: false, maxLength: 200 }}
            />
          )}
          <button class="button filter-drop" type="button" onClick={() => drop(place)}>
            {editor.remove}
          </button>
        </div>
      ))}
      <button
        class="button"
        type="button"
        disabled={filters.length >= max}
        onClick={() => onFilters([...filters, { name: 'plan', how: 'is', value: '' }])}
      >
        {editor.addFilter}
      </button>
    </fieldset>
  )
}

function withHow({ name, value = '' }: PropertyFilter, how: PropertyFilter['how']): PropertyFilter {
  return WITHOUT_VALUE.has(how) ? { name, how } : { name, how, value }
}
