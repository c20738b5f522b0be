import { Labelled, type LabelledProps } from './labelled.tsx'

/** A labelled choice of one. */
export function Select<T extends string>(
  props: LabelledProps & {
    readonly value: T
    /** value → words, in the order in which they are offered */
    readonly options: Readonly<Record<T, string>>
    readonly onPick: (value: T) => void
  },
) {
  const { value, options, onPick } = props
  const keys = Object.keys(options) as T[]
  return (
    <Labelled {...props}>
      {(told) => (
        <select
          {...told}
          value={value}
          onChange={(event) => {
            const picked = keys.find((key) => key === event.currentTarget.value)
            if (picked !== undefined) onPick(picked)
          }}
        >
          {keys.map((key) => (
            <option key={key} value={key}>
              {options[key]}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  )
}
