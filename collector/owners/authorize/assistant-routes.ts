/**
 * All that an assistant may call: what its tools read, and what they write that can be undone. Publishing,
 * erasing, exporting, people, keys and receivers are not here, whatever the role of its person.
 */
export const ASSISTANT_ROUTES: ReadonlySet<string> = new Set([
  'GET /api/sites',
  'GET /api/sites/:site',
  'GET /api/sites/:site/summary',
  'GET /api/sites/:site/health',
  'GET /api/sites/:site/surveys',
  'GET /api/sites/:site/customers',
  'GET /api/sites/:site/annotations',
  'POST /api/sites/:site/annotations',
  'POST /api/sites/:site/drafts',
  'GET /api/sites/:site/drafts/:draft',
  'PATCH /api/sites/:site/drafts/:draft',
  'GET /api/surveys',
  'GET /api/surveys/:survey/versions',
  'GET /api/surveys/:survey/results',
  'GET /api/surveys/:survey/scores',
  'GET /api/surveys/:survey/responses',
  'GET /api/surveys/:survey/word-frequency',
  'PATCH /api/surveys/:survey/responses/:response/care',
])

/** Whether a method changes nothing. */
export function isReading(method: string): boolean {
  return method === 'GET' || method === 'HEAD'
}

/** Whether an assistant may call a route, written as the router writes it. */
export function mayAssistant(method: string, route: string): boolean {
  return ASSISTANT_ROUTES.has(`${method === 'HEAD' ? 'GET' : method} ${route}`)
}
