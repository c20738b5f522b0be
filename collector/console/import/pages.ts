import { lazy } from 'preact-iso'

/** Loaded when it is opened: who reads results does not pay for it. */
export const ImportPage = lazy(() =>
  import('./import-page.tsx').then(({ ImportPage }) => ImportPage),
)
