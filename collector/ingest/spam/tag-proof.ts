import { DAY_MS } from '#shared/day.ts'
import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/**
 * Days for which a proof is good: a browser may hold a tag for eight (`stale-if-error`) and a page
 * may stay open overnight. It is attached when an answer is sent, so how long an answer waited
 * offline does not matter.
 */
export const PROOF_DAYS = 10

/** 96 bits: enough for something that lives ten days and opens nothing. */
const LENGTH = 16

/** Makes and reads the proof of having fetched the tag of a site. */
export interface TagProof {
  /** Of a site on the day of an instant: everyone who fetches the tag that day gets the same, so it tells nobody apart. */
  make(site: string, nowMs: number): string
  /** Whether a text is a proof of this site that was made at most {@link PROOF_DAYS} days ago. */
  isGood(proof: unknown, site: string, nowMs: number): boolean
}

/** A proof is `{day}.{HMAC-SHA-256 of site and day}`, the day counted from 1970 in base 36. */
export function createTagProof(secret: string): TagProof {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'earshot tag proof', 32))
  // asked once a request: a site has eleven proofs that matter
  const known = new Map<string, string>()

  function proofOf(site: string, day: number): string {
    const name = `${site} ${day}`
    const held = known.get(name)
    if (held !== undefined) return held
    if (known.size >= 10_000) known.clear()
    const mac = createHmac('sha256', key).update(name).digest('base64url').slice(0, LENGTH)
    const proof = `${day.toString(36)}.${mac}`
    known.set(name, proof)
    return proof
  }

  return {
    make: (site, nowMs) => proofOf(site, Math.floor(nowMs / DAY_MS)),
    isGood(proof, site, nowMs) {
      if (typeof proof !== 'string' || !/^[0-9a-z]{1,8}\.[\w-]{16}$/.test(proof)) return false
      const day = Number.parseInt(proof, 36)
      const age = Math.floor(nowMs / DAY_MS) - day
      // a day ahead: another collector's clock
      if (age < -1 || age > PROOF_DAYS) return false
      const good = Buffer.from(proofOf(site, day))
      return good.length === proof.length && timingSafeEqual(good, Buffer.from(proof))
    },
  }
}
