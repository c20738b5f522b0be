import { timingSafeEqual } from 'node:crypto'
import { hashSecret } from './secret.ts'

/** Whether two secrets are the same, in a time that tells nothing of where they differ. */
export function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(hashSecret(one)), Buffer.from(hashSecret(other)))
}
