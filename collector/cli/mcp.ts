import { ROLES, type Role } from '#shared/role.ts'
import { createApi } from '../mcp/create-api.ts'
import { serveOverStdio } from '../mcp/serve-over-stdio.ts'
import { createSecret } from '../owners/secret.ts'
import { assemble } from '../server/assemble.ts'
import { findAddress } from '../server-address.ts'
import { CliError } from './cli-error.ts'
import { withStore } from './with-store.ts'

interface Typed {
  readonly url: string | undefined
  readonly role: string | undefined
}

/** Who waits longer takes the assistant’s program for hung. */
const REACH_MS = 20_000

const UNKNOWN_KEY =
  'does not know the key in EARSHOT_KEY: it was removed or has expired, or is of another collector; earshot key add makes one'

const LOOPBACK = 'http://127.0.0.1:4300'

/**
 * `earshot mcp`: serves an assistant over standard input and output. With `--url` of a collector and
 * an API key in EARSHOT_KEY it reads that one; else the data folder itself, as a viewer unless `--role`
 * says otherwise.
 */
export async function mcp({ url, role }: Typed): Promise<number> {
  if (url === undefined) await serveFolder(roleOf(role ?? 'viewer'))
  else if (role === undefined) await serveElsewhere(url, process.env['EARSHOT_KEY'] ?? '')
  else throw new CliError('--role is of the data folder; of a collector the key says the role')
  return 0
}

function roleOf(wanted: string): Role {
  const role = ROLES.find((known) => known === wanted)
  if (!role) throw new CliError(`--role is owner, editor or viewer, not "${wanted}"`)
  return role
}

async function serveElsewhere(url: string, key: string): Promise<void> {
  if (!/^https?:\/\/[^/]/.test(url) || !URL.canParse(url))
    throw new CliError('--url is the address of a collector, such as https://ask.shop.example')
  if (key === '')
    throw new CliError('set EARSHOT_KEY to an API key of that collector: earshot key add makes one')
  const { origin } = new URL(url)
  const parts = { origin, bearer: key, fetch, now: () => new Date() }
  const signal = AbortSignal.timeout(REACH_MS)
  const reached = await createApi({ ...parts, signal })
    .get(['sites'])
    .catch((error: unknown) => {
      if (!signal.aborted) throw error
    })
  if (!reached) throw new CliError(`${origin} does not answer`)
  if (!reached.ok && reached.status === 401) throw new CliError(`${origin} ${UNKNOWN_KEY}`)
  if (!reached.ok) throw new CliError(`${origin}: ${reached.error}`)
  await serveOverStdio({ ...parts, shownOrigin: origin })
}

async function serveFolder(role: Role): Promise<void> {
  await withStore(async (store, settings) => {
    const helper = { token: createSecret(), role }
    const now = () => new Date()
    const { app, deps } = await assemble({
      store,
      settings: { ...settings, rateLimit: 'off' },
      // standard output is the conversation, and nobody reads another log
      log: { info() {}, warn() {}, error() {}, dropped: () => 0 },
      now,
      assets: () => undefined,
      consoleFolder: settings.dataFolder,
      helper,
      stop() {},
    })
    await serveOverStdio({
      origin: LOOPBACK,
      shownOrigin: settings.publicUrl ?? findAddress(settings.dataFolder) ?? LOOPBACK,
      bearer: helper.token,
      now,
      // a server may have published meanwhile
      fetch: async (request) => {
        await deps.catalog.refresh()
        return app.fetch(request)
      },
    })
  })
}
