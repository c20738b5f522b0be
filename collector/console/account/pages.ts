import { lazy } from 'preact-iso'

/** The pages about people, each loaded when it is opened: who reads results does not pay for them. */
export const SignInPage = lazy(() =>
  import('./entry/sign-in-page.tsx').then(({ SignInPage }) => SignInPage),
)
export const VisitPage = lazy(() =>
  import('./entry/visit-page.tsx').then(({ VisitPage }) => VisitPage),
)
/** Set-up, invitation and reset. */
export const LinkPage = lazy(() => import('./entry/link-page.tsx').then(({ LinkPage }) => LinkPage))
export const AccountPage = lazy(() =>
  import('./own/account-page.tsx').then(({ AccountPage }) => AccountPage),
)
export const ConsentPage = lazy(() =>
  import('./entry/consent-page.tsx').then(({ ConsentPage }) => ConsentPage),
)
export const TeamPage = lazy(() => import('./team/team-page.tsx').then(({ TeamPage }) => TeamPage))
export const HistoryPage = lazy(() =>
  import('./team/history-page.tsx').then(({ HistoryPage }) => HistoryPage),
)
