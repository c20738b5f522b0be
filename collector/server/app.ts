import type { HttpBindings } from '@hono/node-server'
import { Hono } from 'hono'
import { requestId, type RequestIdVariables } from 'hono/request-id'
import { MODULES, PINNED_TAG } from '../catalog/assets.ts'
import type { Deps } from '../routes/deps.ts'
import type { Log } from '../log/log.ts'
import { apiLimit } from '../middleware/api-limit.ts'
import { saySlow } from '../middleware/say-slow.ts'
import { problems } from '../middleware/problems.ts'
import { authorize } from '../owners/authorize/authorize.ts'
import { safeHeaders } from '../middleware/safe-headers.ts'
import { idempotent } from '../middleware/idempotent.ts'
import { takes } from '../middleware/takes.ts'
import { wrongMethod } from '../middleware/wrong-method.ts'
import { consoleFiles } from '../routes/console-files.ts'
import {
  deleteAnnotation,
  getAnnotations,
  postAnnotation,
  putAnnotation,
} from '../routes/annotations.ts'
import { siteRoutes } from '../routes/sites/sites.ts'
import { getPreview } from '../routes/sites/preview.ts'
import { postDropLabels } from '../routes/drop-labels.ts'
import { getExport } from '../routes/export.ts'
import { getCard } from '../routes/get-card.ts'
import { help } from '../routes/help.ts'
import { getHosted } from '../routes/get-hosted.ts'
import { getSites, getSurveys } from '../routes/get-lists.ts'
import { getLive } from '../routes/get-live.ts'
import { getResponses } from '../routes/get-responses.ts'
import { getResults } from '../routes/get-results.ts'
import { getCustomerHealth } from '../routes/get-customer-health.ts'
import { getSummary } from '../routes/get-summary.ts'
import { getScores } from '../routes/get-scores.ts'
import { deleteShare, getShares, postShare } from '../routes/shares.ts'
import { shared } from '../routes/shared.ts'
import { getBadge } from '../routes/badge.ts'
import { getRules } from '../routes/get-rules.ts'
import { getScript } from '../routes/get-script.ts'
import { getTag } from '../routes/get-tag.ts'
import { getWordFrequency } from '../routes/get-word-frequency.ts'
import { getWords } from '../routes/get-words.ts'
import { oauth } from '../routes/oauth/oauth.ts'
import { mcp } from '../routes/mcp.ts'
import { getMetrics } from '../routes/metrics/get-metrics.ts'
import { getLivez, getReadyz } from '../routes/health.ts'
import { deleteImport, getImports, postImport } from '../routes/import.ts'
import { deleteCustomer, deleteResponse, getCustomer } from '../routes/privacy.ts'
import { postSpamFlags } from '../routes/post-spam-flags.ts'
import { getOpenapi } from '../routes/openapi.ts'
import { postHeld } from '../routes/post-held.ts'
import { postHistory } from '../routes/post-history.ts'
import { postVisits } from '../routes/post-visits.ts'
import { allowAnyOrigin, postResponses } from '../routes/post-responses.ts'
import { people } from '../routes/people.ts'
import { postSite } from '../routes/post-site.ts'
import { postSurvey } from '../routes/post-survey.ts'
import { deleteAsk, getAsks, postAsk, postOpenAsks } from '../routes/asks.ts'
import { getIdentity, postIdentityRotate } from '../routes/identity.ts'
import {
  failedPage,
  getMailLink,
  getMailStop,
  getMailStyle,
  limitForm,
  postMailLink,
  postMailStop,
} from '../routes/mail-links.ts'
import { postOrdersImport } from '../routes/import-orders.ts'
import { getRepurchase, postOrders } from '../routes/orders.ts'
import { patchFollowUp } from '../routes/patch-follow-up.ts'
import { putFollowUp } from '../routes/put-follow-up.ts'
import { FAILED, publicError } from '../routes/public-reply.ts'
import {
  deleteWebhook,
  getDeliveries,
  getWebhooks,
  patchWebhook,
  postReplay,
  postWebhook,
  postWebhookRotate,
  postWebhookTest,
} from '../routes/webhooks.ts'
import { StoreBroken } from '../store/store-errors.ts'
import { troubleOf } from '../routes/trouble-of.ts'
import { retryAfterSeconds } from '../routes/retry-after.ts'
import { describeError } from '../log/describe-error.ts'
import type { HealthState } from '../health/state.ts'

