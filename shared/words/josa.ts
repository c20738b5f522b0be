/** forms after a final consonant, each before the one after a vowel; others lose 으 or 이: 으로 로, 이라는 라는, 이에요 예요 */
const FORMS = '을를 은는 이가 과와 아야'

/** A pair as owners write it after a placeholder: `을(를)`, `를(을)`, `을/를`, `(을)를` or `(이)라는`. */
export const JOSA_PAIR =
  /([가-힣]{1,6})[(/（]([가-힣]{1,6})[)）]?|[(（]([을은이과와아으])[)）]([가-힣]{1,5})/

/** 영 일 이 삼 사 오 육 칠 팔 구; a longer number ends in 십 백 천 만, consonants like 영 */
const DIGITS = 'cl-c--cll-'

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
  const forms = [
    [one, other],
    [other, one],
    [prefix, stem],
    [stem, prefix],
    [prefix + stem, stem],
  ].find(([long = '', short]) => short && isForms(long, short))
  const ending = endingOf(word)
  if (!forms || !ending) return pair
  const [afterConsonant = pair, afterVowel = pair] = forms.map(spelled)
  // 서울로, 서울로부터: before 로, ㄹ is no consonant
  const isVowel = ending === '-' || (ending === 'l' && afterVowel.startsWith('로'))
  return isVowel ? afterVowel : afterConsonant
}

/** 쿠키예요, 쿠키였던, 쿠키여서: what is left of 이에요, 이었던 and 이어서 is spelled otherwise; 이예요 is 이에요 */
function spelled(form: string): string {
  return form
    .replace('이예', '이에')
    .replace(/^[에었어]/, (left) => '예였여'.charAt('에었어'.indexOf(left)))
}

function isForms(afterConsonant: string, afterVowel: string): boolean {
  return (
    FORMS.includes(afterConsonant + afterVowel) ||
    afterConsonant === '으' + afterVowel ||
    (afterConsonant.startsWith('이') && spelled(afterConsonant.slice(1)) === spelled(afterVowel))
  )
}

/** How a word ends as it is read aloud: consonant `c`, ㄹ `l`, vowel `-`; `''` when unknown. */
function endingOf(word: string): string {
  // 나이키(Nike) is read 나이키; closing quotes are not read, 퍼센트 and 플러스 are; é is read as e, ＬＧ as LG
  const spoken = word
    .replace(/\p{Cf}/gu, '')
    .replace(/(\S)\s*\p{Ps}\P{Pe}*\p{Pe}\s*$/u, '$1')
    .replace(/(?![%+])[\s\p{P}\p{S}]+$/u, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
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

/**
 * Capitals are spelled out when they are few or have no vowel (LG, KTNG), else read (NAVER, SHOP) by their
 * usual transcription: Apple 애플, Home 홈, Shop 숍, Facebook 페이스북, Mart 마트. Some are not read as
 * they are spelled (키트, 백, 디올, 타입), nor are some of three capitals spelled out (ROUND LAB 라운드랩).
 */
function latinEnding(word: string): string {
  const ends = (pattern: RegExp) => pattern.test(word.toLowerCase())
  const isRead = /[a-z]/.test(word) || (word.length > 3 && ends(/[aeiouy]/))
  if (!word || ends(/([kh]it|[br]oot|yak|soup|depot)$/)) return word && '-'
  if (ends(/(bag|type|out|^(gap|mac|lab|c[au]p|h[au]t|[tp]op|fit))$/)) return 'c'
  if (ends(isRead ? /(le?|dior)$/ : /[lr]$/)) return 'l'
  const read = /(ng?|m|[aeiou][mn]e|(^|[^aeiou])[aeiou][bckpt]|(oo|ou|ea|oa)[bcp]|oo[kt]|ck)$/
  return ends(isRead ? read : /[mn]$/) ? 'c' : '-'
}
