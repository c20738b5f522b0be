import { lazy } from 'preact-iso'

/** One survey's results: most of the console's charts, which no other page waits for. */
export const ResultsPage = lazy(() =>
  import('./results-page.tsx').then(({ ResultsPage }) => ResultsPage),
)

/** Two sides held against each other, loaded when it is opened. */
export const ComparePage = lazy(() =>
  import('./compare/compare-page.tsx').then(({ ComparePage }) => ComparePage),
)
