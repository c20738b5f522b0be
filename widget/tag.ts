import type { TagRules } from '#shared/rules.ts'
import { boot } from './tag/boot.ts'
import { guard } from './tag/guard.ts'

/** the collector writes the site's rules in place of this name */
declare const __EARSHOT_RULES__: TagRules

guard(() => {
  const script = document.currentScript as HTMLScriptElement | null
  // included twice: the first one goes on
  if (window.earshot?.v) return
  // a module has none, nor has what is evaluated
  if (!script) return console.warn('earshot: not as a module')
  boot(__EARSHOT_RULES__, script.src.replace(/[^/]*$/, ''), script.dataset)
})()
