import { Unreadable } from './unreadable.ts'

/** Where the records of a JSON file stand. */
export type JsonShape =
  /** one list of objects */
  | { readonly kind: 'list' }
  /** objects one after the other, as JSON lines */
  | { readonly kind: 'lines' }
  /** a list inside one object, as APIs reply: `{"results": […]}`; keys that lead to it */
  | { readonly kind: 'inside'; readonly path: readonly string[] }

/** Lists are looked for this deep: `{"data": {"items": […]}}` is 2. */
const MAX_PATH = 3
/** No tool nests deeper; a parser that follows would run out of stack. */
export const MAX_DEPTH = 64

/** Keys of a record; an object that has one is a record itself, whatever lists it holds. */
const RECORD_KEYS = /^(score|rating|created_?at|timestamp|submitted_?at|answers?|comment|event)$/i

/**
 * Where the records of a JSON text stand. A file of one object is an envelope when the object holds
 * a list of objects and is no record itself; the longest such list is taken.
 *
 * @param wanted keys with dots between them that the owner names; they go before what is found
 */
export async function findJsonShape(
  text: AsyncIterable<string>,
  wanted?: string,
): Promise<JsonShape> {
  if (wanted !== undefined) return { kind: 'inside', path: wanted.split('.') }
  const lists = new Map<string, number>()
  let isRecord = false
  const stack: string[] = []
  const keys: string[] = []
  let quoted = false
  let escaped = false
  let word = ''
  let isClosed = false
  for await (const chunk of text) {
    for (const char of chunk) {
      if (quoted) {
        if (escaped) escaped = false
        else if (char === '\\') escaped = true
        else if (char === '"') quoted = false
        if (quoted && stack.length <= MAX_PATH && word.length < 200) word += char
        continue
      }
      if (char === '"') {
        quoted = true
        word = ''
      } else if (char === ':' && stack.at(-1) === '{') {
        keys[stack.length] = word
        if (stack.length === 1) isRecord ||= RECORD_KEYS.test(word)
      } else if (char === '{' || char === '[') {
        if (stack.length === 0 && char === '[') return { kind: 'list' }
        if (isClosed) return { kind: 'lines' }
        if (char === '{') count(stack, keys, lists)
        stack.push(char)
        if (stack.length > MAX_DEPTH) throw new Unreadable(1, TOO_DEEP)
      } else if (char === '}' || char === ']') {
        stack.pop()
        isClosed ||= stack.length === 0
      }
    }
  }
  const [longest] = [...lists].toSorted((one, other) => other[1] - one[1])
  if (isRecord || !longest) return { kind: 'lines' }
  return { kind: 'inside', path: longest[0].split('\0') }
}

export const TOO_DEEP = `A record is nested deeper than ${MAX_DEPTH} levels.`

/** An object that is an element of a list to which keys alone lead. */
function count(stack: readonly string[], keys: readonly string[], lists: Map<string, number>) {
  const depth = stack.length
  if (depth < 2 || depth > MAX_PATH + 1 || stack.at(-1) !== '[') return
  if (stack.slice(0, -1).some((open) => open !== '{')) return
  const path = keys.slice(1, depth).join('\0')
  lists.set(path, (lists.get(path) ?? 0) + 1)
}
