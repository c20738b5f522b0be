/** A response's secret, and the id that follows from it. */
export interface Secret {
  /** 128 random bits in base64url */
  readonly k: string
  /** first 22 characters of base64url(SHA-256(k)); `k` itself where the page may not hash */
  readonly id: string
}

/**
 * Makes a secret whose id does not begin with `-`: spreadsheets would read it as a formula.
 * `crypto.subtle` exists in secure contexts alone.
 */
export async function newSecret(): Promise<Secret> {
  const k = base64url(crypto.getRandomValues(new Uint8Array(16)))
  if (!crypto.subtle) return { k, id: k }
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(k))
  const id = base64url(new Uint8Array(hash)).slice(0, 22)
  return id.startsWith('-') ? newSecret() : { k, id }
}

function base64url(bytes: Uint8Array): string {
  // `=`, which pads, is neither and goes
  const text = btoa(String.fromCharCode(...bytes))
  return text.replace(/\W/g, (c) => '-_'['+/'.indexOf(c)] ?? '')
}
