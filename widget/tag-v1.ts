import type { TagRules } from '#shared/rules.ts'
import type { Call } from './tag-context.ts'
import { debug } from './debug.ts'
import { boot } from './tag/boot.ts'
import { guard } from './tag/guard.ts'

/**
 * The tag of which shops pin the bytes, `/w/tag.v1.js`: one file for all sites, named by `data-site`,
 * that fetches the rules apart. Its built form lies in `pinned/` and never changes (`npm run pin`
 * refuses to touch it); what is added here reaches `tag.v2.js`.
 */
guard(() => {
  if (window.earshot?.v) return
  const script = document.currentScript as HTMLScriptElement
  const { site } = script.dataset
  if (!site) return console.warn('earshot: write the id of your site into data-site of the script')
  const base = script.src.replace(/[^/]*$/, '')
  // calls wait until the rules are there, and a second tag finds the first one
  const q: Call[] = window.earshot?.q ?? []
  window.earshot = Object.assign((...call: Call) => void q.push(call), { q, v: 1 })
  fetchRules(base, site)
    .then((rules) => boot(rules, base, script.dataset))
    .catch(debug)
})()

async function fetchRules(base: string, site: string): Promise<TagRules> {
  const reply = await fetch(`${base}${site}/rules.json`, { credentials: 'omit' })
  if (!reply.ok) throw new Error(`no rules for "${site}": ${reply.status}`)
  return reply.json()
}
