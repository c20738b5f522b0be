import type { Refused } from '#shared/refusals/refused.ts'
import type { Day, ResponsePage } from '#shared/results.ts'
import type { Ack } from '#shared/snapshot.ts'
import type { Site } from '#shared/site.ts'
import type { Survey, SurveyDraft } from '#shared/survey.ts'
import type { OwnerDatabase } from '../owners/tables.ts'
import type { Arrival } from './arrival.ts'
import type { DryRunVerbs } from './dry-run-verbs.ts'
import type { ExchangeVerbs } from './exchange-verbs.ts'
import type { DayCounts, TallySums } from './rollup/tally-sums.ts'
import type { InboundStore } from './inbound-store.ts'
import type { OutboxStore } from './outbox-store.ts'
import type { PrivacyVerbs } from './privacy-verbs.ts'
import type { VisitStore } from './visits/visit-store.ts'
import type { Recounted } from './recounted.ts'

/** Where sites, surveys and answers live. Each verb says what it promises; a contract suite holds every store to it. */
export interface Store
  extends ExchangeVerbs, OutboxStore, InboundStore, PrivacyVerbs, DryRunVerbs, VisitStore {
  /**
   * Keeps a batch of snapshots in one transaction and resolves after it is durable: what is acked
   * here survives a power cut. Acks stand in the order of the arrivals. Snapshots merge into
   * responses and tallies together. One that cannot be stored is refused alone.
   *
   * @throws {StoreBusy} nothing was kept; try again later
   * @throws {StoreBroken} the disk cannot be trusted; stop
   */
  keep(arrivals: readonly Arrival[]): Promise<readonly Ack[]>

  /** All sites and all published versions. */
  loadCatalog(): Promise<CatalogRows>
  /** What these versions say to shoppers, as they have said since they were published. */
  readWords(versions: readonly VersionKey[]): Promise<readonly WordsRow[]>
  /** Changes whenever another process may have changed sites or surveys. Cheap: polled. */
  outsideChanges(): Promise<number>
  /** Adds a site; `false` when the id is taken, and nothing changes. */
  addSite(site: Site, now: Date): Promise<boolean>
  /**
   * Replaces a site's definition if it still is `before`; `false` when somebody has changed it
   * meanwhile, and nothing changes. The id stays. Another zone or other facets make every survey of
   * the site counted again in the same transaction, as far back as there are answers.
   */
  changeSite(before: Site, after: Site): Promise<boolean>
  /** Lets a survey rest, or ask again; `false` when there is no such survey. */
  setPaused(survey: string, paused: boolean, now: Date): Promise<boolean>
  /**
   * Archives a survey, which then rests as well, or takes it back, still resting; `false` when there
   * is no such survey.
   */
  setArchived(survey: string, archived: boolean, now: Date): Promise<boolean>
  /**
   * Publishes the next version of a survey and keeps the words that shoppers read from it, or says in one
   * sentence why it cannot be one. With nothing edited and the same words the newest version stands.
   */
  publish(site: Site, draft: SurveyDraft, now: Date): Promise<Survey | Refused>

  /** Tallies of a survey from one day to another, both included; facet `''` is the whole. */
  readTallies(survey: string, from: Day, to: Day, facet?: FacetValue): Promise<readonly TallyRow[]>
  /** The same summed over the days, with the whole of each day beside: what a results page shows. */
  sumTallies(survey: string, from: Day, to: Day): Promise<TallySums>
  /**
   * Counts, day by day, responses that have all of these facets' values; everyone for none. Answers
   * are kept meanwhile as if nobody counted.
   */
  countRaw(
    survey: string,
    from: Day,
    to: Day,
    facets: readonly FacetValue[],
  ): Promise<readonly DayCounts[]>
  /**
   * Sums up days before `today` that are not yet, so that results of many answers cost what those of
   * few do; no result depends on it. Answers are kept meanwhile.
   *
   * @param isWanted asked now and then: once it is `false` no more is begun
   */
  digest(survey: string, today: Day, isWanted: () => boolean): Promise<void>
  /** The first day on which anything of a survey is counted; `undefined`: nothing is. */
  firstDayOf(survey: string): Promise<Day | undefined>
  /** Grows with every change to the counts of a survey. */
  revisionOf(survey: string): Promise<number>
  /** Answered responses, newest first. */
  readResponses(survey: string, query: ResponseQuery): Promise<ResponsePage>
  /** Counts again what there are raw answers of; resolves to how many responses were counted. */
  recount(survey: string): Promise<number>
  /** The same, and which labels of facets no answer is under any more: they make room for others. */
  dropEmptyLabels(survey: string): Promise<Recounted>
  /** Surveys whose tallies were counted by rules that have changed since. */
  findRecountDue(): Promise<readonly string[]>
  /**
   * Sets and clears marks of responses of a site and moves their counts with them, in one
   * transaction; resolves to how many responses changed. Ids of none are passed over. Those that
   * thereby begin to count stir the events that they would have stirred on arrival.
   */
  changeMarks(site: string, ids: readonly string[], change: MarkChange): Promise<number>

  /** Owners, members, links and keys: the verbs of `collector/owners` take it. */
  readonly people: People

  /** Writes a copy that holds everything kept before it began; safe while answers arrive. */
  backup(file: string, onProgress?: (percent: number) => void): Promise<void>
  /** What is wrong with the files and with what refers to what; empty when it is sound. */
  check(): Promise<readonly string[]>
  /** Makes indexes anew from the rows. */
  reindex(): Promise<void>
  /** Why a write would fail now; `undefined` when it would succeed. */
  probe(): Promise<string | undefined>
  close(): Promise<void>
}

/** Bits of `MARKS`; one that is in both is set. */
export interface MarkChange {
  readonly set: number
  readonly clear: number
}

/** The tables about people, and the SQL they are asked in. */
export interface People {
  readonly database: OwnerDatabase
  readonly dialect: 'sqlite' | 'postgres'
}

export interface CatalogRows {
  readonly sites: readonly Site[]
  /** every version of every survey, in order of publishing */
  readonly versions: readonly { readonly survey: Survey; readonly published: Date }[]
  /** surveys that rest until their owner says otherwise, and since when */
  readonly paused: readonly { readonly id: string; readonly since: Date }[]
  /** surveys that their owner has put away */
  readonly archived: readonly string[]
}

/** Names one published version. */
export interface VersionKey {
  readonly id: string
  readonly ver: number
}

/** What one published version says to shoppers. */
export interface WordsRow extends VersionKey {
  /** `VersionWords` as JSON */
  readonly words: string
}

export interface FacetValue {
  readonly facet: string
  readonly value: string
}

/** Counts of one facet value on one day: question (`''`: the funnel) → bin → count. */
export interface TallyRow extends FacetValue {
  readonly day: Day
  readonly counts: Counts
}

export type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>

export interface ResponseQuery {
  readonly from?: Day
  readonly to?: Day
  readonly commentedOnly: boolean
  /** those with any mark alone */
  readonly markedOnly?: boolean
  /** those that wait for their owner's word alone */
  readonly heldOnly?: boolean
  readonly cursor?: string
  /** 1 to 200 */
  readonly limit: number
}
