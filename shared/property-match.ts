import type { PropertyFilter } from './asking.ts'

/** Traits of a shopper, or properties of an event. */
export type Properties = Readonly<Record<string, unknown>>

/** Whether a property is as its filter says; text and numbers compare by what they read as. */
export function propertyMatches(filter: PropertyFilter, properties: Properties): boolean {
  const { how, value } = filter
  const has = properties[filter.name]
  const isSet = has !== undefined && has !== null && has !== ''
  if (how === 'set') return isSet
  if (how === 'unset') return !isSet
  if (how === 'not') return String(has) !== String(value)
  if (!isSet) return false
  if (how === 'is') return String(has) === String(value)
  if (how === 'contains') return String(has).includes(String(value))
  return how === 'above' ? Number(has) > Number(value) : Number(has) < Number(value)
}
