import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { Site } from '#shared/site.ts'

/** What of a site its customers' secret depends on. */
export type SecretSite = Pick<Site, 'id' | 'customerSecret'>

/** Proofs that a site's own server named a customer. */
export interface CustomerProofs {
  /** what the site's server signs with, 64 hex characters; made from the collector's secret */
  secretOf(site: SecretSite): string
  /** the secret before the last change, while it still holds */
  previousOf(
    site: SecretSite,
    now: Date,
  ): { readonly secret: string; readonly until: string } | undefined
  /** whether `proof` is the hex HMAC-SHA-256 of the customer's id with a secret that holds */
  holds(site: SecretSite, customer: string, proof: string, now: Date): boolean
  /** known to nobody outside: what answers by mail are named with */
  mailSecretOf(site: string): string
}

/** @param secret lies in a file outside the database; another secret makes other site secrets */
export function createCustomerProofs(secret: string): CustomerProofs {
  const derive = (about: string) =>
    Buffer.from(hkdfSync('sha256', secret, '', `earshot ${about}`, 32)).toString('hex')
  const nth = (site: string, generation: number) =>
    derive(generation === 0 ? `customers ${site}` : `customers ${site} ${generation}`)
  const secretOf = ({ id, customerSecret }: SecretSite) => nth(id, customerSecret?.generation ?? 0)

  function previousOf({ id, customerSecret }: SecretSite, now: Date) {
    if (!customerSecret || Date.parse(customerSecret.previousUntil) <= now.getTime())
      return undefined
    const { generation, previousUntil } = customerSecret
    return { secret: nth(id, generation - 1), until: previousUntil }
  }

  return {
    secretOf,
    previousOf,
    holds(site, customer, proof, now) {
      const given = Buffer.from(proof, 'hex')
      const secrets = [secretOf(site), previousOf(site, now)?.secret]
      return secrets.some((one) => one !== undefined && isProof(one, customer, given))
    },
    mailSecretOf: (site) => derive(`mail ${site}`),
  }
}

function isProof(secret: string, customer: string, given: Buffer): boolean {
  const right = createHmac('sha256', secret).update(customer).digest()
  return given.length === right.length && timingSafeEqual(given, right)
}
