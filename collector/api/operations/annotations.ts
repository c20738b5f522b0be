import { z } from 'zod'
import { ANNOTATION_FORM } from '#collector/routes/annotations.ts'
import { NO_QUERY, done, named, ok, type Operations } from '../operation.ts'
import { annotation } from '../replies.ts'

const body = named('AnnotationInput', ANNOTATION_FORM)

/** What owners write at days of a site. */
export const ANNOTATION_OPERATIONS: Operations = {
  'GET /api/sites/:site/annotations': {
    query: NO_QUERY,
    summary: 'List what owners wrote at days of a site',
    replies: ok('By day', z.object({ annotations: z.array(annotation) })),
  },
  'POST /api/sites/:site/annotations': {
    summary: 'Add a note to a date: what may explain a trend, such as a new checkout',
    body,
    replies: {
      201: { what: 'The annotation', schema: annotation },
      409: { what: 'The site has 500' },
    },
  },
  'PUT /api/sites/:site/annotations/:annotation': {
    summary: 'Change an annotation',
    body,
    replies: ok('The annotation', annotation),
  },
  'DELETE /api/sites/:site/annotations/:annotation': {
    summary: 'Take an annotation away',
    replies: done('Gone'),
  },
}
