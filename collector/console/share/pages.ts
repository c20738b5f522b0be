import { lazy } from 'preact-iso'

/** The pages about sharing, each loaded when it is opened. */
export const SharePage = lazy(() => import('./share-page.tsx').then(({ SharePage }) => SharePage))
export const SharedPage = lazy(() =>
  import('./shared-page.tsx').then(({ SharedPage }) => SharedPage),
)
