import { useId } from 'preact/hooks'
import '../../account/parts/field.css'

/** A labelled choice of one. */
export function Select<T extends string>(props: {
  readonly label: string
  readonly value: T
  /** value → words */
  readonly options: Readonly<Record<T, string>>
  readonly onPick: (value: T) => void
  readonly hint?: string | undefined
}) {
  const id = useId()
  const { label, value, options, hint, onPick } = props
  const keys = Object.keys(options) as T[]
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <div class="field-box">
        <select
          id={id}
          value={value}
          onChange={(event) => {
            const picked = keys.find((key) => key === event.currentTarget.value)
            if (picked !== undefined) onPick(picked)
          }}
          {...(hint && { 'aria-describedby': `${id}-hint` })}
        >
          {keys.map((key) => (
            <option key={key} value={key}>
              {options[key]}
            </option>
          ))}
        </select>
      </div>
      {hint && (
        <p class="field-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  )
}
