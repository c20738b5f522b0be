/** Whether an address is one of the page's own origin. */
export function isOfShop(address: unknown): boolean {
  return `${address}`.startsWith(`${origin}/`)
}
