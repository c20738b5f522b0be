import type { TagRules } from '#shared/rules.ts'
import type { Call, Settings } from '../tag-context.ts'
import { debug } from '../debug.ts'
import { start } from './start.ts'

declare global {
  interface Window {
    earshot?: ((...call: Call) => void) & { q?: Call[]; v?: number }
  }
}

/** Nothing is thrown into the page. */
export function guard(run: (...args: Call) => void): (...args: Call) => void {
  return (...args) => {
    try {
      run(...args)
    } catch (error) {
      debug(error)
    }
  }
}

/** Begins, and answers from now on what the page calls; first what it has called so far. */
export function boot(rules: TagRules, base: string, settings: Settings): void {
  const { earshot } = window
  const act = guard(start(rules, base, settings))
  window.earshot = Object.assign(act, { v: 1 })
  earshot?.q?.forEach((call) => act(...call))
}
