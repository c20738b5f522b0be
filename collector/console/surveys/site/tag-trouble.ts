import { isLocal } from './is-local.ts'

/**
 * Why shoppers cannot load a tag from where it is: `local`: its address leads into this computer alone,
 * and the shop's does not; `blocked`: the shop is served by https and the tag is not.
 *
 * @param origins of the shop
 */
export function tagTrouble(
  tag: string,
  origins: readonly string[],
): 'local' | 'blocked' | undefined {
  const isShopAway = origins.some((origin) => !isLocal(origin))
  if (isLocal(tag)) return isShopAway ? 'local' : undefined
  const isShopSafe = origins.some((origin) => origin.startsWith('https:'))
  return isShopSafe && tag.startsWith('http:') ? 'blocked' : undefined
}
