import type { TagRules } from '#shared/rules.ts'
import type { Call, Settings } from '../tag-context.ts'
import { guard } from './guard.ts'
import { start } from './start.ts'

declare global {
  interface Window {
    earshot?: ((...call: Call) => unknown) & { q?: Call[]; v?: number }
  }
}

/** Begins, and answers from now on what the page calls; first what it has called so far. */
export function boot(rules: TagRules, base: string, settings: Settings): void {
  const { earshot } = window
  const act = guard(start(rules, base, settings))
  window.earshot = Object.assign(act, { v: 1 }) as NonNullable<typeof earshot>
  earshot?.q?.forEach((call) => act(...call))
}
