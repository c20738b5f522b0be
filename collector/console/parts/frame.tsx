import type { ComponentChildren } from 'preact'
import { useEffect } from 'preact/hooks'
import { useWords } from '../words/use-words.tsx'
import { LanguagePicker } from './language-picker.tsx'
import './frame.css'

/** The bar above every page, and the place for the page itself. */
export function Frame(props: {
  readonly title: string
  /** what stands in the bar after the name, such as the site */
  readonly trail?: ComponentChildren
  /** somebody without an account: there is nowhere else to go */
  readonly guest?: boolean
  /** the page of the manual about this one, `install` of `/help/install`; absent: its front page */
  readonly help?: string | undefined
  readonly children: ComponentChildren
}) {
  const { pack } = useWords()
  useEffect(() => {
    document.title = `${props.title} · Earshot`
  }, [props.title])

  return (
    <>
      <a class="skip" href="#page">
        {pack.frame.skip}
      </a>
      <header class="bar">
        <nav class="bar-trail" aria-label="Earshot">
          {props.guest ? (
            <span class="brand">
              <Mark />
              <span>Earshot</span>
            </span>
          ) : (
            <a class="brand" href="/" aria-label={`Earshot: ${pack.frame.home}`}>
              <Mark />
              <span>Earshot</span>
            </a>
          )}
          {props.trail}
        </nav>
        <div class="bar-end">
          <LanguagePicker />
          {!props.guest && (
            <a class="bar-help" href={props.help ? `/help/${props.help}` : '/help'} target="_blank">
              {pack.frame.help}
            </a>
          )}
          {!props.guest && (
            <a class="bar-account" href="/account" aria-label={pack.frame.account}>
              <svg viewBox="0 0 24 24" aria-hidden="true">
                <circle cx="12" cy="8.5" r="3.5" />
                <path d="M5 19.5a7 7 0 0 1 14 0" />
              </svg>
            </a>
          )}
        </div>
      </header>
      <main class="page" id="page" tabIndex={-1}>
        {props.children}
      </main>
    </>
  )
}

function Mark() {
  return (
    <svg class="mark" viewBox="0 0 32 32" aria-hidden="true">
      <path class="mark-far" d="M6 23.2a11 11 0 1 1 20 0" />
      <path d="M10 20.5a6.4 6.4 0 1 1 12 0" />
      <circle cx="16" cy="18.6" r="2.6" />
    </svg>
  )
}
