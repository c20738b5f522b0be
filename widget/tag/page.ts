import type { Page } from '#shared/screen.ts'
import { addressOf } from './navigation.ts'

/** The page as it is now. A device is what the shopper holds: touch, and the shorter side. */
export function pageNow(forgets = false): Page {
  const isPhone = Math.min(screen.width, screen.height) < 600
  const isTouch = matchMedia('(pointer:coarse)').matches
  const device = isTouch ? (isPhone ? 'phone' : 'tablet') : 'desktop'
  return { address: addressOf(), device, forgets }
}
