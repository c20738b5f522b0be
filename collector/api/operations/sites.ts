import { z } from 'zod'
import type {
  DraftReply,
  SiteSurveyList,
  PreviewLink,
  SiteHealth,
  SiteReply,
  VersionList,
} from '#shared/site-replies.ts'
import { surveyDraft } from '#shared/schema.ts'
import { ROLES } from '#shared/role.ts'
import { SAVE } from '#collector/routes/sites/drafts.ts'
import { REV, STATE } from '#collector/routes/sites/publish.ts'
import { CHANGE } from '#collector/routes/sites/site.ts'
import { FOLLOW_UP_CHANGE } from '#collector/routes/patch-follow-up.ts'
import { FOLLOW_UP_FORM } from '#collector/routes/put-follow-up.ts'
import { HELD_FORM } from '../../routes/post-held.ts'
import { SPAM_FLAGS_FORM } from '#collector/routes/post-spam-flags.ts'
import { done, named, ok, type Operations } from '../operation.ts'
import { day, instant, site, publishedSurvey, survey } from '../replies.ts'

const siteReply = named(
  'SiteReply',
  z.object({
    site,
    print: z.string().describe('names this very state; a change sends it back'),
    role: z.enum(ROLES).describe('what whoever asks may do here'),
  }),
) satisfies z.ZodType<SiteReply>

const seenPage = z.object({ origin: z.string(), page: z.string().exactOptional(), at: instant })
const siteHealth = z.object({
  tag: z.string().describe("the tag's address, as a page names it"),
  frozen: z
    .object({ src: z.string(), integrity: z.string() })
    .exactOptional()
    .describe('the tag whose bytes never change, and the hash that pins them'),
  now: instant,
  seen: seenPage.exactOptional().describe('the newest request of a page of the site'),
  seenDay: z.object({ day, page: z.string().exactOptional() }).exactOptional(),
  foreign: z.array(seenPage).describe('pages of origins that the site does not name'),
  asking: z.int().describe('surveys that would ask now'),
  answered: z.boolean(),
  tested: z.boolean().describe('whether a test response is among the newest'),
  canMail: z.boolean().describe('whether a mail server is set'),
}) satisfies z.ZodType<SiteHealth>

const draftNote = named(
  'DraftNote',
  z.object({ rev: z.int(), savedAt: instant, savedBy: z.string() }),
)
const siteSurveyList = z.object({
  surveys: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      state: z.enum(['asking', 'waiting', 'closed', 'full', 'paused', 'draft']),
      ver: z.int().exactOptional(),
      archived: z.literal(true).exactOptional(),
      draft: draftNote.exactOptional().describe('what is saved and not published'),
      unusedRules: z
        .array(z.string())
        .exactOptional()
        .describe('page rules that match no page, because they could freeze one'),
    }),
  ),
}) satisfies z.ZodType<SiteSurveyList>

const draft = z.object(surveyDraft.shape)
const draftReply = named(
  'DeskDraft',
  z.object({
    id: z.string(),
    draft,
    note: draftNote.exactOptional().describe('absent: nothing is saved beside what is published'),
    published: survey.exactOptional(),
    used: z
      .record(z.string(), z.array(z.string()))
      .exactOptional()
      .describe(
        'ids of questions, each with those of its options, that published versions gave: what is new needs another',
      ),
    paused: z.boolean(),
  }),
) satisfies z.ZodType<Pick<DraftReply, 'id' | 'paused'>>

const previewLink = named(
  'PreviewLink',
  z.object({
    token: z.string(),
    query: z.string().describe('belongs into the address of any page that has the tag'),
    expires: instant,
    url: z.string().exactOptional().describe("the front page of the site's first origin with it"),
  }),
) satisfies z.ZodType<PreviewLink>

const wordChangeList = z.array(
  z.union([
    z.object({ what: z.literal('brand'), before: z.string(), after: z.string() }),
    z.object({
      what: z.enum(['text', 'scale']),
      question: z.string(),
      langs: z.array(z.string()),
      before: z.string(),
      after: z.string(),
    }),
    z.object({ what: z.literal('card'), langs: z.array(z.string()) }),
  ]),
)
const versionList = z.object({
  paused: z.boolean(),
  versions: z.array(
    z.object({
      survey,
      published: instant,
      publishedBy: z
        .string()
        .exactOptional()
        .describe('an e-mail, or `key:` and the id of a key; absent: the command line'),
      defaults: wordChangeList.describe('default words newer than those of the version before'),
    }),
  ),
  newer: wordChangeList.describe(
    'default words that would be newer if the newest version were published again now',
  ),
}) satisfies z.ZodType<{
  paused: boolean
  versions: Omit<VersionList['versions'][number], 'survey'>[]
  newer: VersionList['newer'][number][]
}>

