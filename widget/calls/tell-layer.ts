import type { TagContext } from '../tag-context.ts'

/** What an event tells besides its name and survey. */
export interface EventDetail {
  readonly question?: string
  readonly answer?: unknown
}

/**
 * Tells the page's data layer of an event, where the tag's `data-layer` names one: `earshot_answered`
 * with survey, question and rating. Never what was typed. Fields that an event lacks are written as
 * undefined, because a tag manager would else remember those of the event before.
 */
export function pushToDataLayer(
  { settings: { layer } }: TagContext,
  event: string,
  survey: string,
  { question, answer }: EventDetail = {},
): void {
  if (layer === undefined) return
  const name = layer || 'dataLayer'
  const list: unknown[] = Reflect.get(window, name) ?? []
  Reflect.set(window, name, list)
  list.push({
    event: `earshot_${event}`,
    earshot_survey: survey,
    earshot_question: question,
    earshot_rating: typeof answer === 'number' ? answer : undefined,
  })
}
