import { useReply } from '../api/use-reply.ts'

interface Me {
  /** site id, or `*` for every site → role */
  readonly places: Readonly<Record<string, 'owner' | 'editor' | 'viewer'>>
}

/** Whether whoever is signed in may change what belongs to a site; no while that is not known. */
export function useMayEdit(site: string | undefined): boolean {
  const { data } = useReply<Me>('/api/me', 0)
  if (!data || site === undefined) return false
  return [data.places[site], data.places['*']].some((role) => role === 'owner' || role === 'editor')
}
