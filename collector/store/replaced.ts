import type { StoredResponse } from './stored-response.ts'

/** What one import found in a response, and replaced. */
interface Replaced {
  readonly import: string
  readonly before: StoredResponse
}

/** The column `replaced` with one more import; the first state that an import found stays. */
export function addReplaced(text: string | null, by: string, before: StoredResponse): string {
  const list = listOf(text)
  if (list.some((one) => one.import === by)) return JSON.stringify(list)
  return JSON.stringify([...list, { import: by, before }])
}

/** What is left of a response when an import that replaced something in it is undone. */
export interface Undone {
  /** the state to go back to; absent: a later import has replaced it since, and stands */
  readonly response?: StoredResponse
  readonly replaced: string | null
}

/** Takes an import out of the chain of those that replaced a response. */
export function undoReplaced(text: string | null, by: string): Undone {
  const list = listOf(text)
  const at = list.findIndex((one) => one.import === by)
  const found = list[at]
  if (!found) return { replaced: text }
  const later = list[at + 1]
  const rest = [
    ...list.slice(0, at),
    ...(later ? [{ import: later.import, before: found.before }] : []),
    ...list.slice(at + 2),
  ]
  return { replaced: textOf(rest), ...(!later && { response: found.before }) }
}

/** The import that a response is of once the one that first stored it is undone; absent: of none. */
export function nextOwner(
  text: string | null,
): { import: string; replaced: string | null } | undefined {
  const [next, ...rest] = listOf(text)
  return next && { import: next.import, replaced: textOf(rest) }
}

function listOf(text: string | null): readonly Replaced[] {
  return text === null ? [] : (JSON.parse(text) as readonly Replaced[])
}

function textOf(list: readonly Replaced[]): string | null {
  return list.length === 0 ? null : JSON.stringify(list)
}
