import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** Proofs that a site's own server named a customer. */
export interface CustomerProofs {
  /** what the site's server signs with, 64 hex characters; made from the collector's secret */
  secretOf(site: string): string
  /** whether `proof` is the hex HMAC-SHA-256 of the customer's id with the site's secret */
  holds(site: string, customer: string, proof: string): boolean
}

/** @param secret lies in a file outside the database; another secret makes other site secrets */
export function createCustomerProofs(secret: string): CustomerProofs {
  const secretOf = (site: string) =>
    Buffer.from(hkdfSync('sha256', secret, '', `earshot customers ${site}`, 32)).toString('hex')
  return {
    secretOf,
    holds(site, customer, proof) {
      const right = createHmac('sha256', secretOf(site)).update(customer).digest()
      const given = Buffer.from(proof, 'hex')
      return given.length === right.length && timingSafeEqual(given, right)
    },
  }
}
