import { h } from 'preact'
import type { SurveyWords } from '#shared/words.ts'
import type { Extras } from '../extras/extras-module.ts'

/** The end, the same for everyone who answers. */
export function Thanks({ words, extras }: { words: SurveyWords; extras: Extras | undefined }) {
  const { text, lang, dir } = words.thanks
  return [
    <p class="title" lang={lang} dir={dir}>
      {text}
    </p>,
    extras?.rewards(h, words),
  ]
}
