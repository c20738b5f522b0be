/** The path of a page's address, decoded for reading: `https://shop.example/a?b` → `/a`. */
export function pathOf(page: string): string {
  const path = URL.parse(page, 'https://page.invalid')?.pathname ?? page
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
