import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** Signs what a link carries, so that nobody else can make one. */
export interface Signer {
  /** `value.signature`; 128 bits of signature */
  sign(value: string): string
  /** the value, when the signature is ours; `undefined` otherwise */
  read(token: string): string | undefined
}

/** @param about what the links are for: a token of one kind is none of another */
export function createSigner(secret: string, about: string): Signer {
  const key = Buffer.from(hkdfSync('sha256', secret, '', `earshot ${about}`, 32))
  const signatureOf = (value: string) =>
    createHmac('sha256', key).update(value).digest().subarray(0, 16)
  return {
    sign: (value) => `${value}.${signatureOf(value).toString('base64url')}`,
    read(token) {
      const cut = token.lastIndexOf('.')
      const value = token.slice(0, Math.max(0, cut))
      const given = Buffer.from(token.slice(cut + 1), 'base64url')
      const right = signatureOf(value)
      return given.length === right.length && timingSafeEqual(given, right) ? value : undefined
    },
  }
}
