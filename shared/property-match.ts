import type { PropertyFilter } from './asking.ts'

/** Traits of a shopper, or properties of an event. */
export type Properties = Readonly<Record<string, unknown>>

/**
 * Whether a property is as its filter says; text and numbers compare by what they read as. Of a
 * property that is missing or empty, only `not` and `unset` hold.
 */
export function propertyMatches(
  { name, how, value }: PropertyFilter,
  properties: Properties,
): boolean {
  const has = `${properties[name] ?? ''}`
  const wanted = `${value}`
  return {
    set: has !== '',
    unset: has === '',
    is: has === wanted,
    not: has !== wanted,
    contains: has !== '' && has.includes(wanted),
    above: has !== '' && Number(has) > Number(wanted),
    below: has !== '' && Number(has) < Number(wanted),
  }[how]
}
