/**
 * Korean particles that depend on the word before them, each as [after a final consonant, after a
 * vowel]. 으로 is special: ㄹ counts as a vowel (서울로).
 */
const PAIRS = [
  ['을', '를'],
  ['이', '가'],
  ['은', '는'],
  ['과', '와'],
  ['이랑', '랑'],
  ['으로', '로'],
] as const

/** how a word ends as it is read aloud */
type Ending = 'consonant' | 'rieul' | 'vowel'

/** 영 일 이 삼 사 오 육 칠 팔 구; a longer number ends in 십 백 천 만, consonants like 영 */
const DIGIT_ENDINGS = 'clvcvvcllv'

/**
 * The right particle for a word, from a pair written as owners write it: `을(를)`, `를(을)`, `을/를`
 * or `(으)로`.
 *
 * @param word what the particle follows, in Hangul, digits or Latin letters
 * @param pair the particle as written
 * @returns one particle; the pair itself when it is none of the known, or when nobody can tell how
 *   the word ends (kanji, emoji)
 */
export function josa(word: string, pair: string): string {
  const [full, bare] = PAIRS.find((p) => spellings(p).includes(pair)) ?? []
  const ending = endingOf(word)
  if (!full || !bare || !ending) return pair
  if (ending === 'rieul') return full === '으로' ? bare : full
  return ending === 'consonant' ? full : bare
}

/** every way a pair may be written after a placeholder, as a regular expression's alternatives */
export const JOSA_SPELLINGS: string = PAIRS.flatMap(spellings)
  .sort((a, b) => b.length - a.length)
  .map((s) => s.replace(/[()/]/g, '\\$&'))
  .join('|')

function spellings([full, bare]: readonly [string, string]): string[] {
  const both = [`${full}(${bare})`, `${bare}(${full})`, `${full}/${bare}`, `${bare}/${full}`]
  return full.endsWith(bare) ? [...both, `(${full.slice(0, -bare.length)})${bare}`] : both
}

function endingOf(word: string): Ending | undefined {
  // 나이키(Nike) is read 나이키; closing quotes are not read
  const spoken = word.replace(/[([][^)\]]*[)\]]\s*$/, '').replace(/[\s\p{P}\p{S}]+$/u, '')
  const last = spoken.at(-1) ?? ''
  if (last >= '가' && last <= '힣') return hangulEnding(last)
  if (/\d/.test(last)) return fromLetter(DIGIT_ENDINGS[Number(last)])
  const latin = /[a-z]+$/i.exec(spoken)?.[0]
  return latin ? latinEnding(latin) : undefined
}

/** Syllables are laid out 28 finals at a time: none first, ㄹ eighth. */
function hangulEnding(syllable: string): Ending {
  const final = (syllable.charCodeAt(0) - 0xac00) % 28
  if (final === 0) return 'vowel'
  return final === 8 ? 'rieul' : 'consonant'
}

/**
 * Latin names as Koreans read them: capitals letter by letter (LG 엘지, SM 에스엠), words by their
 * usual transcription (Shop 숍, Mart 마트, Apple 애플, Home 홈).
 */
function latinEnding(word: string): Ending {
  if (word === word.toUpperCase())
    return fromLetter({ L: 'l', R: 'l', M: 'c', N: 'c' }[word.at(-1) ?? ''])
  const lower = word.toLowerCase()
  if (/(l|[^aeiou]le|[aeiou]le)$/.test(lower)) return 'rieul'
  if (/([mn]|ng|[aeiou][mn]e|(^|[^aeiou])[aeiou]{1}[bckpt]|oo[bckpt]|ck)$/.test(lower))
    return 'consonant'
  return 'vowel'
}

function fromLetter(letter: string | undefined): Ending {
  if (letter === 'l') return 'rieul'
  return letter === 'c' ? 'consonant' : 'vowel'
}
