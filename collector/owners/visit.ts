/**
 * A way in without a password, for trying the demo on one's own machine: works from loopback alone,
 * as often as one likes, until the server stops. It lives in memory, never in the database.
 */
export interface Visit {
  readonly token: string
  /** the one site it opens */
  readonly siteId: string
}

/** The account behind it. It has no password, and its name can receive no mail. */
export const VISITOR_EMAIL = 'visitor@localhost'
