/** A `Retry-After` header with up to half as much again added by chance, so that those who wait do not return at once. */
export function retryAfterSeconds(ms: number, random = Math.random): { 'retry-after': string } {
  const seconds = (ms * (1 + random() / 2)) / 1000
  return { 'retry-after': String(Math.max(1, Math.ceil(seconds))) }
}
