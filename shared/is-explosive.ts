/**
 * Each may take every place of an address, and so may the beginning where it is free: three of them
 * are some forty milliseconds at worst for the 300 characters that are read, four are seconds.
 */
const MAX_FREE = 3

/** A group that is open. */
interface Group {
  /** holds a repeat or a choice: repeated itself, it has exponentially many ways to fit */
  hasWays: boolean
}

/**
 * Whether a regular expression may take exponentially long, or too long for an address: a repeat
 * within a repeat (`(a+)+`), a choice within a repeat (`(a|ab)*`), or more than three repeats
 * (two, when it may begin anywhere). Strict
 * rather than exact: some that it refuses are harmless, and can be written in another way.
 */
export function isExplosive(source: string): boolean {
  const open: Group[] = [{ hasWays: false }]
  let atom: Group | undefined
  let free = source.startsWith('^') ? 0 : 1
  for (const [token] of source.matchAll(TOKENS)) {
    const inner = open.at(-1) ?? { hasWays: false }
    const repeat = repeatOf(token)
    if (repeat > 1) {
      if (atom?.hasWays) return true
      inner.hasWays = true
      if (!/^\{\d+\}$/.test(token)) free += 1
    } else if (token === '|') inner.hasWays = true
    else if (token.startsWith('(')) open.push({ hasWays: false })
    atom = undefined
    if (token === ')' && open.length > 1) {
      atom = open.pop()
      if (atom?.hasWays) (open.at(-1) ?? inner).hasWays = true
    }
  }
  return free > MAX_FREE
}

/** Escapes, classes, groups, quantifiers with their `?`, and single characters. */
const TOKENS =
  /\\.|\[\^?(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|\{\d+(?:,\d*)?\}\??|[*+?]\??|[^]/gu

/** How often at most a quantifier lets its atom stand; 0 for what is none. */
function repeatOf(token: string): number {
  if (token[0] === '*' || token[0] === '+') return Infinity
  if (token[0] === '?') return 1
  const [, low, comma, high] = /^\{(\d+)(,?)(\d*)\}/.exec(token) ?? []
  if (low === undefined) return 0
  if (comma === '') return Number(low)
  return high === '' ? Infinity : Number(high)
}
