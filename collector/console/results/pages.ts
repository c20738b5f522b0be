import { lazy } from 'preact-iso'

/** Two sides held against each other, loaded when it is opened. */
export const ComparePage = lazy(() =>
  import('./compare/compare-page.tsx').then(({ ComparePage }) => ComparePage),
)
