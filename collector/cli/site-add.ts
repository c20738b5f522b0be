import { readSiteInput } from '#shared/schema.ts'
import { siteOf } from '#shared/site-of.ts'
import { CliError } from './cli-error.ts'
import { print } from './print.ts'
import { withStore } from './with-store.ts'

interface Typed {
  readonly name: string | undefined
  readonly origin: string[] | undefined
  readonly id: string | undefined
  readonly brand: string | undefined
  readonly zone: string | undefined
  readonly lang: string | undefined
  readonly facet: string[] | undefined
  readonly 'gap-days': string | undefined
  readonly 'asks-per-quarter': string | undefined
  readonly 'count-visits': boolean | undefined
  readonly json: boolean | undefined
}

/** `earshot site add --name "Acme" --origin https://acme.example [--id acme]` */
export async function siteAdd(typed: Typed): Promise<number> {
  const read = readSiteInput({
    ...(typed.name !== undefined && { name: typed.name }),
    ...(typed.origin && { origins: typed.origin }),
    ...(typed.id !== undefined && { id: typed.id }),
    ...(typed.brand !== undefined && { brand: typed.brand }),
    ...(typed.zone !== undefined && { zone: typed.zone }),
    ...(typed.lang !== undefined && { lang: typed.lang }),
    ...(typed.facet && { facets: typed.facet }),
    ...(typed['count-visits'] && { countVisits: true }),
    ...(typed['gap-days'] !== undefined && { gapDays: Number(typed['gap-days']) }),
    ...(typed['asks-per-quarter'] !== undefined && {
      asksPerQuarter: Number(typed['asks-per-quarter']),
    }),
  })
  if (!read.ok) throw new CliError(read.error)
  const site = siteOf(read.value)
  if (!site) throw new CliError('give the site a --name, or an --id of a-z and 0-9')
  const added = await withStore((store) => store.addSite(site, new Date()), { creates: true })
  if (!added) throw new CliError(`id: "${site.id}" is taken`)
  print(typed.json, site, `site "${site.id}" added; its tag: /w/${site.id}.js`)
  return 0
}
