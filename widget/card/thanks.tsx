import { jsx } from 'preact/jsx-runtime'
import type { SurveyWords } from '#shared/words.ts'
import type { Rest } from '../rest/rest-module.ts'

/** The end, the same for everyone who answers. */
export function Thanks({ words, rest }: { words: SurveyWords; rest: Rest | undefined }) {
  return [<p class="title">{words.thanks.text}</p>, rest?.rewards(jsx, words)]
}
