import { useState } from 'preact/hooks'
import type { Localized } from '#shared/localized.ts'
import { withText } from './with-text.ts'

/** A text that has words of the language packs until its owner writes others. */
export interface Defaulted {
  /** what the field holds: the own words, else the default ones */
  readonly value: string
  readonly isOwn: boolean
  /** takes what is typed; the default words typed out are the default again */
  type(words: string): void
  reset(): void
  /** an emptied field gets its default back once it is left */
  leave(): void
}

/**
 * @param fallback the default words in this language; absent: not read yet
 * @param onText takes the text without this language when it has no own words in it
 */
export function useDefault(
  text: Localized | undefined,
  lang: string,
  fallback: string | undefined,
  onText: (text: Localized | undefined) => void,
): Defaulted {
  const [isEmptied, setEmptied] = useState(false)
  const own = text?.[lang]
  return {
    value: own ?? (isEmptied ? '' : (fallback ?? '')),
    isOwn: own !== undefined,
    type(words) {
      setEmptied(words === '')
      onText(withText(text, lang, words === fallback ? '' : words))
    },
    reset() {
      setEmptied(false)
      onText(withText(text, lang, ''))
    },
    leave: () => setEmptied(false),
  }
}
