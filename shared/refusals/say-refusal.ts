import { fill } from '../words/fill.ts'
import type { Refusal, RefusalPack } from './refusal.ts'

/** The sentence of a refusal in the language of a pack. */
export function sayRefusal(pack: RefusalPack, { code, params = {} }: Refusal): string {
  const values = Object.entries(params).map(([name, value]) => [name, String(value)])
  return fill(pack[code], Object.fromEntries(values))
}
