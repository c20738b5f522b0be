import { useLocation } from 'preact-iso'
import { LANGUAGES } from '../words/languages.ts'
import { useWords } from '../words/use-words.tsx'

/** Switches the language of the page; the address keeps it, so that a link reads the same. */
export function LanguagePicker() {
  const { pack, language } = useWords()
  const { path, query, route } = useLocation()
  const choose = (code: string) => {
    route(`${path}?${new URLSearchParams({ ...query, lang: code }).toString()}`, true)
  }

  return (
    <label class="language">
      <span class="unseen">{pack.frame.language}</span>
      <select value={language} onChange={(event) => choose(event.currentTarget.value)}>
        {Object.entries(LANGUAGES).map(([code, name]) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
