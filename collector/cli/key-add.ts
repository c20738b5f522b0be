import { addKey } from '../owners/keys/add-key.ts'
import { ROLES } from '#shared/role.ts'
import { ALL_SITES } from '../owners/tables.ts'
import { CliError } from './cli-error.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

interface Typed {
  readonly site: string | undefined
  readonly name: string | undefined
  readonly role: string | undefined
  readonly create: boolean | undefined
  readonly json: boolean | undefined
}

/** `earshot key add --site acme`: prints a bearer key, once; only its hash is kept. */
export async function keyAdd({ site, name, role: wanted, create, json }: Typed): Promise<number> {
  const role = ROLES.find((known) => known === (wanted ?? 'owner'))
  if (!role) throw new CliError(`--role is owner, editor or viewer, not "${wanted}"`)
  const { id, key } = await withStore(
    async (store) => {
      const { sites } = await store.loadCatalog()
      if (site !== undefined && !sites.some((known) => known.id === site)) {
        throw new CliError(`there is no site "${site}"`)
      }
      const wide = { siteId: site ?? ALL_SITES, role, name: name ?? 'command line' }
      return addKey(store.people.database, wide, new Date())
    },
    { creates: create ?? false },
  )
  print(json, { key, id, role, ...(site !== undefined && { site }) }, key)
  return 0
}
