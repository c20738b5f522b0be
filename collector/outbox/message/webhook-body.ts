import type { EventKind } from '../../store/outbox-store.ts'
import type { ResponseView } from './response-view.ts'

/** Receivers are promised no more; longer comments are cut, and the link leads to the whole. */
const MAX_BODY_BYTES = 20_480

/** Lengths that comments are cut to, one after the other, until the body fits. */
const CUTS = [5_000, 2_000, 800, 300, 100, 40]

/**
 * The body of a webhook: `type`, `timestamp` and `data`, as the Standard Webhooks specification
 * suggests. At most 20 KiB: where a comment was cut, `data.truncated` is true.
 *
 * @param at when the event happened, the same at every attempt
 */
export function webhookBody(kind: EventKind, at: Date, view: ResponseView): string {
  for (const length of CUTS) {
    const body = JSON.stringify({
      type: kind,
      timestamp: at.toISOString(),
      data: dataOf(view, length),
    })
    if (Buffer.byteLength(body) <= MAX_BODY_BYTES) return body
  }
  const { answers: _answers, context: _context, ...bare } = dataOf(view, 0)
  return JSON.stringify({ type: kind, timestamp: at.toISOString(), data: bare })
}

function dataOf({ answers, ...view }: ResponseView, length: number) {
  const cut = answers.map((answer) =>
    answer.comment === undefined ? answer : { ...answer, comment: cutTo(answer.comment, length) },
  )
  const isCut = answers.some(({ comment }) => (comment?.length ?? 0) > length)
  return { ...view, answers: cut, ...(isCut && { truncated: true }) }
}

/** The first characters of a text, none of them halved, and "…" where it was cut. */
export function cutTo(text: string, length: number): string {
  if (text.length <= length) return text
  return `${text
    .slice(0, length)
    .toWellFormed()
    .replace(/\uFFFD$/, '')}…`
}
