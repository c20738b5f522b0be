import { Unreadable } from './unreadable.ts'

/** The text of one record, and the line on which it begins. */
export interface JsonPiece {
  readonly line: number
  readonly json: string
}

/** A longer record is not an answer; characters. */
const MAX_PIECE_LENGTH = 1_048_576

/**
 * Cuts a JSON list into the texts of its elements, or JSON lines into theirs, without holding the
 * file: only brackets and strings are looked at. What lies between the pieces is not checked.
 */
export async function* splitJson(text: AsyncIterable<string>): AsyncGenerator<JsonPiece> {
  let depth = 0
  let quoted = false
  let escaped = false
  let list = false
  let begun = false
  let line = 1
  let piece = ''
  let pieceLine = 1
  for await (const chunk of text) {
    let from = 0
    for (let i = 0; i < chunk.length; i++) {
      const char = chunk[i]
      if (char === '\n') line += 1
      if (quoted) {
        if (escaped) escaped = false
        else if (char === '\\') escaped = true
        else if (char === '"') quoted = false
        continue
      }
      if (depth === 0 && isStray(char, list)) {
        throw new Unreadable(line, 'The file is neither a list of objects nor JSON lines.')
      }
      if (char === '"') quoted = true
      else if (char === '[' && !begun) list = true
      else if (char === '{' || char === '[') {
        if (depth === 0) {
          from = i
          pieceLine = line
        }
        depth += 1
      } else if ((char === '}' || char === ']') && depth > 0) {
        depth -= 1
        if (depth === 0) {
          yield { line: pieceLine, json: piece + chunk.slice(from, i + 1) }
          piece = ''
        }
      }
      if (!begun && char?.trim()) begun = true
    }
    if (depth > 0) piece += chunk.slice(from)
    if (piece.length > MAX_PIECE_LENGTH) {
      throw new Unreadable(pieceLine, 'A record is longer than 1 MiB.')
    }
  }
  if (depth > 0) throw new Unreadable(pieceLine, 'The file ends in the middle of a record.')
}

/** Whether a character has no place between records. */
function isStray(char: string | undefined, list: boolean): boolean {
  if (char === undefined || char === '{' || char === '[' || /\s/.test(char)) return false
  return !(list && (char === ',' || char === ']'))
}
