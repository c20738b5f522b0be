/** A name that may be a key of answers: `constructor` and its like are found on every object. */
export function isOrdinary(name: string): boolean {
  return !(name in {})
}

/** An http or https address without a name and password in it. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/@\\]+([/?#]\S*)?$/i.test(text)
}

/** `https://shop.example`, with a port where it is not the usual one, and no path. */
export function isOrigin(text: string): boolean {
  return /^https?:\/\/(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(:\d{1,5})?$/.test(text)
}

/** An IANA time zone that this runtime knows. */
export function isZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** A regular expression that compiles. */
export function isRegex(text: string): boolean {
  try {
    return new RegExp(text).source !== ''
  } catch {
    return false
  }
}
