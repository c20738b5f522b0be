import { refused, type Refused } from '#shared/refusals/refused.ts'
import type Database from 'better-sqlite3'
import type { Site } from '#shared/site.ts'
import { surveyIdOf } from '#shared/survey-of.ts'
import type { Survey, SurveyDraft } from '#shared/survey.ts'
import { nextVersion } from '../next-version.ts'
import { and, desc, drizzle, eq, sql } from './drizzle.ts'
import { site, survey, surveyVersion } from './schema.ts'

/** Writes sites and published versions. */
export function createPublisher(db: Database.Database) {
  const typed = drizzle(db)

  function findVersions(id: string) {
    return typed
      .select({
        siteNo: surveyVersion.siteNo,
        surveyNo: surveyVersion.surveyNo,
        definition: surveyVersion.definition,
      })
      .from(survey)
      .innerJoin(
        surveyVersion,
        and(eq(surveyVersion.surveyNo, survey.no), eq(surveyVersion.siteNo, survey.siteNo)),
      )
      .where(eq(survey.id, id))
      .orderBy(surveyVersion.ver)
      .all()
  }

  function newestWords(surveyNo: number): string | undefined {
    const row = typed
      .select({ words: surveyVersion.words })
      .from(surveyVersion)
      .where(eq(surveyVersion.surveyNo, surveyNo))
      .orderBy(desc(surveyVersion.ver))
      .limit(1)
      .get()
    return row?.words ?? undefined
  }

  function addSurvey(siteNo: number, id: string): number {
    return typed.insert(survey).values({ siteNo, id }).returning({ no: survey.no }).get().no
  }

  function publish(of: Site, draft: SurveyDraft, now: Date): Survey | Refused {
    const id = surveyIdOf(draft)
    const found = typed.select({ no: site.no }).from(site).where(eq(site.id, of.id)).get()
    if (!found) return { error: `there is no site "${of.id}"`, refusal: { code: 'no_site' } }
    const held = findVersions(id)
    if (held.some(({ siteNo }) => siteNo !== found.no)) {
      return refused('taken_elsewhere', { id }, 'id')
    }
    const versions = held.map(({ definition }) => definition)
    const words = held[0] && newestWords(held[0].surveyNo)
    const next = nextVersion({ versions, words }, of, draft)
    if ('error' in next) return next
    const { survey: definition } = next
    if (next.words === undefined) return definition
    const surveyNo = held[0]?.surveyNo ?? addSurvey(found.no, id)
    const { ver } = definition
    typed
      .insert(surveyVersion)
      .values({ siteNo: found.no, surveyNo, ver, definition, published: now, words: next.words })
      .run()
    return definition
  }

  return {
    addSite: (added: Site, now: Date): boolean =>
      typed
        .insert(site)
        .values({ id: added.id, definition: added, added: now })
        .onConflictDoNothing()
        .run().changes > 0,
    changeSite: (before: Site, after: Site): boolean =>
      typed
        .update(site)
        .set({ definition: after })
        .where(and(eq(site.id, before.id), eq(site.definition, before)))
        .run().changes > 0,
    setPaused: (id: string, isPaused: boolean, now: Date): boolean =>
      typed
        .update(survey)
        // paused again, it has rested since the first time
        .set({ paused: isPaused ? sql`coalesce(${survey.paused}, ${now.getTime()})` : null })
        .where(eq(survey.id, id))
        .run().changes > 0,
    setArchived: (id: string, isArchived: boolean, now: Date): boolean =>
      typed
        .update(survey)
        .set(
          isArchived
            ? { archived: now, paused: sql`coalesce(${survey.paused}, ${now.getTime()})` }
            : { archived: null },
        )
        .where(eq(survey.id, id))
        .run().changes > 0,
    publish: db.transaction(publish).immediate,
  }
}
