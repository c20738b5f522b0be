import type { Flaw } from '#shared/lint/flaw.ts'
import { useWords } from '../../words/use-words.tsx'
import { useSurveyWords } from '../words/use-survey-words.ts'

const NONE: Flaw = { code: 'long' }

/** Remarks on the words: they never keep an owner from publishing. */
export function Flaws({ flaws }: { readonly flaws: readonly Flaw[] }) {
  const { flaws: words } = useSurveyWords()
  const { format, pack } = useWords()
  const list = new Intl.ListFormat(pack.lang)
  const byWords = Map.groupBy(flaws, ({ code, words: at = '' }) => `${code} ${at}`)
  const said = [...byWords.values()].map((alike) => {
    const langs = new Set(alike.flatMap(({ lang }) => (lang === undefined ? [] : [lang])))
    const [{ code, words: at = '' } = NONE] = alike
    return words[code](at, list.format([...langs].map((lang) => format.language(lang))))
  })
  if (said.length === 0) return null
  return (
    <ul class="flaws">
      {said.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
