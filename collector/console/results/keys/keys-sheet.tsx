import { useEffect, useRef } from 'preact/hooks'
import { useWords } from '../../words/use-words.tsx'
import { SHORTCUTS } from './shortcuts.ts'

/** The keys in a list, and whether they are wanted. */
export function KeysSheet(props: {
  readonly areWanted: boolean
  readonly onWant: (are: boolean) => void
  readonly onClose: () => void
}) {
  const { keys } = useWords().pack
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])

  return (
    <dialog ref={dialog} class="keys" aria-labelledby="keys-title" onClose={props.onClose}>
      <h2 id="keys-title" class="sheet-title">
        {keys.title}
      </h2>
      <dl class="keys-list">
        {SHORTCUTS.map(({ does, keys: printed }) => (
          <div key={does}>
            <dt>
              <kbd>{printed}</kbd>
            </dt>
            <dd>{keys.does[does]}</dd>
          </div>
        ))}
      </dl>
      <label class="keys-want">
        <input
          type="checkbox"
          checked={props.areWanted}
          onChange={(event) => props.onWant(event.currentTarget.checked)}
        />
        <span>{keys.on}</span>
      </label>
      <form method="dialog">
        <button class="button" type="submit">
          {keys.close}
        </button>
      </form>
    </dialog>
  )
}
