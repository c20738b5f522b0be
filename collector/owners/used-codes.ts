/** An app's code is taken for thirty seconds before and after its own. */
const LIFE_MS = 120_000

/** Remembers one-time codes that let somebody in. */
export interface UsedCodes {
  /** whether a code let this account in already; from now on it did */
  isUsed(account: string, code: string): boolean
}

/** In memory: RFC 6238, 5.2 asks that a code is taken once. */
export function createUsedCodes(now: () => Date): UsedCodes {
  const until = new Map<string, number>()
  return {
    isUsed(account, code) {
      const nowMs = now().getTime()
      for (const [name, endMs] of until) if (endMs <= nowMs) until.delete(name)
      const name = `${account} ${code.replaceAll(/\s/g, '')}`
      const isAgain = until.has(name)
      until.set(name, nowMs + LIFE_MS)
      return isAgain
    },
  }
}
