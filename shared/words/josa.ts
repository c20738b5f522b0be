/** forms after a final consonant; each has another form after a vowel */
const AFTER_CONSONANT = ['을', '은', '이', '과', '이랑', '으로']
const AFTER_VOWEL = ['를', '는', '가', '와', '랑', '로']

/** A pair as owners write it after a placeholder: `을(를)`, `를(을)`, `을/를` or `(으)로`. */
export const JOSA_PAIR = /([가-힣]{1,2})[(/]([가-힣]{1,2})\)?|\(([으이])\)([로랑])/

/** 영 일 이 삼 사 오 육 칠 팔 구; a longer number ends in 십 백 천 만, consonants like 영 */
const DIGITS = 'cl-c--cll-'
/** 에이 … 엘 엠 엔 … 알: the letters whose Korean names end in a consonant */
const LETTERS: Readonly<Record<string, string>> = { L: 'l', R: 'l', M: 'c', N: 'c' }

/**
 * The particle that fits a word, from a pair.
 *
 * @param word what the particle follows, in Hangul, digits or Latin letters
 * @param pair the particle as written
 * @returns one particle; the pair itself when it is none of the known, or when nobody can tell how
 *   the word ends (kanji, emoji)
 */
export function josa(word: string, pair: string): string {
  const [, one = '', other = '', prefix = '', stem = ''] = JOSA_PAIR.exec(pair) ?? []
  const forms = new Set([one, other, prefix + stem, stem])
  const i = AFTER_CONSONANT.findIndex((form, i) =>
    [form, AFTER_VOWEL[i]].every((wanted) => forms.has(wanted ?? '')),
  )
  const ending = endingOf(word)
  if (i < 0 || !ending) return pair
  // 서울로: before 로, ㄹ is no consonant
  const isVowel = ending === '-' || (ending === 'l' && AFTER_VOWEL[i] === '로')
  return (isVowel ? AFTER_VOWEL : AFTER_CONSONANT)[i] ?? pair
}

/** Latin words that are not read as their spelling says, by their end: 키트, 백, 디올, 타입. */
const EXCEPTIONS: readonly (readonly [RegExp, string])[] = [
  [/(kit|hit|[br]oot|yak|soup)$/, '-'],
  [/(bag|type|^gap|^mac)$/, 'c'],
  [/dior$/, 'l'],
]

/** How a word ends as it is read aloud: consonant `c`, ㄹ `l`, vowel `-`; `''` when unknown. */
function endingOf(word: string): string {
  // 나이키(Nike) is read 나이키; closing quotes are not read, 퍼센트 and 플러스 are; é is read as e
  const spoken = word
    .replace(/[([][^)\]]*[)\]]\s*$/, '')
    .replace(/(?![%+])[\s\p{P}\p{S}]+$/u, '')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
  const last = spoken.at(-1) ?? ''
  if (/[%+]/.test(last)) return '-'
  // syllables are laid out 28 finals at a time: none first, ㄹ eighth
  if (/[가-힣]/.test(last))
    return '-ccccccclccccccccccccccccccc'[(last.charCodeAt(0) - 0xac00) % 28] ?? ''
  if (/\d/.test(last)) return DIGITS[Number(last)] ?? ''
  // kana end in a vowel, but for ん and っ
  if (/[ぁ-ゖァ-ヺー]/.test(last)) return /[んっンッ]/.test(last) ? 'c' : '-'
  return latinEnding(/[a-z]+$/i.exec(spoken)?.[0] ?? '')
}

/** Capitals are spelled out when they are few or have no vowel (LG, KTNG), else read (NAVER, SHOP). */
function latinEnding(word: string): string {
  const lower = word.toLowerCase()
  const exception = EXCEPTIONS.find(([end]) => end.test(lower))
  if (exception) return exception[1]
  const isRead = /[a-z]/.test(word) || (word.length > 3 && /[aeiouy]/.test(lower))
  return isRead ? transcribed(lower) : word && (LETTERS[word.at(-1) ?? ''] ?? '-')
}

/** Latin words by their usual transcription: Apple 애플, Home 홈, Shop 숍, Facebook 페이스북, Mart 마트. */
function transcribed(word: string): string {
  if (/le?$/.test(word)) return 'l'
  return /(ng?|m|[aeiou][mn]e|(^|[^aeiou])[aeiou][bckpt]|(oo|ou|ea|oa)[bckp]|oot|ck)$/.test(word)
    ? 'c'
    : '-'
}
