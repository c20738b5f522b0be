import type { Store } from '../store/store.ts'
import { hashSecret, createSecret } from './secret.ts'

/** Who asks, and which sites are theirs. */
export interface Owner {
  /** how they proved it; what changes things asks more of a cookie, which browsers send unasked */
  readonly by: 'key' | 'cookie'
  /** absent: all sites */
  readonly site?: string
}

/** Decides who is an owner. The seam behind which sign-in can change. */
export interface Gate {
  /** the owner whom a request's credentials name, if they hold */
  findOwner(headers: Headers): Promise<Owner | undefined>
  /** Exchanges a set-up token, once, for a session; `undefined` when it does not hold. */
  openSession(token: string): Promise<string | undefined>
  closeSession(headers: Headers): Promise<void>
  /** the `Set-Cookie` that hands a session to a browser; an empty secret takes it back */
  cookieOf(secret: string): string
}

const SESSION_MS = 30 * 86_400_000

/** @param isSecure whether browsers reach the collector over https */
export function createGate(store: Store, now: () => Date, isSecure: boolean): Gate {
  // the __Host- name binds the cookie to this host over https; plain http is for loopback alone
  const name = isSecure ? '__Host-sid' : 'sid'

  function sessionIn(headers: Headers): string | undefined {
    const pairs = (headers.get('cookie') ?? '').split(';').map((pair) => pair.trim())
    return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
  }

  async function byKey(key: string): Promise<Owner | undefined> {
    const found = await store.findKey(hashSecret(key))
    return found && { by: 'key', ...found }
  }

  return {
    async findOwner(headers) {
      const bearer = /^Bearer +([A-Za-z0-9_-]{10,200})$/i.exec(headers.get('authorization') ?? '')
      if (bearer?.[1] !== undefined) return byKey(bearer[1])
      const session = sessionIn(headers)
      if (session === undefined) return undefined
      const holds = await store.findLogin(hashSecret(session), 'session', now())
      return holds ? { by: 'cookie' } : undefined
    },
    async openSession(token) {
      if (!(await store.takeLogin(hashSecret(token), 'setup', now()))) return undefined
      const session = createSecret()
      await store.addLogin(hashSecret(session), 'session', new Date(now().getTime() + SESSION_MS))
      return session
    },
    async closeSession(headers) {
      const session = sessionIn(headers)
      if (session !== undefined) await store.takeLogin(hashSecret(session), 'session', now())
    },
    cookieOf(secret) {
      const age = secret === '' ? 0 : SESSION_MS / 1000
      const flags = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}${isSecure ? '; Secure' : ''}`
      return `${name}=${secret}; ${flags}`
    },
  }
}
