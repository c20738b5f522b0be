import { createSecret, hashSecret } from '../owners/secret.ts'
import { CliError } from './cli-error.ts'
import type { Typed } from './commands.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

/** `earshot key add --site acme`: prints a bearer key, once; only its hash is kept. */
export async function keyAdd({ site, name, json }: Typed): Promise<number> {
  const key = `ek_${createSecret()}`
  await withStore(async (store) => {
    const { sites } = await store.loadCatalog()
    if (site !== undefined && !sites.some(({ id }) => id === site)) {
      throw new CliError(`there is no site "${site}"`)
    }
    await store.addKey(hashSecret(key), name ?? 'command line', site, new Date())
  })
  print(json, { key, ...(site !== undefined && { site }) }, key)
  return 0
}
