import { attempt } from '#shared/attempt.ts'
import { newcomer, type Memory } from '#shared/memory.ts'

/** 116 days: a clock further behind than that finds no page whose certificate is valid yet */
const WRONG_CLOCK_MS = 1e10

/** What this browser remembers of one site. */
export interface KeptMemory {
  /** read anew each time, so that tabs share it */
  read(): Memory
  change(how: (memory: Memory, now: number) => Memory): void
  /** whether anything may be stored now */
  mayStore(): boolean
  /** a shopper never seen; answers still on their way are kept */
  forget(): void
}

/**
 * Memory in `localStorage` under `earshot:{site}`. Where storage is blocked, full, or not allowed
 * (yet), the page alone remembers; a broken value is a shopper never seen. Of what is stored, the page
 * holds no copy, which would outlive a `reset` in another tab.
 *
 * @param mayStore asked at every use, because consent may come and go
 */
export function openMemory(site: string, mayStore: () => boolean): KeptMemory {
  const key = `earshot:${site}`
  /** what could not be stored, and is therefore newer than what was */
  let unkept: Memory | undefined

  const read = () => {
    const now = Date.now()
    // a time a little ahead stands: the clock may yet be set right; one far ahead never was true
    const clamp = (_: string, value: number) =>
      value > now + WRONG_CLOCK_MS ? now : (value ?? undefined)
    const kept =
      unkept ?? attempt(() => mayStore() && JSON.parse(`${localStorage.getItem(key)}`, clamp))
    return Object.assign(newcomer(Math.random(), now), kept)
  }
  return {
    read,
    mayStore,
    change(how) {
      unkept = how(read(), Date.now())
      attempt(() => {
        unkept = mayStore() ? void localStorage.setItem(key, JSON.stringify(unkept)) : unkept
      })
    },
    forget() {
      unkept = undefined
      attempt(() => localStorage.removeItem(key))
    },
  }
}
