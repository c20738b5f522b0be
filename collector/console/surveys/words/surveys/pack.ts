import type { SiteSurvey } from '#shared/site-replies.ts'

/** What the pages about a site's surveys, templates and versions say. */
export interface SurveysWords {
  readonly surveys: {
    /** what leads to the first response; gone once it is there */
    readonly steps: Readonly<
      Record<
        | 'title'
        | 'shop'
        | 'tag'
        | 'survey'
        | 'answer'
        | 'done'
        | 'open'
        | 'tagHint'
        | 'tested'
        | 'noMail',
        string
      >
    >
    readonly none: string
    readonly noneHint: string
    readonly add: string
    readonly states: Readonly<Record<SiteSurvey['state'], string>>
    readonly changed: string
    /** @param rule a regular expression that could hold a page up */
    readonly unusedRule: (rule: string) => string
    readonly results: string
    readonly pause: string
    readonly resume: string
    readonly duplicate: string
    readonly copyOf: (name: string) => string
    readonly versions: string
    readonly discard: string
    readonly discardSure: string
    readonly archive: string
    readonly archiveSure: string
    readonly archived: string
    readonly archivedHint: string
    readonly isArchived: (name: string) => string
    readonly undo: string
    readonly unarchive: string
    readonly copyTo: string
    readonly templates: string
    readonly templatesHint: string
    readonly blank: string
    readonly blankHint: string
    readonly version: (ver: number, when: string) => string
    readonly first: string
    readonly was: string
    readonly is: string
  }
}
