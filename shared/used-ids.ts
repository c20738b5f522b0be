import type { UsedIds } from './site-replies.ts'
import type { Survey } from './survey.ts'

/** The ids of every question that these versions asked, each with those of its options. */
export function usedIds(versions: readonly Pick<Survey, 'questions'>[]): UsedIds {
  const used = new Map<string, Set<string>>()
  for (const { id, options = [] } of versions.flatMap(({ questions }) => questions)) {
    const known = used.get(id) ?? new Set()
    used.set(id, new Set([...known, ...options.map((option) => option.id)]))
  }
  return Object.fromEntries([...used].map(([id, options]) => [id, [...options]]))
}
