import type { Site } from '#shared/site.ts'
import type { Survey } from '#shared/survey.ts'
import type { VersionWords } from '#shared/words/version-words.ts'
import type { Store } from '../store/store.ts'
import { createWordsCache, type WordsCache } from './words-cache.ts'

/** Sites and published surveys in memory: the public door asks no database for them. */
export interface Catalog {
  readonly sites: ReadonlyMap<string, Site>
  /** by survey id, in order of publishing */
  readonly surveys: ReadonlyMap<string, PublishedSurvey>
}

export interface PublishedSurvey {
  readonly site: Site
  readonly newest: Survey
  /** it rests: the tag does not know of it */
  readonly paused: boolean
  /** its owner has put it away: it rests, and no list shows it unasked */
  readonly archived: boolean
  /** when shoppers were asked last, because it rests or its `closes` came; may lie ahead */
  readonly endsMs?: number
  /** from version 1 */
  readonly versions: readonly Version[]
  /** what the newest version says to shoppers */
  readonly words: VersionWords
}

/** One published version; nothing of it changes any more. */
export interface Version {
  readonly survey: Survey
  readonly published: Date
  /** what it says to shoppers */
  readonly words: VersionWords
}

/** The catalog as it is now; a reload replaces it as a whole. */
export interface CatalogHolder {
  current(): Catalog
  reload(): Promise<void>
  /** reloads if another process may have published since; cheap enough to call twice a second */
  refresh(): Promise<void>
}

/** Loads the catalog of a store. */
export async function loadCatalog(store: Store): Promise<CatalogHolder> {
  let seen = await store.outsideChanges()
  const wordsOf = createWordsCache(store)
  let catalog = await read(store, wordsOf)
  return {
    current: () => catalog,
    async reload() {
      catalog = await read(store, wordsOf)
    },
    async refresh() {
      const stamp = await store.outsideChanges()
      if (stamp === seen) return
      seen = stamp
      catalog = await read(store, wordsOf)
    },
  }
}

async function read(store: Store, wordsOf: WordsCache): Promise<Catalog> {
  const { sites, versions: rows, paused, archived } = await store.loadCatalog()
  const versions = await wordsOf(rows)
  const pausedMs = new Map(paused.map(({ id, since }) => [id, since.getTime()]))
  const isArchived = new Set(archived)
  const siteById = new Map(sites.map((site) => [site.id, site]))
  const surveys = new Map<string, PublishedSurvey>()
  for (const version of versions) {
    const site = siteById.get(version.survey.site)
    if (!site) continue
    const earlier = surveys.get(version.survey.id)?.versions ?? []
    const pausedAtMs = pausedMs.get(version.survey.id)
    const endsMs = earliest(pausedAtMs, version.survey.closes)
    surveys.set(version.survey.id, {
      site,
      newest: version.survey,
      paused: pausedAtMs !== undefined,
      archived: isArchived.has(version.survey.id),
      ...(endsMs !== undefined && { endsMs }),
      versions: [...earlier, version],
      words: version.words,
    })
  }
  return { sites: siteById, surveys }
}

function earliest(pausedMs: number | undefined, closes: string | undefined): number | undefined {
  const closesMs = closes === undefined ? undefined : Date.parse(closes)
  if (pausedMs === undefined || closesMs === undefined) return pausedMs ?? closesMs
  return Math.min(pausedMs, closesMs)
}

/** The surveys of a site that do not rest, in order of publishing. */
export function surveysOf({ surveys }: Catalog, site: string): PublishedSurvey[] {
  return [...surveys.values()].filter(({ newest, paused }) => newest.site === site && !paused)
}

/** One published version, if it is of this site. */
export function findVersion(
  { surveys }: Catalog,
  site: string,
  survey: string,
  ver: number,
): Version | undefined {
  const found = surveys.get(survey)
  return found?.site.id === site ? found.versions[ver - 1] : undefined
}
