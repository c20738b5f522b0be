import { useLocation } from 'preact-iso'
import { queryOf, viewOf, type View } from '../address/view.ts'

/** Fields of a view to set; one set to `undefined` is left. */
export type Change = Partial<View>

/** What the address asks to see, and how to ask for something else. */
export interface ViewHook {
  readonly view: View
  /** the address of another view of the same survey, for links */
  readonly hrefOf: (change: Change) => string
  /** goes there; the page stays where it is */
  readonly go: (change: Change) => void
  /** goes to another page */
  readonly route: (address: string) => void
}

/** The view in the address bar. */
export function useView(): ViewHook {
  const { path, query, route } = useLocation()
  const view = viewOf(query)
  const hrefOf: ViewHook['hrefOf'] = (change) => path + queryOf({ ...view, ...change }, query.lang)
  return { view, hrefOf, go: (change) => route(hrefOf(change)), route }
}
