import { z } from 'zod'
import type { Device } from '#shared/asking.ts'
import { audienceReasons } from '#shared/audience.ts'
import { codeOf, reasons, type At } from '#shared/eligibility.ts'
import { DAY_MS, newcomer, type Ending, type Memory } from '#shared/memory.ts'
import { reasonText } from '#shared/phrases/why-not/reason-text.ts'
import { whyNotPackFor } from '#shared/phrases/why-not/packs.ts'
import type { SurveyList, SurveyListItem } from '#shared/results.ts'
import { decodeAddress } from '#shared/readable-address.ts'
import { rulesOf } from '#shared/rules-of.ts'
import { screen } from '#shared/screen.ts'
import type { SiteHealth, SiteReply, VersionList } from '#shared/site-replies.ts'
import { fence } from '../fence.ts'
import { site } from '../inputs.ts'
import { refused } from '../told.ts'
import { tool } from '../tool.ts'
import type { AssistantPack } from '../words/pack.ts'

const ENDS = {
  answered: 'afterAnswerDays',
  dismissed: 'afterDismissalDays',
  later: 'laterDays',
} as const satisfies Record<string, Ending>

const count = z.number().int().min(0).max(100_000).optional()

/** Why a survey does not ask a visitor on a page. */
export const whyNotShown = tool({
  name: 'why_not_shown',
  title: 'Why a survey does not show',
  description:
    'Why a survey does not ask on a page for a visitor you describe, by the rules the tag itself carries; what is not described is taken as for an ordinary returning visitor. It does not see the visitor’s browser: on the page itself, #earshot at the end of the address shows that.',
  least: 'viewer',
  readOnly: true,
  input: z.object({
    site,
    survey: z.string().max(60).optional().describe('id; default: all of the site'),
    page: z.string().max(2_000).describe('address of the page, https://shop.example/cart?x=1'),
    device: z.enum(['phone', 'tablet', 'desktop']).optional().describe('default phone'),
    language: z.string().max(35).optional().describe('of the page, BCP 47; default the site’s'),
    pages: count.describe('pages this browser has seen on the site, this one counted; default 5'),
    visits: count.describe('visits so far, this one counted; default 2'),
    daysKnown: count.describe('days since first seen; default 40'),
    secondsOnPage: count.describe('default 60'),
    showings: count.describe('how often this survey was shown without an answer; default 0'),
    lastEnd: z
      .object({ how: z.enum(['answered', 'dismissed', 'later']), daysAgo: z.number().min(0) })
      .optional()
      .describe('how this survey last ended there'),
    lastAskDaysAgo: z.number().min(0).optional().describe('days since any survey asked'),
    traits: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).optional(),
  }),
  output: z.object({
    site: z.string(),
    tag: z.string(),
    surveys: z.array(
      z.object({
        survey: z.string(),
        mayAsk: z.boolean(),
        reasons: z.array(z.string()),
        trigger: z.string(),
      }),
    ),
    notLookedAt: z.array(z.string()),
  }),
  run: async (input, { api, now, words }) => {
    if (!URL.canParse(input.page)) return { ok: false, error: words.badPage }
    const url = new URL(input.page)
    const found = await api.get<SiteReply>(['sites', input.site])
    if (!found.ok) return refused(words, found)
    const health = await api.get<SiteHealth>(['sites', input.site, 'health'])
    if (!health.ok) return refused(words, health)
    const listed = await api.get<SurveyList>(['surveys'])
    if (!listed.ok) return refused(words, listed)
    const mine = listed.data.surveys.filter((one) => one.site.id === input.site)
    const wanted = mine.filter(({ id }) => (input.survey ?? id) === id)
    if (wanted.length === 0) return { ok: false, error: absent(words, input.survey, mine) }

    const pack = whyNotPackFor(words.lang)
    const nowMs = now().getTime()
    const told = []
    for (const one of wanted) {
      const versions = await api.get<VersionList>(['surveys', one.id, 'versions'])
      const newest = versions.ok ? versions.data.versions[0]?.survey : undefined
      if (!newest) continue
      const rules = rulesOf(
        found.data.site,
        [{ newest, words: { asked: [newest.lang] } }],
        'desk.js',
        () => one.state === 'full',
      )
      const [survey] = rules.surveys
      if (!survey) continue
      const memory = memoryOf(input, newest.id, nowMs)
      const end = memory.surveys[newest.id]?.end
      const at = atOf(input, url, found.data)
      const screened = screen(survey, rules, memory, at, nowMs)
      const against = [...reasons(survey, rules, memory, at, nowMs, screened, audienceReasons)]
        // the sample is drawn in each browser, and the visitor described here has none
        .filter((reason) => codeOf(reason) !== 'sample')
        .map((reason) => reasonText(pack, reason, end))
      const paused = one.state === 'paused' ? [words.paused] : []
      const sample =
        newest.manners.sample < 1 ? [words.sampled(Math.round(100 * newest.manners.sample))] : []
      const all = [...paused, ...against]
      told.push({
        survey: one.id,
        mayAsk: all.length === 0,
        reasons: [...all, ...(all.length === 0 ? sample : [])],
        trigger: pack.trigger(newest.trigger),
      })
    }
    const tag = tagLine(words, found.data, health.data, url)
    const missing = [words.notOnPage]
    const lines = told.flatMap(({ survey, mayAsk, reasons: list, trigger }) => [
      words.asks(survey, mayAsk, trigger),
      ...list.map((reason) => `  ${reason}`),
    ])
    return {
      ok: true,
      text: [fence(words, 'names', [tag, ...lines]), ...missing].join('\n'),
      data: { site: input.site, tag, surveys: told, notLookedAt: missing },
    }
  },
})

