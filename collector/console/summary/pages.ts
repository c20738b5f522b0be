import { lazy } from 'preact-iso'

/** One shop on one page, loaded when it is opened. */
export const SummaryPage = lazy(() =>
  import('./summary-page.tsx').then(({ SummaryPage }) => SummaryPage),
)
