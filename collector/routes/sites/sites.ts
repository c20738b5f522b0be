import { Hono } from 'hono'
import type { Deps } from '../deps.ts'
import { deleteDraft, getSiteSurveys, getDraft, patchDraft, postDraft } from './drafts.ts'
import { postPreview } from './preview.ts'
import { getVersions, patchSurvey, publishDraft } from './publish.ts'
import { getSiteHealth } from './site-health.ts'
import { getSite, patchSite } from './site.ts'
import { getLanguagePack, getLanguages, getTemplates } from './wording.ts'

/** What owners work on: their sites, and surveys before and after publishing. */
export function siteRoutes(deps: Deps) {
  return new Hono()
    .get('/sites/:site', getSite(deps))
    .patch('/sites/:site', patchSite(deps))
    .get('/sites/:site/health', getSiteHealth(deps))
    .get('/sites/:site/surveys', getSiteSurveys(deps))
    .post('/sites/:site/drafts', postDraft(deps))
    .get('/sites/:site/drafts/:draft', getDraft(deps))
    .patch('/sites/:site/drafts/:draft', patchDraft(deps))
    .delete('/sites/:site/drafts/:draft', deleteDraft(deps))
    .post('/sites/:site/drafts/:draft/publish', publishDraft(deps))
    .post('/sites/:site/drafts/:draft/preview', postPreview(deps))
    .patch('/surveys/:survey', patchSurvey(deps))
    .get('/surveys/:survey/versions', getVersions(deps))
    .get('/templates', getTemplates())
    .get('/words', getLanguages())
    .get('/words/:lang', getLanguagePack())
}
