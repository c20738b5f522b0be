import type * as callsModule from '../calls/calls.ts'
import type * as cardModule from '../card/card.ts'
import type * as panelModule from '../panel/panel.ts'
import type { Rest } from '../rest/rest-module.ts'

export type CardParts = typeof cardModule

let card: CardParts | undefined
let rest: Rest | undefined

/** The rest, if it has been fetched. */
export function theRest(): Rest | undefined {
  return rest
}

/** Fetches what draws: `desk.{hash}.js` and `panel.{hash}.js` have it in `card.{hash}.js` beside them. */
export async function fetchCard(): Promise<CardParts> {
  card ??= await fetchPart('card')
  return card as CardParts
}

/** Fetches what few showings need: `rest.{hash}.js`. */
export async function fetchRest(): Promise<Rest> {
  rest ??= await fetchPart('rest')
  return rest as Rest
}

/** Fetches what few pages call for: `calls.{hash}.js`. */
export function fetchCalls(): Promise<typeof callsModule> {
  return fetchPart('calls')
}

/** Fetches what owners and developers look at: `panel.{hash}.js`. */
export function fetchPanel(): Promise<typeof panelModule> {
  return fetchPart('panel')
}

function fetchPart(name: string) {
  return import(/* @vite-ignore */ import.meta.url.replace(/\w+(?=\.[\w-]+\.js$)/, name))
}
