import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/** Long enough to walk through a shop, short enough that a link in a chat does not live on. */
export const PREVIEW_MINUTES = 60

const MINUTE_MS = 60_000
/** 96 bits: a preview shows a wording and changes nothing. */
const LENGTH = 16
const TOKEN = /^([a-z0-9][a-z0-9-]*)\.([0-9a-z]{1,9})\.([\w-]{16})$/

/** Makes and reads leave to see a survey that is not published. */
export interface PreviewTokens {
  /** `{survey}.{minute of the end, base 36}.{HMAC-SHA-256}`: fits an address as it is */
  make(site: string, survey: string, now: Date): { readonly token: string; readonly expires: Date }
  /** the survey that a token of this site gives leave to see; `over`: its time has passed */
  read(token: string, site: string, now: Date): { readonly survey: string } | 'over' | undefined
}

/** @param secret lies in a file outside the database */
export function createPreviewTokens(secret: string): PreviewTokens {
  const key = Buffer.from(hkdfSync('sha256', secret, '', 'earshot preview', 32))
  const macOf = (text: string) =>
    createHmac('sha256', key).update(text).digest('base64url').slice(0, LENGTH)

  return {
    make(site, survey, now) {
      const minute = Math.ceil(now.getTime() / MINUTE_MS) + PREVIEW_MINUTES
      const plain = `${survey}.${minute.toString(36)}`
      return {
        token: `${plain}.${macOf(`${site} ${plain}`)}`,
        expires: new Date(minute * MINUTE_MS),
      }
    },
    read(token, site, now) {
      const [, survey, minute, mac] = TOKEN.exec(token) ?? []
      if (survey === undefined || minute === undefined || mac === undefined) return undefined
      const right = Buffer.from(macOf(`${site} ${survey}.${minute}`))
      if (!timingSafeEqual(right, Buffer.from(mac))) return undefined
      return Number.parseInt(minute, 36) * MINUTE_MS > now.getTime() ? { survey } : 'over'
    },
  }
}
