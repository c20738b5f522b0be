/** Where a tag can be pasted, each with its own steps. */
export type Platform = 'html' | 'woocommerce' | 'shopify' | 'magento' | 'cafe24' | 'gtm' | 'react'

/** What the page about the tag says. */
export interface InstallWords {
  readonly install: {
    readonly title: string
    readonly hint: string
    readonly where: string
    readonly platforms: Readonly<Record<Platform, string>>
    readonly steps: Readonly<Record<Platform, readonly string[]>>
    readonly csp: string
    /** over the tag whose bytes never change */
    readonly pinned: string
    readonly panel: string
    readonly panelHint: string
    readonly waiting: string
    readonly waitingHint: string
    readonly seen: string
    /** @param ago "2 minutes ago"; @param where path, or the origin when the path is not told */
    readonly seenAt: (ago: string, where: string) => string
    readonly seenDay: (day: string) => string
    readonly foreign: (origin: string) => string
    readonly foreignHint: string
    readonly allow: string
    readonly next: string
    /** @param address the tag's origin */
    readonly onlyHere: (address: string) => string
    readonly blocked: (address: string) => string
  }
}
