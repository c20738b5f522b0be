import { z } from 'zod'
import type { ShareLink } from '#collector/sharing/share-link.ts'
import { SHARE_FORM } from '#collector/routes/shares.ts'
import { NO_QUERY, done, named, ok, type Operations } from '../operation.ts'
import { instant } from '../replies.ts'

const share = named(
  'Share',
  z.object({
    id: z.string(),
    site: z.string(),
    survey: z.string(),
    kind: z.enum(['page', 'badge']),
    name: z.string(),
    comments: z.boolean().describe('shows what people wrote'),
    expiresAt: instant,
    madeAt: instant,
  }),
) satisfies z.ZodType<ShareLink>

/** Links by which others read one survey. */
export const SHARE_OPERATIONS: Operations = {
  'GET /api/surveys/:survey/shares': {
    query: NO_QUERY,
    summary: 'List the links that still work',
    replies: ok('The links, never their secrets', z.object({ shares: z.array(share) })),
  },
  'POST /api/surveys/:survey/shares': {
    summary: 'Make a link by which others read the survey, or a badge with its score',
    body: named('ShareInput', SHARE_FORM),
    replies: {
      201: { what: 'The link, shown this once', schema: z.object({ share, link: z.url() }) },
    },
  },
  'DELETE /api/surveys/:survey/shares/:share': {
    summary: 'Close a link at once',
    replies: done('Closed'),
  },
}
