import type { StoredResponse } from '../../store/stored-response.ts'
import type { ExchangeVerbs } from '../../store/exchange-verbs.ts'
import { canonical } from '../../store/canonical.ts'
import type { Arrival } from '../../store/arrival.ts'
import { hashOf } from './identity.ts'
import type { Mapping } from './mapping.ts'
import type { ImportPlan } from './plan.ts'

const PAGE = 500
/** Every part of a mapping with more answers would be too many to try. */
const MOST_ANSWERS = 6

/** Finds the id under which a row was stored once, or `undefined`. */
export type FindFormer = (arrival: Arrival, key: string) => string | undefined

/**
 * Responses that were imported while ids depended on the mapping, found again: by the id that this
 * mapping, or a part of its answers, gave the row then; else by its instant and its answers, each
 * response once. `undefined`: no such import is left, as in every book begun since.
 */
export async function findFormerIds(
  store: Pick<ExchangeVerbs, 'findImports' | 'readImported'>,
  plan: ImportPlan,
): Promise<FindFormer | undefined> {
  const { site, survey } = plan.order
  const imports = (await store.findImports(site.id)).filter(
    (one) =>
      one.survey === survey.id &&
      [plan.source, 'mapping'].includes(one.source) &&
      one.identity === undefined &&
      one.stored > 0,
  )
  if (imports.length === 0) return undefined
  const open = new Set<string>()
  const byInstant = new Map<number, StoredResponse[]>()
  for (const { id } of imports) {
    for await (const response of responsesOf(store, id)) {
      open.add(response.id)
      const alike = byInstant.get(response.firstMs)
      if (alike) alike.push(response)
      else byInstant.set(response.firstMs, [response])
    }
  }
  const spaces = spacesOf(plan.mapping).map((space) =>
    ['import', site.id, survey.id, plan.source, ...space].join('\0'),
  )
  return (arrival, key) => {
    const id =
      spaces.map((space) => formerId(`${space}\0${key}`)).find((one) => open.has(one)) ??
      byInstant.get(arrival.firstMs)?.find((one) => open.has(one.id) && isAlike(one, arrival))?.id
    if (id !== undefined) open.delete(id)
    return id
  }
}

function formerId(text: string): string {
  return hashOf(text).toString('base64url').slice(0, 22)
}

async function* responsesOf(store: Pick<ExchangeVerbs, 'readImported'>, id: string) {
  for (let after: number | undefined = 0; after !== undefined;) {
    const page: Awaited<ReturnType<typeof store.readImported>> = await store.readImported(
      id,
      after,
      PAGE,
    )
    yield* page.responses
    after = page.next
  }
}

/** What the former ids were made of beside the key: its column, that of the time, those of answers. */
function spacesOf({ key, at, answers }: Mapping): readonly (readonly string[])[] {
  const columns = Object.entries(answers).map(([id, { column }]) => `${id}=${column}`)
  const parts = columns.length > MOST_ANSWERS ? [columns] : subsetsOf(columns)
  const keys = key === undefined ? [''] : [key].flat()
  return keys.flatMap((one) => parts.map((part) => [one, at.column ?? '', ...part.toSorted()]))
}

function subsetsOf(all: readonly string[]): readonly (readonly string[])[] {
  const [first, ...rest] = all
  if (first === undefined) return [[]]
  const without = subsetsOf(rest)
  return [...without, ...without.map((set) => [first, ...set])]
}

/** Whether two say the same wherever both say something. */
function isAlike(held: StoredResponse, { answers, ctx }: Arrival): boolean {
  const same = Object.entries(answers).every(([question, { a }]) => {
    const before = held.answers[question]
    return before === undefined || canonical(before.a) === canonical(a)
  })
  const { customer } = held.ctx
  return same && (!customer || !ctx.customer || customer === ctx.customer)
}
