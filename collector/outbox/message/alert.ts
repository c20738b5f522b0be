import type { MessagePack } from '../words/pack.ts'
import type { ResponseView } from './response-view.ts'
import { cutTo } from './webhook-body.ts'

/** A message to people, before it takes the shape of Slack, Discord or a mail. */
export interface Notice {
  /** one line */
  readonly title: string
  /** paragraphs; may hold what shoppers typed */
  readonly paragraphs: readonly string[]
  /** small print: customer, page */
  readonly details: readonly string[]
  readonly link: string
  /** whether all but the first line of each paragraph was typed by a shopper */
  readonly isTyped?: true
}

/** A comment in a chat or a mail; the whole is behind the link. */
const COMMENT_LENGTH = 1_000

/** What one response says, in a few lines: the ratings, then the words. */
export function alertOf(view: ResponseView, pack: MessagePack): Notice {
  const ratings = view.answers.flatMap(({ rating, scale }) =>
    rating === undefined || !scale ? [] : [pack.rated(rating, scale[1])],
  )
  const said = view.answers.flatMap(({ rating, scale, comment, options, text }) => {
    const value = rating !== undefined && scale ? pack.rated(rating, scale[1]) : options?.join(', ')
    const words = comment === undefined ? undefined : cutTo(comment, COMMENT_LENGTH)
    const lines = [value, words].filter((line) => line !== undefined)
    return lines.length > 0 ? [`${text}\n${lines.join('\n')}`] : []
  })
  const { customer, page } = view.context
  return {
    title: pack.alert(ratings[0] ?? pack.commented, view.site.name),
    paragraphs: said,
    isTyped: true,
    details: [
      view.survey.name,
      ...(view.complete ? [] : [pack.unfinished]),
      ...(customer === undefined ? [] : [pack.customer(customer)]),
      ...(page === undefined ? [] : [pack.page(page)]),
    ],
    link: view.link,
  }
}
