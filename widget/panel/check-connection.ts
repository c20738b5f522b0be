import { fetchWords } from '../engine/fetch-words.ts'
import { fetchCard } from '../engine/load-chunks.ts'
import type { TagContext } from '../tag-context.ts'
import type { Finding, PanelPack } from './words/pack.ts'

/** One part of the way to the collector, tried. */
export interface Check {
  readonly part: keyof PanelPack['parts']
  readonly finding: Finding
  /** what the page's content security policy lacks */
  readonly directive?: string
}

/** Tries what an impression needs: the card, the words, and the door, which gets an empty batch. */
export async function checkConnection(tag: TagContext): Promise<Check[]> {
  const { rules, base } = tag
  const [survey] = rules.surveys
  const checks = [
    await tryPart('card', fetchCard),
    ...(survey ? [await tryPart('words', () => fetchWords(tag, survey))] : []),
    await tryPart('door', () => knock(`${base}${rules.site}?check`)),
  ]
  return checks
}

async function knock(url: string): Promise<void> {
  const body = JSON.stringify({ v: 1, responses: [] })
  const reply = await fetch(url, { method: 'POST', body, credentials: 'omit' })
  if (!reply.ok) throw new Error(`${reply.status}`)
}

async function tryPart(part: Check['part'], run: () => Promise<unknown>): Promise<Check> {
  let directive: string | undefined
  const hear = ({ effectiveDirective }: SecurityPolicyViolationEvent) => {
    directive = effectiveDirective
  }
  document.addEventListener('securitypolicyviolation', hear)
  try {
    await run()
    return { part, finding: 'works' }
  } catch (error) {
    // the violation is told in a task of its own
    await new Promise((told) => setTimeout(told))
    if (directive !== undefined) return { part, finding: 'csp', directive }
    // a reply that says no has come through; a fetch or an import that found nothing throws a TypeError
    return { part, finding: error instanceof TypeError ? 'stopped' : 'refused' }
  } finally {
    document.removeEventListener('securitypolicyviolation', hear)
  }
}
