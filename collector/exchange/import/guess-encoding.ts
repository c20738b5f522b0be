import { TextDecoder } from 'node:util'
import { headOf } from './head-of.ts'

/** How a file's bytes were taken for text. */
export interface EncodingGuess {
  readonly encoding: string
  /** neither its mark nor its bytes settle it: its letters do, and an owner may know better */
  readonly isGuessed: boolean
}

/** Bytes with letters beyond ASCII that are looked at; more tell nothing new. */
const SAMPLE = 65_536

/**
 * Letters that are frequent in texts of each encoding's languages; of those that a file's bytes can
 * be, the one whose text has the most of them; signs tell nothing. At a draw the earlier wins.
 */
const FREQUENT: readonly (readonly [encoding: string, letters: string])[] = [
  [
    'euc-kr',
    '이다는을가에의은로지고하도한기어리사나자를서시인대그습니요해아게만있없좋배송빨라빠른가격비싸추천의향유점수감사',
  ],
  [
    'shift_jis',
    'のにはをたがでてとしれさいるなかっもくすまりあらこきうけどせんおよえみわつそめやちだばずげろぶよびンスルトラリクアイドシレジタロマコッテムサプナバョュ',
  ],
  [
    'euc-jp',
    'のにはをたがでてとしれさいるなかっもくすまりあらこきうけどせんおよえみわつそめやちだばずげろぶよびンスルトラリクアイドシレジタロマコッテムサプナバョュ',
  ],
  [
    'gb18030',
    '的一是不了在有人我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实快慢送货满意推荐分数很太差服务',
  ],
  [
    'big5',
    '的一是不了在有人我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實快慢送貨滿意推薦分數很太差服務',
  ],
  ['windows-1251', 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфёіїєґ'],
  ['koi8-r', 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфё'],
  ['windows-1253', 'αοιετσνηυρπκμλωδγχθφβξζψάέήίόύώςΑΟΙΕΤΣΝ'],
  ['windows-1255', 'אבגדהוזחטיךכלםמןנסעףפץצקרשת'],
  ['windows-1256', 'ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآئؤ'],
  ['windows-874', 'กขคงจฉชซญณดตถทธนบปผฝพฟภมยรลวศสหอะาิีึืุูเแโใไ่้๊๋์ัำ'],
  ['windows-1252', 'éèêëàâçîïôùûœñóíáúãõäöüÄÖÜßåøæÅØÆÉÀÇÑ'],
  ['windows-1250', 'ąćęłńśźżĄĆĘŁŃŚŹŻóÓáéíýčďěňřšťůžČŘŠŽőűŐŰúöüäţşăâî'],
  ['windows-1254', 'ğışİĞŞçöüÇÖÜâîû'],
]

/** A spreadsheet's "CSV (Macintosh)"; its text has typographic signs besides letters. */
const MACINTOSH = ['macintosh', 'éèêëàâçîïôùûœñóíáúãõäöüÄÖÜßåøæÅØÆÉÀÇÑ–—‘’“”…'] as const

/** Whether the sample is UTF-16 by where its zeros stand: every delimiter and digit has one. */
function utf16In(head: Uint8Array): string | undefined {
  const zeros = [0, 0]
  head.forEach((byte, i) => {
    if (byte === 0) zeros[i % 2] = (zeros[i % 2] ?? 0) + 1
  })
  const [even = 0, odd = 0] = zeros
  if (odd > head.length / 20 && odd > even * 4) return 'utf-16le'
  return even > head.length / 20 && even > odd * 4 ? 'utf-16be' : undefined
}

/**
 * The encoding of a file that has no byte order mark. UTF-8 is certain where every byte fits, since
 * no other text fits it by chance; anything else is guessed by its letters.
 */
export async function guessEncoding(
  bytes: () => AsyncIterable<Uint8Array>,
): Promise<EncodingGuess> {
  const head = await headOf(bytes(), 4_096)
  const utf16 = utf16In(head)
  if (utf16 !== undefined) return { encoding: utf16, isGuessed: true }
  const sample = await sampleUnlessUtf8(bytes())
  if (!sample) return { encoding: 'utf-8', isGuessed: false }
  if (isBrokenUtf8(sample)) return { encoding: 'utf-8', isGuessed: false }
  // only old Macs end lines so, and spreadsheets that still write as they did
  const isMac = head.includes(0x0d) && !head.includes(0x0a)
  const considered = isMac
    ? [MACINTOSH, ...FREQUENT.filter(([name]) => !LATIN.has(name))]
    : FREQUENT
  const scored = considered.map(([encoding, letters]) => ({
    encoding,
    share: shareOf(sample, encoding, letters),
  }))
  const best = scored.reduce((one, other) => (other.share > one.share ? other : one))
  return { encoding: best.share > 0 ? best.encoding : 'windows-1252', isGuessed: true }
}

/** Text that is UTF-8 but for a byte here and there, which no other encoding would mend. */
function isBrokenUtf8(sample: Uint8Array): boolean {
  const beyond = new TextDecoder().decode(sample).match(/[^\0-\x7f]/gu) ?? []
  const broken = beyond.filter((char) => char === '\uFFFD').length
  return beyond.length > broken * 10
}

/** `undefined` when all is UTF-8; else lines that have bytes beyond ASCII. */
async function sampleUnlessUtf8(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array | undefined> {
  const utf8 = new TextDecoder('utf-8', { fatal: true })
  const parts: Uint8Array[] = []
  let held = 0
  let isUtf8 = true
  for await (const part of bytes) {
    isUtf8 &&= decodes(utf8, part)
    if (held < SAMPLE && part.some((byte) => byte > 127)) {
      parts.push(part.slice())
      held += part.length
    }
    if (!isUtf8 && held >= SAMPLE) break
  }
  isUtf8 &&= decodes(utf8)
  return isUtf8 ? undefined : Buffer.concat(parts)
}

function decodes(decoder: TextDecoder, part?: Uint8Array): boolean {
  try {
    decoder.decode(part, { stream: part !== undefined })
    return true
  } catch {
    return false
  }
}

/** Of the letters beyond ASCII, how many are frequent ones; 0 when the bytes do not fit. */
function shareOf(sample: Uint8Array, encoding: string, letters: string): number {
  const text = new TextDecoder(encoding).decode(sample)
  const beyond = [...text].filter((char) => (char.codePointAt(0) ?? 0) > 127)
  // pieces of a file may begin or end within a character
  const broken = beyond.filter((char) => char === '\uFFFD' || /\p{Co}|\p{Cc}/u.test(char)).length
  if (beyond.length === 0 || broken > 1 + beyond.length / 50) return 0
  const frequent = new Set(letters)
  // letters of another script do not stand within a word of Latin ones, accented letters do
  const own = LATIN.has(encoding)
    ? text
    : text.replace(/(?<=[A-Za-z])[^\0-\x7f]|[^\0-\x7f](?=[A-Za-z])/g, '')
  const share = [...own].filter((char) => frequent.has(char)).length / beyond.length
  // half of all bytes are letters of Cyrillic, so that pairs of bytes look like its words
  return ALPHABETS.test(encoding) && share < 0.85 ? 0 : share
}

const LATIN: ReadonlySet<string> = new Set([
  'macintosh',
  'windows-1252',
  'windows-1250',
  'windows-1254',
])
const ALPHABETS = /^(windows-(1251|1253|1255|1256|874)|koi8-r)$/
