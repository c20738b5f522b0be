import { DAY_MS } from '#shared/day.ts'
import type { Context } from 'hono'
import type { ResponsePage } from '#shared/results.ts'
import { refused } from '#shared/refusals/refused.ts'
import { MOST_A_DAY, takeReading } from '../owners/assistants/take-reading.ts'
import type { Deps } from './deps.ts'
import { noteReading } from './note-audit.ts'

/** Enough to read, and few enough that nobody exports with it. */
const MOST_A_PAGE = 20

/**
 * Reads a page of responses. An assistant is handed small ones, so many a day, and each of them stands in
 * the audit list; whoever else asks, whatever was asked for.
 *
 * @returns what an assistant is told whose day is used up, in place of a page
 */
export async function readForAssistant(
  deps: Deps,
  c: Context,
  { siteId, survey, limit }: { siteId: string; survey: string; limit: number },
  read: (limit: number) => Promise<ResponsePage>,
): Promise<ResponsePage | Response> {
  const caller = c.get('caller')
  if (caller.kind !== 'assistant') return read(limit)
  const wanted = Math.min(limit, MOST_A_PAGE)
  const { granted, done } = await takeReading(deps.owners.database, caller.of, wanted, deps.now())
  if (granted === 0) {
    await done(0)
    return usedUp(c, deps.now())
  }
  const page = await read(granted)
  const { length } = page.responses
  const today = await done(length)
  const subject = `${survey}: ${length} (${today} of ${MOST_A_DAY} that day)`
  if (length > 0) await noteReading(deps, c, { action: 'comments_read', siteId, subject })
  return { ...page, handedOut: { today, most: MOST_A_DAY } }
}

function usedUp(c: Context, now: Date): Response {
  const next = new Date(now.getTime() + DAY_MS).toISOString().slice(0, 10)
  const waitS = Math.ceil((Date.parse(next) - now.getTime()) / 1000)
  const { error, refusal } = refused('assistant_read_enough', { most: MOST_A_DAY, from: next })
  return c.json({ error, ...refusal }, 429, { 'retry-after': String(waitS) })
}
