import { rulesOf } from '#shared/rules-of.ts'
import type { TagRules } from '#shared/rules.ts'
import type { Site } from '#shared/site.ts'
import { surveysOf } from '../catalog/catalog.ts'
import type { Deps } from './deps.ts'

/**
 * The rules that the tag of a site carries just now.
 *
 * @returns `undefined` when the widget has not been built
 */
export function siteRules(deps: Deps, site: Site): TagRules | undefined {
  const assets = deps.assets()
  if (!assets) return undefined
  const { isFull } = deps.quotas
  const proof = deps.tagProof.make(site.id, deps.now().getTime())
  const surveys = surveysOf(deps.catalog.current(), site.id)
  const rules = rulesOf(site, surveys, assets.deskName, isFull, proof)
  return deps.asks.has(site.id) ? { ...rules, asks: true } : rules
}
