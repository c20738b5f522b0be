import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** A page may stay open for days before somebody presses "send". */
const MAX_AGE_MS = 10 * 86_400_000
/** The clock of another collector. */
const SKEW_MS = 60_000
/** 96 bits: it opens nothing, and stands for one response. */
const LENGTH = 16

/** What a form stands for. */
export interface FormSubject {
  readonly survey: string
  /** the secret of the response that the form makes */
  readonly k: string
}

/** Makes and reads the proof that a form of the mail page was fetched here. */
export interface FormProof {
  /** `{epoch ms in base 36}.{HMAC of survey, k and time}` */
  make(subject: FormSubject, nowMs: number): string
  /** when the form was fetched, epoch ms; `undefined` for a proof of something else, or one too old */
  read(proof: string, subject: FormSubject, nowMs: number): number | undefined
}

/** @param secret of the collector: several on one database take each other's forms */
export function createFormProof(secret: string): FormProof {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'earshot mail form', 32))

  function proofOf({ survey, k }: FormSubject, at: string): string {
    const mac = createHmac('sha256', key).update(`${survey}\n${k}\n${at}`).digest('base64url')
    return `${at}.${mac.slice(0, LENGTH)}`
  }

  return {
    make: (subject, nowMs) => proofOf(subject, nowMs.toString(36)),
    read(proof, subject, nowMs) {
      const at = /^([0-9a-z]{1,10})\.[\w-]{16}$/.exec(proof)?.[1]
      if (at === undefined) return undefined
      const atMs = Number.parseInt(at, 36)
      if (atMs > nowMs + SKEW_MS || atMs < nowMs - MAX_AGE_MS) return undefined
      const good = Buffer.from(proofOf(subject, at))
      return timingSafeEqual(good, Buffer.from(proof)) ? atMs : undefined
    },
  }
}
