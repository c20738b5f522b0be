import { h } from 'preact'
import type { SurveyWords } from '#shared/words.ts'
import type { Extras } from '../extras/extras-module.ts'

/** The end, the same for everyone who answers. */
export function Thanks({ words, extras }: { words: SurveyWords; extras: Extras | undefined }) {
  const { thanks } = words
  return [
    <p class="title" lang={thanks.lang} dir={thanks.dir}>
      {thanks.text}
    </p>,
    extras?.rewards(h, words),
  ]
}
