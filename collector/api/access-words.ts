import type { Access } from '../owners/authorize/access.ts'
import type { Json } from './components.ts'

/** Which of the ways to say who one is will do. */
export function securityOf(access: Access | undefined): Json[] {
  if (access === undefined || access === 'anyone') return []
  const session = { session: [] }
  const isPersonal = access === 'signed_in' || typeof access === 'object'
  return isPersonal ? [session] : [{ key: [] }, session]
}

/** Who may call, in a sentence. */
export function needsOf(access: Access): string | undefined {
  if (typeof access === 'object') {
    return `For the ${access.person}s of the site, in person: a key will not do.`
  }
  return NEEDS[access]
}

const NEEDS: Readonly<Record<Extract<Access, string>, string | undefined>> = {
  anyone: undefined,
  known: 'For every key and everybody who is signed in.',
  signed_in: 'For people who are signed in: a key will not do.',
  everywhere: 'For owners of every site.',
  viewer: 'For viewers of the site, or more.',
  editor: 'For editors of the site, or more.',
  owner: 'For owners of the site.',
}
