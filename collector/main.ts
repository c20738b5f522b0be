import { once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import { assemble } from './server/assemble.ts'
import { readAssets } from './catalog/assets.ts'
import { findNetworkMount } from './health/disk/find-network-mount.ts'
import { describeNetworkMount } from './health/disk/describe-network-mount.ts'
import { DIST } from './server/dist-folder.ts'
import { createRollupJob } from './catalog/rollup-job.ts'
import type { Settings } from './server/env.ts'
import type { Log } from './log/log.ts'
import { cutSlowBodies, UPLOAD_MS } from './middleware/cut-slow-bodies.ts'
import { holdSecret } from './owners/hold-secret.ts'
import { makeLink } from './owners/links/make-link.ts'
import { needsSetUp } from './owners/links/needs-set-up.ts'
import { sweepVerifications } from './owners/sweep-verifications.ts'
import { retain } from './privacy/retain.ts'
import { createSecret } from './owners/secret.ts'
import { leaveAddress } from './server-address.ts'
import { shownAddress } from './shown-address.ts'
import { isAway } from './store/is-away.ts'
import { VERSION } from './api/version.ts'
import { startMonitor } from './health/monitor.ts'
import { createFastLane } from './routes/fast-lane.ts'
import { leaveShutdownMarker } from './health/shutdown-marker.ts'
import { describeError } from './log/describe-error.ts'
import { quickCheck } from './store/sqlite/quick-check.ts'
import { openStore } from './store/open-store.ts'
import { StoreBroken, StoreRefused } from './store/store-errors.ts'
import type { Store } from './store/store.ts'
import { watchOutside } from './catalog/watch-outside.ts'

/** How soon a survey published by the command line is seen. */
const REFRESH_MS = 500

/** Tags live five minutes in caches; a minute more matters to no quota. */
const QUOTA_MS = 30_000
/** Days end at any hour somewhere. */
const RETAIN_MS = 3_600_000

/** Late answers undo the digests of their days; nobody sees more of it than some milliseconds. */
const DIGEST_MS = 300_000

/** Longer than a proxy's minute, so that the proxy is the one to close: else it sees random resets. */
const KEEP_ALIVE_MS = 75_000

const SERVER_OPTIONS = {
  headersTimeout: 10_000,
  requestTimeout: UPLOAD_MS,
  connectionsCheckingInterval: 5_000,
  keepAliveTimeout: KEEP_ALIVE_MS,
  maxHeaderSize: 16_384,
} as const

/** What a start may ask for besides the settings. */
export interface StartOptions {
  /** prints a link that opens this site without a password, on this machine, until the server stops */
  readonly visitSite?: string
  /** whether a stop was asked for while a start waits */
  readonly isStopping?: () => boolean
}

/** A collector that answers. */
export interface Collector {
  /** where it is reached, `http://127.0.0.1:4300` */
  readonly address: string
  /** where it listens, which a proxy may stand in front of */
  readonly listening: string
  /** makes whoever opens it first the owner, once, within a day; absent when there is an owner */
  readonly setupLink?: string
  /** only when {@link StartOptions} asks for it */
  readonly visitLink?: string
  /** Stops taking requests, answers those that are in, flushes what waits, closes the database. */
  close(): Promise<void>
}

/**
 * Opens the database and starts to answer.
 *
 * @throws {StoreRefused} with one sentence for the owner: the folder, the file, or the port
 */
export async function startCollector(
  settings: Settings,
  log: Log,
  options: StartOptions = {},
): Promise<Collector> {
  const store = await openAtLast(settings, log, options.isStopping)
  try {
    const isFile = store.people.dialect === 'sqlite'
    const share = isFile ? findNetworkMount(settings.dataFolder) : undefined
    if (share) log.warn({ kind: share.kind }, describeNetworkMount(settings.dataFolder, share))
    const mark = isFile ? leaveShutdownMarker(settings.dataFolder) : undefined
    const collector = await serveStore(store, settings, log, options)
    if (mark?.wasKilled) void checkBook(join(settings.dataFolder, 'earshot.db'), log)
    return {
      ...collector,
      async close() {
        await collector.close()
        mark?.remove()
      },
    }
  } catch (error) {
    await store.close()
    throw error
  }
}

/** A machine that boots starts its programs in any order. */
const BOOT_WAIT_MS = 60_000
const BOOT_PAUSE_MS = 1_000

/** Opens the database; one that is not there yet is waited for, and said so once. */
async function openAtLast(
  settings: Settings,
  log: Log,
  isStopping: () => boolean = () => false,
): Promise<Store> {
  const endMs = performance.now() + BOOT_WAIT_MS
  let isSaid = false
  for (;;) {
    try {
      return await openStore(settings, { exclusive: true })
    } catch (error) {
      if (!isAway(error) || performance.now() > endMs || isStopping()) throw error
      if (!isSaid) log.warn(describeError(error), 'waiting for the database')
      isSaid = true
      await wait(BOOT_PAUSE_MS)
    }
  }
}

async function serveStore(
  store: Store,
  settings: Settings,
  log: Log,
  { visitSite }: StartOptions,
): Promise<Collector> {
  const visit = visitSite === undefined ? undefined : { token: createSecret(), siteId: visitSite }
  const now = () => new Date()
  const secret = await holdSecret(store, settings, log, now())
  let listening = `http://127.0.0.1:${settings.port}`
  const { app, deps, health } = await assemble({
    store,
    settings,
    log,
    now,
    assets: rememberAssets(),
    consoleFolder: join(DIST, 'console'),
    secret,
    address: () => listening,
    ...(visit && { visit }),
    stop,
  })
  const { catalog, changes, queue, quotas, asks, outbox, rhythm } = deps
  const complain = (error: unknown) => {
    log.warn(describeError(error), 'could not look')
    if (error instanceof StoreBroken) stop()
  }
  const lookAtQuotas = async () => {
    // tags are made anew with the catalog
    const isFuller = await quotas.look(now())
    await rhythm.look(now())
    if ((await asks.look(now())) || isFuller) await catalog.reload()
  }
  const listener = createFastLane(deps, log, getRequestListener(app.fetch))
  const server = await listen(listener, settings)
  const bound = shownAddress(settings.host, boundPort(server))
  const address = settings.publicUrl ?? bound
  listening = address
  const forgetAddress = leaveAddress(settings.dataFolder, address)
  log.info({ version: VERSION, node: process.versions.node }, 'started')
  const look = watchOutside(store, changes)
  const refresher = setInterval(() => {
    catalog.refresh().then(look).catch(complain)
  }, REFRESH_MS)
  const counter = setInterval(() => void lookAtQuotas().catch(complain), QUOTA_MS)
  outbox.dispatcher.start()
  const keep = () => retain(store, now()).then(() => sweepVerifications(store, now()))
  const keeper = setInterval(() => void keep().catch(complain), RETAIN_MS)
  const rollupJob = createRollupJob(store, catalog)
  const digest = () => void rollupJob.look(now()).catch(complain)
  const digests = setInterval(digest, DIGEST_MS)
  digest()
  const stopMonitor = await startMonitor({
    // where answers go to a database elsewhere, a full disk here turns none away
    folder: settings.databaseUrl === undefined ? settings.dataFolder : undefined,
    health,
    log,
  })
  server.on('drop', () => (health.counts.connectionsDropped += 1))
  const setupLink = await makeSetupLink(store, address, now())

  return {
    address,
    listening: bound,
    ...(setupLink !== undefined && { setupLink }),
    ...(visit && { visitLink: `${address}/visit#${visit.token}` }),
    async close() {
      health.isDraining = true
      // a load balancer that asks /readyz sends new requests elsewhere meanwhile
      await wait(settings.drainDelayMs)
      stopMonitor()
      forgetAddress()
      clearInterval(refresher)
      clearInterval(counter)
      clearInterval(keeper)
      clearInterval(digests)
      await rollupJob.stop()
      changes.tellAll()
      await closeServer(server)
      await queue.drained()
      await outbox.dispatcher.stop()
      await store.close()
    },
  }
}

/** Ends the process, after a moment for the log to be written. */
function stop(): void {
  setTimeout(() => process.exit(1), 100)
}

/** The last server was killed: says in the log what that has done to the file, usually nothing. */
async function checkBook(file: string, log: Log): Promise<void> {
  try {
    const faults = await quickCheck(file)
    if (faults.length === 0) log.info({}, 'the book is sound after an unclean stop')
    else log.error({ faults }, 'the book is damaged: restore a backup')
  } catch (error) {
    log.warn(describeError(error), 'the book could not be checked')
  }
}

/** Printed by the server itself, so that nobody else can take a fresh collector. */
async function makeSetupLink(
  { people: { database } }: Store,
  address: string,
  now: Date,
): Promise<string | undefined> {
  if (!(await needsSetUp(database))) return undefined
  return `${address}/setup#${await makeLink(database, { kind: 'set_up' }, now)}`
}

/** Reads the build once it is there. */
function rememberAssets(): () => ReturnType<typeof readAssets> {
  let assets: ReturnType<typeof readAssets>
  return () => (assets ??= readAssets(DIST))
}

async function listen(
  listener: RequestListener,
  { host, port, maxConnections }: Settings,
): Promise<Server> {
  const server = createServer(SERVER_OPTIONS, cutSlowBodies(listener))
  server.maxConnections = maxConnections
  server.listen(port, host)
  try {
    await once(server, 'listening')
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error)
    throw new StoreRefused(portTrouble(reason, host, port))
  }
  return server
}

function portTrouble(code: string, host: string, port: number): string {
  if (code === 'EADDRINUSE') return `port ${port} of ${host} is taken: set PORT to another`
  if (code === 'EACCES')
    return `port ${port} may not be opened by this account: set PORT to another`
  return `${host}:${port} cannot be listened on (${code}): check HOST and PORT`
}

function boundPort(server: Server): number {
  const bound = server.address()
  return typeof bound === 'object' && bound ? bound.port : 0
}

/** Streams that never end are cut after a moment; everything else is answered first. */
async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close')
  // who keeps a connection busy is to come back on another, elsewhere
  server.prependListener('request', (_, reply) => (reply.shouldKeepAlive = false))
  server.close()
  server.closeIdleConnections()
  const cut = setTimeout(() => server.closeAllConnections(), CLOSE_GRACE_MS)
  await closed
  clearTimeout(cut)
}

const CLOSE_GRACE_MS = 5_000
