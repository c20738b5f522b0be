import type { OwnerDatabase } from '../owners/tables.ts'
import type { Day } from '#shared/results.ts'

/** Where and when a page was last seen with the tag on it: no address, no visitor. */
export interface TaggedPage {
  /** `https://shop.example` */
  readonly origin: string
  /** path alone; most browsers tell another host no more than the origin */
  readonly page?: string
  readonly at: Date
}

/** A day on which a site's pages were seen, from before this process began. */
export interface SeenDay {
  readonly day: Day
  readonly page?: string
}

/** Notes which pages carry the tag. Minutes are held in memory; the database has the day. */
export interface InstallDetection {
  /** a page of this origin asked for the tag, or a shopper on it was shown a question */
  saw(site: string, sighting: TaggedPage, expected: boolean): void
  /** whether this was not told before in the same second: what is told by thousands is looked at once */
  isNews(told: string, nowMs: number): boolean
  /** the newest of the site's own origins */
  own(site: string): TaggedPage | undefined
  /** the newest of each other origin, at most {@link MAX_FOREIGN} */
  foreign(site: string): readonly TaggedPage[]
}

/** A copied page or a mistyped origin shows in the first few. */
const MAX_FOREIGN = 5

/** A shop has fewer pages in a second; a flood of them is not looked at. */
const MAX_TOLD = 1_000

/** Nothing has been seen at first. */
export function createInstallDetection(): InstallDetection {
  const own = new Map<string, TaggedPage>()
  const foreign = new Map<string, Map<string, TaggedPage>>()
  let second = 0
  let told = new Set<string>()
  return {
    isNews(what, nowMs) {
      const now = Math.floor(nowMs / 1_000)
      if (now !== second) told = new Set()
      second = now
      return told.size < MAX_TOLD && told.size < told.add(what).size
    },
    saw(site, sighting, expected) {
      if (expected) {
        const before = own.get(site)
        own.set(site, newest(before, sighting))
        return
      }
      const known = foreign.get(site) ?? new Map<string, TaggedPage>()
      if (known.size >= MAX_FOREIGN && !known.has(sighting.origin)) return
      foreign.set(site, known.set(sighting.origin, sighting))
    },
    own: (site) => own.get(site),
    foreign: (site) => [...(foreign.get(site)?.values() ?? [])],
  }
}

/** The later of two; a path that was told stays while it comes from the same origin. */
function newest(before: TaggedPage | undefined, sighting: TaggedPage): TaggedPage {
  if (before?.page === undefined || sighting.page !== undefined) return sighting
  return before.origin === sighting.origin ? { ...sighting, page: before.page } : sighting
}

/** Writes down that a site was seen on this day. */
export async function keepSeenDay(
  database: OwnerDatabase,
  siteId: string,
  { day, page }: SeenDay,
): Promise<void> {
  const row = { day, page: page ?? null }
  await database
    .insertInto('sighting')
    .values({ siteId, ...row })
    .onConflict((conflict) => conflict.column('siteId').doUpdateSet(row))
    .execute()
}

/** The last day on which a site was seen. */
export async function findSeenDay(
  database: OwnerDatabase,
  siteId: string,
): Promise<SeenDay | undefined> {
  const row = await database
    .selectFrom('sighting')
    .select(['day', 'page'])
    .where('siteId', '=', siteId)
    .executeTakeFirst()
  return row && { day: row.day, ...(row.page !== null && { page: row.page }) }
}
