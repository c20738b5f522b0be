/**
 * An address of a page as people read and write it: blanks at the ends cut, scheme and host cut,
 * letters decoded once and composed (NFC). What is no proper encoding stays as it is.
 *
 * @param address `https://shop.example/%EC%83%81%ED%92%88`, or a part of it
 */
export function readableAddress(address: string): string {
  // a host alone is its first page
  const local = address.trim().replace(/^(https?:)?\/\/[^/?#]*$/i, '/')
  return decodeAddress(local.replace(/^(https?:)?\/\/[^/?#]*/i, ''))
}

/** Letters decoded, each as far as it is properly encoded: a `%2F` is no slash of the path. */
export function decodeAddress(address: string): string {
  return address.replace(/(%[0-9a-f]{2})+/gi, decode).normalize()
}

function decode(encoded: string): string {
  try {
    return decodeURI(encoded)
  } catch {
    return encoded
  }
}
