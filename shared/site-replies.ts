import type { Day, SurveyListItem } from './results.ts'
import type { Role } from './role.ts'
import type { Site } from './site.ts'
import type { Survey, SurveyDraft } from './survey.ts'
import type { WordChange } from './words/word-changes.ts'

/** The reply of `GET /api/sites/{site}`. */
export interface SiteReply {
  readonly site: Site
  /** names this very state of the site; a change says which state it was made from */
  readonly print: string
  /** what whoever asks may do here */
  readonly role: Role
}

/** The reply of `GET /api/sites/{site}/health`: whether a shop's pages carry the tag. */
export interface SiteHealth {
  /** the tag's address, as a page names it */
  readonly tag: string
  /** the tag whose bytes never change, and the hash that pins them; absent before the first build */
  readonly frozen?: { readonly src: string; readonly integrity: string }
  /** ISO 8601, the collector's clock */
  readonly now: string
  /** the newest request of one of the site's own pages, since the collector began */
  readonly seen?: SeenPage
  /** the last day of any such request, in the site's zone */
  readonly seenDay?: { readonly day: Day; readonly page?: string }
  /** pages of origins that the site does not name, which carry its tag all the same */
  readonly foreign: readonly SeenPage[]
  /** the surveys that would ask now */
  readonly asking: number
  /** whether any answer that counts has come */
  readonly answered: boolean
  /** whether a test response of an owner is among the newest of any survey */
  readonly tested: boolean
  /** whether a mail server is set: without one no notification leaves by mail */
  readonly canMail: boolean
}

/** A page that asked for the tag. */
export interface SeenPage {
  readonly origin: string
  /** path alone; absent when the browser told no more than the origin */
  readonly page?: string
  /** ISO 8601 */
  readonly at: string
}

/** The reply of `GET /api/sites/{site}/surveys`: published ones and drafts, the newest work first. */
export interface SiteSurveyList {
  readonly surveys: readonly SiteSurvey[]
}

/** A survey as its owner works on it. */
export interface SiteSurvey {
  readonly id: string
  readonly name: string
  /** `draft`: never published */
  readonly state: SurveyListItem['state'] | 'paused' | 'draft'
  /** the newest published version */
  readonly ver?: number
  /** put away: it rests, and stands in no other list */
  readonly archived?: true
  /** what is saved and not published */
  readonly draft?: DraftNote
  /** page rules of the published version that match no page, because they could freeze one */
  readonly unusedRules?: readonly string[]
}

/** Who saved a draft, and when. */
export interface DraftNote {
  readonly rev: number
  /** ISO 8601 */
  readonly savedAt: string
  readonly savedBy: string
}

/** The reply of `GET /api/sites/{site}/drafts/{draft}`: what the editor opens. */
export interface DraftReply {
  readonly id: string
  readonly draft: SurveyDraft
  /** absent: nothing is saved, `draft` is the published version */
  readonly note?: DraftNote
  readonly published?: Survey
  /** absent: nothing is published */
  readonly used?: UsedIds
  readonly paused: boolean
}

/**
 * Ids that published versions gave to questions, each with those of its options. Their answers are kept under
 * them, so that what is new needs another.
 */
export type UsedIds = Readonly<Record<string, readonly string[]>>

/** The reply of `POST /api/sites/{site}/drafts/{draft}/preview`: leave to see what is saved. */
export interface PreviewLink {
  readonly token: string
  /** `earshot-preview={token}`: belongs into the query of any page of the shop that has the tag */
  readonly query: string
  /** ISO 8601, an hour ahead */
  readonly expires: string
  /** the front page of the site's first origin with it; absent: the site names no origin */
  readonly url?: string
}

/** The reply of `GET /api/surveys/{survey}/versions`, the newest first. */
export interface VersionList {
  /** whether it rests until somebody says otherwise */
  readonly paused: boolean
  readonly versions: readonly PublishedVersion[]
  /** default words that would be newer if the newest version were published again now */
  readonly newer: readonly WordChange[]
}

/** One version of a survey, as it was published. */
export interface PublishedVersion {
  readonly survey: Survey
  /** ISO 8601 */
  readonly published: string
  /** an owner's e-mail, or `key:` and the id of a key; absent: the command line, or not known */
  readonly publishedBy?: string
  /** default words that are newer than those of the version before */
  readonly defaults: readonly WordChange[]
}
