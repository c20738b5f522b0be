import { hashOf } from './identity.ts'
import type { Mapping } from './mapping.ts'
import type { ImportPlan } from './plan.ts'

/** Every part of a mapping with more answers would be too many to try. */
const MOST_ANSWERS = 6

/**
 * The ids that a row may have had while they were made of the mapping too: of this mapping, or a part
 * of its answers.
 */
export function formerIds({
  order,
  source,
  mapping,
}: ImportPlan): (key: string) => readonly string[] {
  const spaces = spacesOf(mapping).map((space) =>
    ['import', order.site.id, order.survey.id, source, ...space].join('\0'),
  )
  return (key) => spaces.map((space) => formerId(`${space}\0${key}`))
}

function formerId(text: string): string {
  return hashOf(text).toString('base64url').slice(0, 22)
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
