import type { TagRules } from '#shared/rules.ts'
import type { Call } from './guest.ts'
import { say } from './say.ts'
import { start } from './tag/start.ts'

/** the collector writes the site's rules in place of this name */
declare const __EARSHOT_RULES__: TagRules

declare global {
  interface Window {
    earshot?: ((...call: Call) => void) & { q?: Call[]; v?: number }
  }
}

/** Nothing is thrown into the page. */
function guard(run: (...args: Call) => void): (...args: Call) => void {
  return (...args) => {
    try {
      run(...args)
    } catch (error) {
      say(error)
    }
  }
}

guard(() => {
  const { earshot } = window
  const script = document.currentScript as HTMLScriptElement
  // included twice: the first one goes on
  if (earshot?.v) return
  const act = guard(start(__EARSHOT_RULES__, script.src.replace(/[^/]*$/, ''), script.dataset))
  window.earshot = Object.assign(act, { v: 1 })
  earshot?.q?.forEach((call) => act(...call))
})('')