/** What the app is made of besides what routes work with. */
export interface AppParts {
  readonly health: HealthState
  readonly log: Log
  /** where the console was built to */
  readonly consoleFolder: string
  /** the bearer that `/metrics` asks for */
  readonly metricsToken?: string | undefined
  /** called when the disk cannot be trusted */
  readonly stop: () => void
}

/** What one network's assistants may ask; each asks the API several times, which has a bound of its own. */
const MCP_PER_MINUTE = 300

/** The collector's whole outside, in reading order: the public door, the owner's, the console. */
export function createApp(
  deps: Deps,
  { health, log, consoleFolder, metricsToken, stop }: AppParts,
) {
  const app = new Hono<{ Bindings: HttpBindings; Variables: RequestIdVariables }>()

  // one that a proxy has given is kept, so that its log and ours say the same
  app.use(requestId({ limitLength: 100 }))
  app.use(saySlow(log))
  app.use(safeHeaders(deps.publicUrl))
  app.use(wrongMethod(app))

  app.get(`/w/:file{(?:${MODULES.join('|')})\\.[A-Za-z0-9_-]+\\.js}`, getCard(deps))
  app.get(`/w/${PINNED_TAG}`, getScript(deps))
  app.get('/w/:file{from\\.[a-z]+\\.js}', getScript(deps))
  app.get('/w/:file{[^/]+\\.js}', getTag(deps))
  app.get('/w/:site/rules.json', getRules(deps))
  app.get('/w/:site/:file{[^/]+\\.json}', getWords(deps))
  app.get('/w/:site/preview/:token', getPreview(deps))
  app.post('/w/:site/asks', postOpenAsks(deps))
  app.post('/w/:site', postResponses(deps))
  app.options('/w/*', allowAnyOrigin())
  app.all('/w/*', () => publicError(404, 'there is nothing here'))
  app.use('/m/*', limitForm())
  app.get('/m/page.css', getMailStyle())
  app.get('/m/stop/:token', getMailStop(deps))
  app.post('/m/stop/:token', postMailStop(deps))
  app.get('/m/:survey', getMailLink(deps))
  app.post('/m/:survey', postMailLink(deps))
  app.get('/s/:survey', getHosted(deps))

  app.route('/help', help())
  app.get('/llms.txt', (c) => c.redirect('/help/llms.txt'))
  app.route('/api', createApi(deps, log))
  app.route('/shared/read', shared(deps))
  if (deps.limiter) app.use('/badge/*', apiLimit(deps.owners.prefixOf))
  app.get('/badge/:file{[A-Za-z0-9_-]+\\.svg}', takes('lang'), getBadge(deps))

  const answerMcp = mcp(deps, (request, env) => app.fetch(request, Object(env)))
  const mcpLimit = apiLimit(deps.owners.prefixOf, MCP_PER_MINUTE)
  for (const path of ['/mcp', '/mcp/']) {
    if (deps.limiter) app.use(path, mcpLimit)
    app.all(path, answerMcp)
  }
  app.route('/', oauth(deps))

  app.get('/livez', getLivez())
  app.get('/readyz', getReadyz(deps, health))
  const book = deps.store.people.dialect
  app.get('/metrics', getMetrics({ ...deps, health, log, book }, metricsToken))
  // every path may be a page of it, so that none tells a wrong method from a wrong path
  app.all('*', consoleFiles(consoleFolder))

  app.notFound((c) => c.json({ error: 'there is nothing here' }, 404))
  app.onError((error, c) => {
    const trouble = troubleOf(error)
    const where = {
      route: c.req.routePath,
      method: c.req.method,
      request: c.get('requestId'),
      ...describeError(error),
    }
    // who hangs up in the middle is no fault of ours, however often they do
    if (c.req.raw.signal.aborted) log.info(where, 'hung up')
    else if (!trouble) log.error(where, 'failed')
    if (error instanceof StoreBroken) {
      log.error(where, 'stopping')
      stop()
    }
    const status = trouble ? 503 : 500
    const wait = trouble ? retryAfterSeconds(trouble.retryAfterMs) : {}
    const sentence = trouble?.sentence ?? FAILED
    if (c.req.path.startsWith('/m/')) return failedPage(status, wait)
    return c.req.path.startsWith('/w/')
      ? publicError(status, sentence, wait)
      : c.json({ error: sentence }, status, wait)
  })
  return app
}

