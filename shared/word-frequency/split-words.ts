/**
 * The different words of a text, in small letters; where words are not set apart by spaces
 * (Japanese, Chinese) the language's own rules cut them. Numbers and single letters are left out, as
 * is a single syllabic sign: alone it is grammar, not a word.
 *
 * @param lang of the text, BCP 47; one that is none is read as English
 */
export function splitWords(text: string, lang = 'en'): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { segment, isWordLike } of segmenterOf(lang).segment(text.normalize('NFKC'))) {
    const word = segment.toLowerCase()
    if (isWordLike && isTelling(word)) words.add(word)
  }
  return words
}

function isTelling(word: string): boolean {
  if (!/\p{L}/u.test(word) || /^\p{N}/u.test(word)) return false
  return [...word].length > 1 || /\p{Script=Han}/u.test(word)
}

/** making one costs more than using it a hundred times */
const cache = new Map<string, Intl.Segmenter>()

function segmenterOf(lang: string): Intl.Segmenter {
  const known = cache.get(lang)
  if (known) return known
  const made = createSegmenter(lang)
  if (cache.size < 100) cache.set(lang, made)
  return made
}

/** what shoppers' browsers send is not always a language */
function createSegmenter(lang: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang, { granularity: 'word' })
  } catch {
    return new Intl.Segmenter('en', { granularity: 'word' })
  }
}
