import { hashSecret, createSecret } from '../secret.ts'

/** Tells a leaked key apart in logs and lets secret scanners find it. */
const KEY_MARK = 'ek'

/** A new key: its public id, the key itself (`ek_ID_SECRET`, to be shown once), and what is kept. */
export function makeKey(): { id: string; key: string; hash: string } {
  const id = createSecret().replaceAll(/[-_]/g, '').slice(0, 8)
  const key = `${KEY_MARK}_${id}_${createSecret()}`
  return { id, key, hash: hashSecret(key) }
}
