import { onTestFinished } from 'vitest'
import type { Results } from '#shared/results.ts'
import type { SurveyDraft } from '#shared/survey.ts'
import { prepareEarshot, type Earshot } from './earshot.ts'
import { serveHostPage } from './host-page.ts'
import { until } from './until.ts'

/** Asks at once: what a newcomer meets, without the waits that politeness prescribes. */
export const WELCOME: SurveyDraft = {
  id: 'welcome',
  name: 'Welcome',
  questions: [
    { id: 'score', kind: 'nps' },
    { id: 'why', kind: 'comment' },
  ],
  trigger: { on: 'load' },
  audience: { minPages: 1, minVisits: 1, minDaysKnown: 0 },
  manners: { minSeconds: 0 },
}

/** A shop with the tag in its pages, and the collector that the tag names, as an owner runs it. */
export interface LiveShop {
  readonly earshot: Earshot
  readonly origin: string
  /** the results of the survey `welcome` */
  results(): Promise<Results>
  /** waits for results that fit, and returns them */
  resultsWhere(what: string, fits: (results: Results) => boolean): Promise<Results>
}

export interface LiveShopPlan {
  readonly survey?: Partial<SurveyDraft>
  /** of the page's `html` element */
  readonly attributes?: string
  readonly body?: string
  /** what `earshot site add` is told besides */
  readonly words?: readonly string[]
  /** where the tag reaches the collector instead of at its own address */
  readonly by?: (address: string) => Promise<string>
}

/**
 * Opens both for one test. The pages allow nothing to run, load or connect but the collector, and no
 * inline script or style.
 */
export async function openLiveShop(plan: LiveShopPlan = {}): Promise<LiveShop> {
  const { survey, attributes = 'lang="en"', body = '<h1>Shop</h1>', by, words } = plan
  const earshot = await prepareEarshot()
  onTestFinished(() => earshot.remove())
  const address = (await by?.(earshot.address)) ?? earshot.address
  const page = await serveHostPage(
    () =>
      `<!doctype html><html ${attributes}><meta name="viewport" content="width=device-width"><title>Shop</title>${body}<script async src="${address}/w/shop.js"></script></html>`,
    {
      'content-security-policy': `default-src 'none'; script-src ${address}; connect-src ${address}; require-trusted-types-for 'script'; trusted-types 'none'`,
    },
  )
  onTestFinished(() => page.close())
  const key = await earshot.furnish('shop', page.origin, [{ ...WELCOME, ...survey }], words)
  await earshot.start()

  const results = () => earshot.results('welcome', key)
  return {
    earshot,
    origin: page.origin,
    results,
    resultsWhere: (what, fits) =>
      until(what, async () => {
        const found = await results()
        return fits(found) && found
      }),
  }
}
