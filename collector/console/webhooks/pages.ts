import { lazy } from 'preact-iso'

/** Loaded when it is opened: who reads results does not pay for it. */
export const WebhooksPage = lazy(() =>
  import('./webhooks-page.tsx').then(({ WebhooksPage }) => WebhooksPage),
)
