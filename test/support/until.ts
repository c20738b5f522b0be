import { setTimeout as wait } from 'node:timers/promises'

/**
 * Asks again and again until `check` gives something truthy, and returns that.
 * Throws with `what` and the last error once `timeoutMs` have passed.
 */
export async function until<T>(
  what: string,
  check: () => Promise<T> | T,
  timeoutMs = 20_000,
): Promise<Exclude<T, false | null | undefined>> {
  const end = Date.now() + timeoutMs
  let last: unknown
  while (Date.now() < end) {
    try {
      const found = await check()
      if (found) return found as Exclude<T, false | null | undefined>
    } catch (error) {
      last = error
    }
    await wait(20)
  }
  throw new Error(`waited ${timeoutMs} ms for ${what}`, { cause: last })
}
