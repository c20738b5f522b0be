import { MAX_DEPTH, TOO_DEEP, type JsonShape } from './json-shape.ts'
import { Unreadable } from './unreadable.ts'

/** The text of one record, and the line on which it begins. */
export interface JsonPiece {
  readonly line: number
  readonly json: string
}

/** A longer record is not an answer; characters. */
const MAX_PIECE_LENGTH = 1_048_576

/**
 * Cuts a JSON text into the texts of its records, without holding the file: only brackets, strings
 * and the keys that lead to the records are looked at. What lies between the pieces is not checked.
 */
export async function* splitJson(
  text: AsyncIterable<string>,
  shape: JsonShape,
): AsyncGenerator<JsonPiece> {
  const path = shape.kind === 'inside' ? shape.path : []
  /** how many brackets are open around a record; −1: the records are not reached, or passed */
  let home = shape.kind === 'lines' ? 0 : -1
  const keys: string[] = []
  let word = ''
  let depth = 0
  let quoted = false
  let escaped = false
  let line = 1
  let piece = ''
  let pieceLine = 1
  let wasFound = shape.kind === 'lines'
  for await (const chunk of text) {
    let from = 0
    for (let i = 0; i < chunk.length; i++) {
      const char = chunk[i]
      if (char === '\n') line += 1
      if (quoted) {
        if (escaped) escaped = false
        else if (char === '\\') escaped = true
        else if (char === '"') quoted = false
        if (quoted && home < 0 && word.length < 200) word += char
        continue
      }
      if (depth === home && isStray(char, shape.kind)) {
        throw new Unreadable(line, 'The file is neither a list of objects nor JSON lines.')
      }
      if (char === '"') {
        quoted = true
        word = ''
      } else if (char === ':' && home < 0) {
        keys[depth] = word
      } else if (char === '{' || char === '[') {
        if (home < 0 && !wasFound && char === '[' && leads(keys, depth, path)) {
          home = depth + 1
          wasFound = true
        } else if (depth === home) {
          from = i
          pieceLine = line
        }
        depth += 1
        if (depth > MAX_DEPTH) throw new Unreadable(line, TOO_DEEP)
      } else if ((char === '}' || char === ']') && depth > 0) {
        depth -= 1
        if (depth === home) {
          yield { line: pieceLine, json: piece + chunk.slice(from, i + 1) }
          piece = ''
        } else if (depth < home) home = -1
      }
    }
    if (home >= 0 && depth > home) piece += chunk.slice(from)
    if (piece.length > MAX_PIECE_LENGTH) {
      throw new Unreadable(pieceLine, 'A record is longer than 1 MiB.')
    }
  }
  if (!wasFound) throw new Unreadable(1, notFound(path))
  if (depth > 0) throw new Unreadable(pieceLine, 'The file ends in the middle of a record.')
}

/** Whether the list that opens here is the one that holds the records. */
function leads(keys: readonly string[], depth: number, path: readonly string[]): boolean {
  return depth === path.length && path.every((key, i) => keys[i + 1] === key)
}

function notFound(path: readonly string[]): string {
  return path.length === 0
    ? 'The file is neither a list of objects nor JSON lines.'
    : `The file has no list "${path.join('.')}".`
}

/** Whether a character has no place between records. */
function isStray(char: string | undefined, kind: JsonShape['kind']): boolean {
  if (char === undefined || char === '{' || char === '[' || /\s/.test(char)) return false
  return !(kind !== 'lines' && (char === ',' || char === ']'))
}
