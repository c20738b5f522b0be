import type { Endpoint } from './endpoint.ts'

/** An endpoint as its owner reads it: no secret, and of a chat's address, which is one, the host. */
export interface ShownEndpoint extends Omit<Endpoint, 'secrets' | 'site' | 'addedMs'> {
  /** ISO 8601 UTC */
  readonly added: string
}

/** Takes out what may not be shown again. */
export function shownEndpoint({
  secrets: _,
  site: _site,
  addedMs,
  ...endpoint
}: Endpoint): ShownEndpoint {
  const { kind, target } = endpoint
  const isSecret = kind === 'slack' || kind === 'discord'
  return {
    ...endpoint,
    target: isSecret && target !== '' ? `${new URL(target).origin}/…` : target,
    added: new Date(addedMs).toISOString(),
  }
}
