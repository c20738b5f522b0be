/** Characters of an address that are read. */
const LENGTH = 300
/**
 * Ways to fit that may be tried: three repeats of any length and three optional parts, a tenth of a
 * second or two at worst.
 */
const MAX_WAYS = 8 * choose(LENGTH, 3)

/** Characters in a row that cost nothing beside what stands around them. */
const FEW = 12

/** What the engine may try of a part of an expression. */
interface Ways {
  /** repeats of any length; so many of them share an address in `choose(LENGTH, stars)` ways */
  stars: number
  /** ways of all else, times how often fixed parts are repeated */
  others: number
}

/** A group that is open, or the whole. */
interface Group extends Ways {
  /** alternatives of it that are over */
  readonly alternatives: Ways[]
  /** the first character of each alternative, where it must be that one */
  readonly firsts: Set<string>
  /** it fits in several ways: repeated itself, it has exponentially many */
  hasWays: boolean
  /** two of its alternatives may begin alike */
  isAmbiguous: boolean
  isAtStart: boolean
}

/**
 * Whether a regular expression may take exponentially long, or too long for an address. Refused are what
 * fits in several ways within a repeat (`(a+)+`, `(aa?)+`, `(a|ab)*`), and more ways in all than an engine
 * tries in a moment: more than three repeats (two, when it may begin anywhere), or dozens of optional
 * parts. Strict rather than exact: some that it refuses are harmless, and can be written in another way.
 */
export function isExplosive(source: string): boolean {
  const open: Group[] = [group()]
  let atom: Ways & { readonly hasWays: boolean } = NOTHING
  const tokens = [...source.matchAll(TOKENS)].map(([token]) => token)
  for (const [place, token] of tokens.entries()) {
    const inner = open.at(-1) ?? group()
    const repeat = repeatOf(token)
    if (repeat) {
      if (repeat.most > 1 && atom.hasWays) return true
      if (repeat.least < repeat.most) inner.hasWays = true
      if (repeat.most === Infinity) inner.stars += 1
      else inner.others *= costOf(repeat, atom !== NOTHING)
      atom = NOTHING
      continue
    }
    if (token === '|') endAlternative(inner)
    else begin(inner, token, repeatOf(tokens[place + 1] ?? ''))
    // what a group was found to be may be compared with any length of the rest
    if (/^\\[1-9k]/.test(token)) inner.stars += 1
    if (token.startsWith('(')) open.push(group())
    atom = NOTHING
    if (token === ')' && open.length > 1) {
      const closed = close(open.pop() ?? group())
      const outer = open.at(-1) ?? group()
      outer.stars += closed.stars
      outer.others *= closed.others
      outer.hasWays ||= closed.hasWays
      atom = closed
    }
  }
  const { stars, others } = close(open[0] ?? group())
  const places = isAnchored(tokens) ? 0 : 1
  return others * choose(LENGTH, stars + places) > MAX_WAYS
}

const NOTHING = { stars: 0, others: 1, hasWays: false } as const

function group(): Group {
  return {
    stars: 0,
    others: 1,
    alternatives: [],
    firsts: new Set(),
    hasWays: false,
    isAmbiguous: false,
    isAtStart: true,
  }
}

/** Notes with what an alternative begins: those that begin apart are never tried after each other. */
function begin(one: Group, token: string, repeat: Repeat | undefined): void {
  if (!one.isAtStart || token === '^') return
  one.isAtStart = false
  const isOne = /^(\\[^\w]|[^\\[.($)])$/u.test(token) && repeat?.least !== 0
  if (!isOne || one.firsts.has(token)) one.isAmbiguous = true
  one.firsts.add(token)
}

function endAlternative(one: Group): void {
  if (one.isAtStart) one.isAmbiguous = true
  one.alternatives.push({ stars: one.stars, others: one.others })
  Object.assign(one, { stars: 0, others: 1, isAtStart: true })
}

function close(one: Group): Ways & { readonly hasWays: boolean } {
  if (one.alternatives.length === 0) return one
  endAlternative(one)
  const { alternatives, isAmbiguous, hasWays } = one
  const others = alternatives.map((ways) => ways.others)
  return {
    stars: Math.max(...alternatives.map((ways) => ways.stars)),
    others: isAmbiguous ? others.reduce((sum, ways) => sum + ways, 0) : Math.max(...others),
    hasWays: hasWays || isAmbiguous,
  }
}

/** Whether each alternative of the whole begins at the beginning. */
function isAnchored(tokens: readonly string[]): boolean {
  let depth = 0
  let isFirst = true
  for (const token of tokens) {
    if (isFirst && token !== '^') return false
    isFirst = depth === 0 && token === '|'
    if (token.startsWith('(')) depth += 1
    if (token === ')') depth -= 1
  }
  return !isFirst
}

/** Escapes, classes, groups, quantifiers with their `?`, and single characters. */
const TOKENS =
  /\\.|\[\^?(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|\{\d+(?:,\d*)?\}\??|[*+?]\??|[^]/gu

/** How often a quantifier lets its atom stand. */
interface Repeat {
  readonly least: number
  readonly most: number
}

function repeatOf(token: string): Repeat | undefined {
  if (token[0] === '*') return { least: 0, most: Infinity }
  if (token[0] === '+') return { least: 1, most: Infinity }
  if (token[0] === '?') return { least: 0, most: 1 }
  const [, low, comma, high] = /^\{(\d+)(,?)(\d*)\}/.exec(token) ?? []
  if (low === undefined) return undefined
  const least = Number(low)
  if (comma === '') return { least, most: least }
  return { least, most: high === '' ? Infinity : Number(high) }
}

/** A short run of one character is compared in no time; all else costs as often as it may stand. */
function costOf({ least, most }: Repeat, isGroup: boolean): number {
  if (least === most) return isGroup || most > FEW ? most : 1
  return most - least + 1
}

function choose(of: number, some: number): number {
  let ways = 1
  for (let i = 0; i < some; i += 1) ways *= (of - i) / (i + 1)
  return ways
}