/** How much was erased. */
export const erasure = named('Erasure', z.looseObject({ responses: z.int() }))

const changedMeanwhile = { 409: { what: 'Somebody else has saved meanwhile' } }

/** Sites and surveys as their owners work on them. */
export const SITE_OPERATIONS: Operations = {
  'GET /api/sites/:site': { summary: 'Read a site', replies: ok('The site', siteReply) },
  'PATCH /api/sites/:site': {
    summary: 'Change a site',
    about:
      '`change` holds the fields of a site that change; `print` the state they were made from.',
    body: named('SiteChange', CHANGE),
    replies: { ...ok('The site as it is now', siteReply), ...changedMeanwhile },
  },
  'GET /api/sites/:site/health': {
    summary: "Learn whether the shop's pages carry the tag",
    replies: ok('What was seen', siteHealth),
  },
  'GET /api/sites/:site/surveys': {
    summary: 'List surveys and drafts, the newest work first',
    replies: ok('Surveys', siteSurveyList),
  },
  'POST /api/sites/:site/drafts': {
    summary: 'Begin a survey that is not published yet',
    body: named('Draft', surveyDraft),
    replies: {
      201: { what: 'Its id, which is free', schema: z.object({ id: z.string(), rev: z.int() }) },
    },
  },
  'GET /api/sites/:site/drafts/:draft': {
    summary: 'Read what the next version may become',
    replies: ok('The draft, or what is published', draftReply),
  },
  'PATCH /api/sites/:site/drafts/:draft': {
    summary: 'Save a draft, if nobody has since `rev`',
    body: named('DraftSave', SAVE),
    replies: { ...ok('Saved', draftNote), ...changedMeanwhile },
  },
  'DELETE /api/sites/:site/drafts/:draft': {
    summary: 'Throw away what was not published',
    query: z.object({ rev: z.int() }),
    replies: { ...done('Thrown away'), ...changedMeanwhile },
  },
  'POST /api/sites/:site/drafts/:draft/publish': {
    summary: 'Make a draft the next version',
    body: named('DraftPublish', REV),
    replies: {
      201: { what: 'The survey as published', schema: publishedSurvey },
      ...changedMeanwhile,
    },
  },
  'POST /api/sites/:site/drafts/:draft/preview': {
    summary: "Make a link that shows what is saved on the shop's own page, for an hour",
    replies: { 201: { what: 'The link', schema: previewLink } },
  },
  'PATCH /api/surveys/:survey': {
    summary: 'Let a survey rest or ask again, archive it or take it back',
    body: named('SurveyState', STATE),
    replies: ok('What holds now', STATE),
  },
  'GET /api/surveys/:survey/versions': {
    summary: 'List the published versions, the newest first',
    replies: ok('Versions', versionList),
  },
  'GET /api/templates': {
    summary: 'Read surveys that are ready to publish',
    replies: ok('Templates', z.object({ templates: z.array(z.looseObject({})) })),
  },
  'GET /api/words': {
    summary: 'List the languages that shoppers can be asked in',
    replies: ok('Languages', z.object({ langs: z.array(z.string()) })),
  },
  'GET /api/words/:lang': {
    summary: 'Read the words of one language',
    replies: ok('The words', z.looseObject({ lang: z.string() })),
  },
  'POST /api/surveys/:survey/responses/:response/marks': {
    summary: 'Say whether a response counts, whatever is suspected of it',
    body: named('Marks', SPAM_FLAGS_FORM),
    replies: ok(
      'What holds now',
      z.object({ id: z.string(), marks: z.array(z.string()), excluded: z.boolean() }),
    ),
  },
  'POST /api/surveys/:survey/held': {
    summary: 'Let all answers count that were held back for their haste, or none of them',
    body: named('Held', HELD_FORM),
    replies: ok('How many', z.object({ changed: z.int() })),
  },
  'POST /api/surveys/:survey/labels/drop-empty': {
    summary: 'Drop values of facets that no answer is under, so that others take their places',
    replies: ok(
      'What was dropped',
      z.object({ dropped: z.array(z.object({ facet: z.string(), value: z.string() })) }),
    ),
  },
  'PUT /api/surveys/:survey/responses/:response/care': {
    summary: 'Keep what an owner made of a response: status, tags, a note',
    body: named('Care', FOLLOW_UP_FORM),
    replies: ok('The same, as kept', FOLLOW_UP_FORM),
  },
  'PATCH /api/surveys/:survey/responses/:response/care': {
    summary: 'Change the status or tags that an owner gave a response; the rest stays',
    body: named('CareChange', FOLLOW_UP_CHANGE),
    replies: ok('All of it, as kept', FOLLOW_UP_FORM),
  },
  'DELETE /api/surveys/:survey/responses/:response': {
    summary: 'Erase a response for good',
    replies: ok('What was erased', erasure),
  },
}
