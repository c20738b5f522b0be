import type { Localized } from './localized.ts'

/** Where and how the card appears. Typed tokens only: no owner's CSS or HTML ever reaches a page. */
export interface Look {
  /** corner: at the bottom on wide screens, a bottom sheet on phones */
  readonly place: 'corner' | 'centre' | 'inline' | 'tab'
  /** `#rrggbb`; absent: a calm blue, whatever the page */
  readonly accent?: string
  readonly theme: 'auto' | 'light' | 'dark'
  /** of a corner or a tab; absent: where lines end in the shopper's language */
  readonly side?: 'left' | 'right'
  /** px above the lower edge, 0 to 200: room for a chat bubble or a bar */
  readonly offset?: number
  /** `page`: the shop's own font family is used */
  readonly font: 'system' | 'page'
  /** corner radius in px, 0 to 24 */
  readonly radius: number
}

/** What everyone who answers sees at the end, never promoters alone. */
export interface Thanks {
  readonly text?: Localized
  /** http(s) only */
  readonly link?: { readonly url: string; readonly text: Localized }
  readonly coupon?: string
}
