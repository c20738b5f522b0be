import type * as module from '../rest/rest.ts'

/** What the file beside the card holds. */
export type Rest = typeof module

let rest: Rest | undefined

/** The rest, if it has been fetched. */
export function theRest(): Rest | undefined {
  return rest
}

/** Fetches the rest: `card.{hash}.js` has it in `rest.{hash}.js` beside it. */
export async function fetchRest(): Promise<Rest> {
  rest ??= await import(/* @vite-ignore */ import.meta.url.replace(/card(?=[^/]*$)/, 'rest'))
  return rest as Rest
}
