import type { Mapping } from './mapping.ts'

/** Every column that a mapping reads. */
export function columnsIn(mapping: Mapping): readonly string[] {
  const { key = [], at, answers, customer, lang, page, device, needs, traits, only, kept } = mapping
  const named = [
    ...[key].flat(),
    at.column,
    ...(at.or ?? []),
    ...Object.values(answers).flatMap(({ column, or = [], other }) => [column, ...or, other]),
    customer,
    lang,
    page,
    device,
    needs,
    kept?.ver,
    kept?.visit,
    kept?.excluded,
    ...Object.values(traits ?? {}),
    ...Object.keys(only ?? {}),
  ]
  return named.filter((column) => column !== undefined)
}