function createApi(deps: Deps, log: Log) {
  const api = new Hono()
  api.use(async function neverCached(c, next) {
    await next()
    c.header('cache-control', 'no-store')
    c.header('x-content-type-options', 'nosniff')
  })
  api.use(problems())
  api.use(wrongMethod(api))
  if (deps.limiter) api.use(apiLimit(deps.owners.prefixOf))
  const { catalog } = deps
  api.use(
    authorize(deps.owners, {
      siteOf: (survey) => catalog.current().surveys.get(survey)?.site.id,
      isSite: (id) => catalog.current().sites.has(id),
    }),
  )
  api.use(idempotent(deps))
  api.get('/openapi.json', getOpenapi(deps))
  api.route('/', people(deps.owners))
  api.route('/', siteRoutes(deps))
  api.get('/sites', takes(), getSites(deps))
  api.post('/sites', postSite(deps))
  api.post('/sites/:site/surveys', postSurvey(deps))
  api.post('/sites/:site/responses', postHistory(deps))
  api.post('/sites/:site/visits', postVisits(deps))
  api.get('/sites/:site/imports', takes(), getImports(deps))
  api.post('/sites/:site/imports', postImport(deps, log))
  api.delete('/sites/:site/imports/:import', deleteImport(deps))
  api.get('/sites/:site/annotations', takes(), getAnnotations(deps))
  api.post('/sites/:site/annotations', postAnnotation(deps))
  api.put('/sites/:site/annotations/:annotation', putAnnotation(deps))
  api.delete('/sites/:site/annotations/:annotation', deleteAnnotation(deps))
  api.get('/sites/:site/webhooks', takes(), getWebhooks(deps))
  api.post('/sites/:site/webhooks', postWebhook(deps))
  api.patch('/sites/:site/webhooks/:webhook', patchWebhook(deps))
  api.delete('/sites/:site/webhooks/:webhook', deleteWebhook(deps))
  api.post('/sites/:site/webhooks/:webhook/test', postWebhookTest(deps))
  api.post('/sites/:site/webhooks/:webhook/rotate', postWebhookRotate(deps))
  api.get(
    '/sites/:site/webhooks/:webhook/deliveries',
    takes('before', 'limit'),
    getDeliveries(deps),
  )
  api.post('/sites/:site/webhooks/:webhook/replay', postReplay(deps))
  api.get('/sites/:site/asks', takes(), getAsks(deps))
  api.post('/sites/:site/asks', postAsk(deps))
  api.delete('/sites/:site/asks', deleteAsk(deps))
  api.post('/sites/:site/orders', postOrders(deps))
  api.post('/sites/:site/orders/import', postOrdersImport(deps))
  api.get('/sites/:site/summary', takes('lang', 'format'), getSummary(deps))
  api.get('/sites/:site/identity', getIdentity(deps))
  api.post('/sites/:site/identity/rotate', postIdentityRotate(deps))
  api.get('/surveys/:survey/repurchase', getRepurchase(deps))
  api.get('/surveys', takes(), getSurveys(deps))
  api.get('/surveys/:survey/results', getResults(deps))
  api.get('/surveys/:survey/scores', getScores(deps))
  api.get('/surveys/:survey/responses', getResponses(deps))
  api.get('/surveys/:survey/word-frequency', takes('from', 'to'), getWordFrequency(deps))
  api.delete('/surveys/:survey/responses/:response', deleteResponse(deps))
  api.post('/surveys/:survey/responses/:response/marks', postSpamFlags(deps))
  api.get('/sites/:site/customers', getCustomer(deps))
  api.get('/sites/:site/customers/health', takes('list', 'limit'), getCustomerHealth(deps))
  api.delete('/sites/:site/customers', deleteCustomer(deps))
  api.put('/surveys/:survey/responses/:response/care', putFollowUp(deps))
  api.patch('/surveys/:survey/responses/:response/care', patchFollowUp(deps))
  api.post('/surveys/:survey/held', postHeld(deps))
  api.post('/surveys/:survey/labels/drop-empty', postDropLabels(deps))
  api.get('/surveys/:survey/export', getExport(deps))
  api.get('/surveys/:survey/live', getLive(deps))
  api.get('/surveys/:survey/shares', takes(), getShares(deps))
  api.post('/surveys/:survey/shares', postShare(deps))
  api.delete('/surveys/:survey/shares/:share', deleteShare(deps))
  api.all('*', (c) => c.json({ error: 'there is nothing here' }, 404))
  return api
}
