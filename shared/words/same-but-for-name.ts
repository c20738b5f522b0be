import { LANGUAGE_PACKS } from './langs.ts'
import { plainBraces } from './plain-braces.ts'

/** Words of one version, and the name of the shop that is filled into them. */
interface Named {
  readonly said: unknown
  readonly brand: string
}

/** what sets a name apart from text that runs the other way */
const ISOLATES = /[\u2068\u2069]/g
/** what a name takes along in Korean: a noun where nobody can tell how it is read, and a particle */
const TAKEN_ALONG =
  '(?: 쇼핑몰)?(?:을|를|은|는|이라?는?|라는|가|과|와|이?나|이?랑|이에요|예요|이?야|아|이?든지?|이?면|이?며|이?란|(?:이었|였)[가-힣]{0,3}|이어서|여서|(?:으로|로)(?:서|써|부터)?)?'

/**
 * Whether two versions say the same in a language but for the shop's name, with what bends beside it: the
 * particle in Korean (also where the name stayed, and its reading changed), the noun in Polish. A name counts only where the other version has its own, since a
 * shop may well be called "On", "next" or "1".
 *
 * @param lang BCP 47, as a pack has it
 */
export function isSameButForName(was: Named, is: Named, lang: string): boolean {
  const [before, after] = [was, is].map(({ brand }) => plainBraces(brand))
  const says = (one: string, other: string) =>
    one === other ||
    // the same name bends otherwise in Korean once its owner says how it is read
    ((was.brand !== is.brand || lang === 'ko') &&
      withEither(plainNoun(one, was.brand, lang), before, after, lang).test(
        plainNoun(other, is.brand, lang),
      ))
  const alike = (one: unknown, other: unknown): boolean => {
    if (typeof one === 'string' && typeof other === 'string') {
      return says(one.replaceAll(ISOLATES, ''), other.replaceAll(ISOLATES, ''))
    }
    if (!isRecord(one) || !isRecord(other)) return one === other
    const names = new Set([...Object.keys(one), ...Object.keys(other)])
    return [...names].every((name) => alike(one[name], other[name]))
  }
  return alike(was.said, is.said)
}

/** A text as it would say the name if that held the noun "shop" itself. */
function plainNoun(text: string, brand: string, lang: string): string {
  const { brandNoun } = LANGUAGE_PACKS.find((pack) => pack.lang === lang) ?? {}
  const named = (form: string) => form.replace('{brand}', () => plainBraces(brand))
  return Object.entries(brandNoun?.forms ?? {}).reduce(
    (said, [form, other]) => said.replaceAll(named(form), () => named(other)),
    text,
  )
}

/** What a text may say when the shop is called otherwise. */
function withEither(text: string, was = '', is = '', lang = ''): RegExp {
  const tail = lang === 'ko' ? TAKEN_ALONG : ''
  const rest = text.split(new RegExp(escaped(was) + tail)).map(escaped)
  return new RegExp(`^${rest.join(`(?:${escaped(was)}|${escaped(is)})${tail}`)}$`)
}

function escaped(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}/-]/g, '\\$&')
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
