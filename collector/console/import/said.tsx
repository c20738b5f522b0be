import { useImportWords } from './words/use-import-words.ts'

/** What the collector says of a file, in the language of the page as far as it is known there. */
export function Said({ sentence }: { readonly sentence: string }) {
  const { said, lang } = useImportWords().said(sentence)
  return <span {...(lang !== undefined && { lang })}>{said}</span>
}
