import { missingWords } from '#shared/lint/missing-words.ts'
import type { SurveyDraft } from '#shared/survey.ts'
import { useWords } from '../../words/use-words.tsx'
import { useSurveyWords } from '../words/use-survey-words.ts'

/** In which languages an owner's words are missing, and what shoppers see there instead. */
export function MissingList({ draft }: { readonly draft: SurveyDraft }) {
  const { publishing, flaws } = useSurveyWords()
  const { pack, format } = useWords()
  const missing = missingWords(draft)
  const list = new Intl.ListFormat(pack.lang)
  const langsOf = (instead: (typeof missing)[number]['instead']) => {
    const langs = missing.filter((one) => one.instead === instead).map(({ lang }) => lang)
    return [...new Set(langs)].map((lang) => format.language(lang))
  }
  const others = langsOf('another language')
  const defaults = langsOf('default words')
  const strange = langsOf('English buttons')
  return (
    <>
      {others.length > 0 && (
        <p class="publishing-note">{publishing.missing(list.format(others))}</p>
      )}
      {defaults.length > 0 && (
        <p class="publishing-note">{publishing.missingDefault(list.format(defaults))}</p>
      )}
      {strange.length > 0 && (
        <p class="publishing-note">{flaws.no_pack('', list.format(strange))}</p>
      )}
    </>
  )
}
