import type { ResponseItem } from '#shared/results.ts'
import { isRating } from '#shared/scale.ts'
import type { Question } from '#shared/survey.ts'
import { answerColumn } from './answer-column.ts'
import type { Cell, Column } from './column.ts'
import { countedAs, type CountedAs } from './counted-as.ts'
import { exportedId } from './exported-id.ts'
import { localTime } from './local-time.ts'

type ResponseColumn = Column<ResponseItem>

/**
 * A response as one flat row: what is known of it, a column for each question of any version, in
 * order of first appearance, one for each of the site's facets, and what owners made of it. Erased
 * responses are no items.
 *
 * @param questions of all published versions, the newest version last; the last of an id counts
 * @param facets names of traits that the site keeps
 * @param zone the site's, in which `at_local` tells the time
 */
export function responseColumns(
  questions: readonly Pick<Question, 'id' | 'kind'>[],
  facets: readonly string[],
  zone: string,
): readonly ResponseColumn[] {
  const byId = new Map(questions.map((question) => [question.id, question]))
  return [
    text('id', (item) => exportedId(item.id)),
    { name: 'at', type: 'time', of: (item) => new Date(item.at) },
    text('day', (item) => item.day),
    text('at_local', (item) => localTime(new Date(item.at), zone)),
    text('zone', () => zone),
    { name: 'version', type: 'integer', of: (item) => item.ver },
    counted('excluded'),
    text('excluded_reasons', (item) => countedAs(item).excluded_reasons.join('; ') || undefined),
    counted('answered'),
    counted('dismissed'),
    counted('completed'),
    counted('elsewhere'),
    ...[...byId.values()].flatMap(answerColumns),
    ...CONTEXT.map((name) => text(name, (item) => item[name])),
    ...BANDS.map((name) => text(name, (item) => item[name])),
    ...facets.map((name) => text(`trait ${name}`, (item) => traitText(item, name))),
    text('status', ({ care }) => care?.status ?? 'new'),
    text('tags', ({ care }) => care?.tags.join('; ')),
    text('note', ({ care }) => care?.note),
  ]
}

const CONTEXT = ['channel', 'device', 'lang', 'visit', 'page', 'customer'] as const
const BANDS = ['visits', 'time', 'converted'] as const

function text(name: string, of: (item: ResponseItem) => string | undefined): ResponseColumn {
  return { name, type: 'text', of: (item) => of(item) ?? null }
}

function counted(name: Exclude<keyof CountedAs, 'excluded_reasons'>): ResponseColumn {
  return { name, type: 'boolean', of: (item) => countedAs(item)[name] }
}

/** A choice has a second column, for what was typed beside "other". */
function answerColumns({ id, kind }: Pick<Question, 'id' | 'kind'>): readonly ResponseColumn[] {
  const name = answerColumn(id)
  if (isRating(kind)) return [{ name, type: 'integer', of: (item) => ratingOf(item, id) }]
  const own = text(name, (item) => textOf(item, id))
  return kind === 'choice'
    ? [own, text(`${name}.other`, (item) => textOf(item, `${id}.other`))]
    : [own]
}

function ratingOf(item: ResponseItem, id: string): Cell {
  const answer = answerOf(item, id)
  return typeof answer === 'number' ? answer : null
}

function textOf(item: ResponseItem, id: string): string | undefined {
  const answer = answerOf(item, id)
  return typeof answer === 'object' ? answer.join('; ') : answer?.toString()
}

function answerOf(
  { answers }: ResponseItem,
  id: string,
): ResponseItem['answers'][string] | undefined {
  return Object.hasOwn(answers, id) ? answers[id] : undefined
}

function traitText({ traits }: ResponseItem, name: string): string | undefined {
  return traits && Object.hasOwn(traits, name) ? String(traits[name]) : undefined
}
