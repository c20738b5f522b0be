const PAIR = /([가-힣]{1,2})[(/]([가-힣]{1,2})\)?|\(([으이])\)([로랑])/
const AFTER_CONSONANT = ['을', '은', '이', '과', '이랑', '으로']
const AFTER_VOWEL = ['를', '는', '가', '와', '랑', '로']
const DIGITS = 'cl-c--cll-'
const LETTERS: Readonly<Record<string, string>> = { L: 'l', R: 'l', M: 'c', N: 'c' }

/**
 * The Korean particle that stood after a word until versions kept their words. Capitals were always
 * spelled out, so that some names have the wrong one (NAVER을): versions of that time keep it.
 */
export function josaBefore(word: string, pair: string): string {
  const [, one = '', other = '', prefix = '', stem = ''] = PAIR.exec(pair) ?? []
  const forms = new Set([one, other, prefix + stem, stem])
  const place = AFTER_CONSONANT.findIndex((form, i) =>
    [form, AFTER_VOWEL[i]].every((wanted) => forms.has(wanted ?? '')),
  )
  const ending = endingOf(word)
  if (place < 0 || !ending) return pair
  const isVowel = ending === '-' || (ending === 'l' && AFTER_VOWEL[place] === '로')
  return (isVowel ? AFTER_VOWEL : AFTER_CONSONANT)[place] ?? pair
}

/** consonant `c`, ㄹ `l`, vowel `-`; `''` when unknown */
function endingOf(word: string): string {
  const spoken = word.replace(/[([][^)\]]*[)\]]\s*$/, '').replace(/[\s\p{P}\p{S}]+$/u, '')
  const last = spoken.at(-1) ?? ''
  if (/[가-힣]/.test(last))
    return '-ccccccclccccccccccccccccccc'[(last.charCodeAt(0) - 0xac00) % 28] ?? ''
  if (/\d/.test(last)) return DIGITS[Number(last)] ?? ''
  const latin = /[a-z]+$/i.exec(spoken)?.[0] ?? ''
  return /[a-z]/.test(latin) ? transcribed(latin.toLowerCase()) : latin && (LETTERS[last] ?? '-')
}

function transcribed(word: string): string {
  if (/le?$/.test(word)) return 'l'
  return /(ng?|m|[aeiou][mn]e|(^|[^aeiou])[aeiou][bckpt]|oo[bckpt]|ck)$/.test(word) ? 'c' : '-'
}
