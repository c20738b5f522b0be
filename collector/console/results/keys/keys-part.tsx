import { lazy } from 'preact-iso'
import type { FollowUpStatus } from '#shared/follow-up.ts'
import { useEffect, useState } from 'preact/hooks'
import { useWords } from '../../words/use-words.tsx'
import { areKeysWanted, wantKeys } from './keys-wanted.ts'
import { periodAt, shortcutOf, stepTo, type Shortcut } from './shortcuts.ts'
import { useView } from '../use-view.ts'
import './keys.css'

const KeysSheet = lazy(() => import('./keys-sheet.tsx').then(({ KeysSheet }) => KeysSheet))

/**
 * Single keys for those who come every day, and the button that lists them. Never while something is
 * typed or picked, and they can be turned off: speech input would set them off by accident.
 */
export function KeysPart({ compare }: { readonly compare: string }) {
  const { keys } = useWords().pack
  const { view, go, route } = useView()
  const [isOpen, setIsOpen] = useState(false)
  const [areWanted, setAreWanted] = useState(areKeysWanted)

  useEffect(() => {
    if (!areWanted) return undefined
    const acts: Readonly<Record<Shortcut, (key: string) => void>> = {
      next: () => moveTo('next'),
      previous: () => moveTo('previous'),
      contacted: () => setStatus('contacted'),
      resolved: () => setStatus('resolved'),
      find: () => document.querySelector<HTMLInputElement>('.find-words')?.focus(),
      periods: (key) => {
        const name = periodAt(key)
        if (name) go({ period: { name } })
      },
      line: () => go({ trend: view.trend ? undefined : 'fading' }),
      compare: () => route(compare),
      help: () => setIsOpen(true),
    }
    const onKey = (event: KeyboardEvent) => {
      const shortcut = isTyping(event.target) ? undefined : shortcutOf(event)
      if (!shortcut || document.querySelector('dialog[open]')) return
      event.preventDefault()
      acts[shortcut](event.key)
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [areWanted, view, compare])

  return (
    <>
      <button type="button" class="keys-open" onClick={() => setIsOpen(true)}>
        {keys.title}
      </button>
      {isOpen && (
        <KeysSheet
          areWanted={areWanted}
          onWant={(are: boolean) => {
            wantKeys(are)
            setAreWanted(are)
          }}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  )
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  )
}

/** Of the answer that has the focus; pressed again, it is new again. */
function setStatus(status: FollowUpStatus): void {
  const answer = document.activeElement?.closest('.comments > .comment')
  const select = answer?.querySelector<HTMLSelectElement>('.care-status')
  if (!select) return
  select.value = select.value === status ? 'new' : status
  select.dispatchEvent(new Event('change', { bubbles: true }))
}

/** The answer after or before the one that has the focus, or is inside of which something has. */
function moveTo(way: 'next' | 'previous'): void {
  const answers = [...document.querySelectorAll<HTMLElement>('.comments > .comment')]
  const now = answers.findIndex((answer) => answer.contains(document.activeElement))
  answers[stepTo(now, way, answers.length)]?.focus()
}
