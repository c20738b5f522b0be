import { createContext } from 'preact'

/** What whoever reads may do besides reading. */
export interface Acts {
  /** editors and owners of the site may; viewers, and readers of a share link, may not */
  readonly mayEdit: boolean
  /** reads the numbers again, after something beside them has changed */
  readonly readAgain: () => void
}

/** What may be done on the page; nothing, unless somebody says otherwise. */
export const Acting = createContext<Acts>({ mayEdit: false, readAgain: () => undefined })