interface Described {
  readonly device?: Device | undefined
  readonly language?: string | undefined
  readonly pages?: number | undefined
  readonly visits?: number | undefined
  readonly daysKnown?: number | undefined
  readonly secondsOnPage?: number | undefined
  readonly showings?: number | undefined
  readonly lastEnd?: { readonly how: keyof typeof ENDS; readonly daysAgo: number } | undefined
  readonly lastAskDaysAgo?: number | undefined
  readonly traits?: Readonly<Record<string, string | number | boolean>> | undefined
}

function memoryOf(given: Described, survey: string, nowMs: number): Memory {
  const { pages = 5, visits = 2, daysKnown = 40, showings = 0, lastEnd, lastAskDaysAgo } = given
  const ended = lastEnd && { end: ENDS[lastEnd.how], at: nowMs - lastEnd.daysAgo * DAY_MS }
  const asked = lastAskDaysAgo === undefined ? {} : { ask: nowMs - lastAskDaysAgo * DAY_MS }
  return {
    ...newcomer(0, nowMs - daysKnown * DAY_MS),
    pages,
    visits,
    asks: asked,
    surveys: { [survey]: { showings, ...ended } },
  }
}

function atOf(
  { device = 'phone', language, secondsOnPage = 60, traits = {} }: Described,
  { pathname, search, hash, searchParams }: URL,
  { site: { lang: own } }: SiteReply,
): At {
  return {
    address: decodeAddress(pathname + search + (/^#!?\//.test(hash) ? hash : '')),
    device,
    lang: language ?? own,
    traits,
    event: {},
    utm: (name) => searchParams.get(`utm_${name}`),
    isFrame: false,
    since: undefined,
    seconds: secondsOnPage,
    findBusy: () => undefined,
  }
}

function tagLine(
  words: AssistantPack,
  { site: { origins } }: SiteReply,
  health: SiteHealth,
  { origin }: URL,
): string {
  if (!origins.includes(origin)) return words.foreignOrigin(origin, origins.join(', '))
  const day = health.seenDay?.day
  if (day === undefined) return words.noTagYet(health.tag)
  return words.tagSeen(day)
}

function absent(
  words: AssistantPack,
  wanted: string | undefined,
  mine: readonly SurveyListItem[],
): string {
  const ids = mine.map(({ id }) => id).join(', ')
  if (ids === '') return words.noSurveyPublished
  return words.noSurveyHere(wanted ?? '', ids)
}
