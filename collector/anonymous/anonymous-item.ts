import type { ResponseItem } from '#shared/results.ts'

/**
 * One answer to an anonymous survey, as its owner may read it: what was said and on which day, the
 * time being that day's first instant in UTC. Page, device and language would tell who it was.
 */
export function anonymousItem(item: ResponseItem): ResponseItem {
  const { id, ver, flags, day, answers, excluded, marks, care } = item
  return {
    id,
    ver,
    flags,
    day,
    at: `${day}T00:00:00.000Z`,
    answers,
    ...(excluded && { excluded }),
    ...(marks && { marks }),
    ...(care && { care }),
  }
}
