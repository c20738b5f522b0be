import { startOf } from './start-of.ts'
import type { ResponseItem, ResponsePage } from '#shared/results.ts'

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
    at: startOf(day),
    answers,
    ...(excluded && { excluded }),
    ...(marks && { marks }),
    ...(care && { care }),
  }
}

/**
 * A page of such answers.
 *
 * @param seal makes a cursor that tells nothing
 */
export function anonymousPage(
  { responses, next, handedOut }: ResponsePage,
  seal: (cursor: string) => string,
): ResponsePage {
  return {
    responses: responses.map(anonymousItem),
    ...(next !== undefined && { next: seal(next) }),
    ...(handedOut && { handedOut }),
  }
}
