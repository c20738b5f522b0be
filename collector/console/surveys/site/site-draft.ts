import { isLocal } from './is-local.ts'
import { slugOf } from '#shared/survey-of.ts'

/**
 * The origin of what an owner typed: a path is cut off, a missing protocol is https, on a computer of
 * one's own http. `undefined` when it is no address.
 */
export function originOf(typed: string): string | undefined {
  const text = typed.trim()
  const isWhole = /^https?:\/\//i.test(text)
  const whole = isWhole ? text : `${isLocal(`http://${text}`) ? 'http' : 'https'}://${text}`
  if (text === '' || /\s/.test(text) || !URL.canParse(whole)) return undefined
  const { origin, hostname } = new URL(whole)
  const isReachable = hostname.includes('.') || hostname === 'localhost' || hostname.startsWith('[')
  return isReachable ? origin : undefined
}

/** A site's id: from its name, or from its host where the name has no Latin letters. */
export function siteIdOf(name: string, origin: string): string {
  const host = new URL(origin).hostname.replace(/^www\./, '')
  return slugOf(name) || slugOf(host) || 'shop'
}

/** Lines that hold something. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
