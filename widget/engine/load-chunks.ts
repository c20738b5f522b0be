import type * as callsModule from '../calls/calls.ts'
import type * as cardModule from '../card/card.ts'
import type * as panelModule from '../panel/panel.ts'
import type { Extras } from '../extras/extras-module.ts'

export type CardModule = typeof cardModule
export type CallsModule = typeof callsModule

let card: CardModule | undefined
let extras: Extras | undefined
let calls: CallsModule | undefined

/** The extras, if they have been fetched. */
export function loadedExtras(): Extras | undefined {
  return extras
}

/** What few pages call for, if it has been fetched. */
export function loadedCalls(): CallsModule | undefined {
  return calls
}

/** Fetches what draws: `desk.{hash}.js` and `panel.{hash}.js` have it in `card.{hash}.js` beside them. */
export async function fetchCard(): Promise<CardModule> {
  card ??= await fetchChunk('card')
  return card as CardModule
}

/** Fetches what few impressions need: `rest.{hash}.js`. */
export async function fetchExtras(): Promise<Extras> {
  extras ??= await fetchChunk('rest')
  return extras as Extras
}

/** Fetches what few pages call for: `calls.{hash}.js`. */
export async function fetchCalls(): Promise<CallsModule> {
  calls ??= await fetchChunk('calls')
  return calls as CallsModule
}

/** Fetches what owners and developers look at: `panel.{hash}.js`. */
export function fetchPanel(): Promise<typeof panelModule> {
  return fetchChunk('panel')
}

function fetchChunk(name: string) {
  return import(/* @vite-ignore */ import.meta.url.replace(/\w+(?=\.[\w-]+\.js$)/, name))
}
