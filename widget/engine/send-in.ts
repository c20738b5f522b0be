import type { TagContext } from '../tag-context.ts'
import { createSender } from '../sender.ts'

let wake: ((inMs?: number) => void) | undefined

/** Asks the page's one sender to send in so many ms. */
export function sendIn(inMs: number, { base, rules: { site, proof } }: TagContext): void {
  wake ??= createSender({ url: base + site, site, proof })
  wake(inMs)
}
