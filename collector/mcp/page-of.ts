import { sayRefusal } from '#shared/refusals/say-refusal.ts'
import { REFUSAL_PACKS } from './refusal-packs.ts'
import type { AssistantLang } from './words/packs.ts'

/** A part of a list, and where the next one begins. */
export type Page<T> =
  | { readonly ok: true; readonly items: readonly T[]; readonly next?: string }
  | { readonly ok: false; readonly error: string }

/** @param cursor as the page before gave it; absent: the first page */
export function pageOf<T>(
  lang: AssistantLang,
  items: readonly T[],
  cursor: string | undefined,
  perPage: number,
): Page<T> {
  if (cursor !== undefined && !/^\d{1,6}$/.test(cursor))
    return { ok: false, error: sayRefusal(REFUSAL_PACKS[lang], { code: 'not_a_cursor' }) }
  const from = Number(cursor ?? 0)
  const end = from + perPage
  const next = end < items.length ? { next: String(end) } : {}
  return { ok: true, items: items.slice(from, end), ...next }
}
