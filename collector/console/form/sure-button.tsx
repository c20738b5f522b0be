import { useState } from 'preact/hooks'
import { useWords } from '../words/use-words.tsx'

/** A button for what cannot be taken back: the first press asks, the second does it. */
export function SureButton(props: {
  readonly label: string
  readonly onSure: () => void
  /** what it is done to, for those who do not see the row it stands in */
  readonly to?: string
  /** asked instead of the plain "Really?" */
  readonly ask?: string
  /** in a row of acts that look like words */
  readonly plain?: boolean
}) {
  const { form } = useWords().pack
  const [asked, setAsked] = useState(false)
  const { label, onSure, to, ask = form.sure, plain = false } = props
  const said = asked ? ask : label
  function press() {
    setAsked(!asked)
    if (asked) onSure()
  }
  return (
    <button
      {...(!plain && { class: 'button' })}
      type="button"
      {...(to !== undefined && { 'aria-label': `${said} ${to}` })}
      onClick={press}
      onBlur={() => setAsked(false)}
    >
      {said}
    </button>
  )
}
