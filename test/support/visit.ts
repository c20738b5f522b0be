import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import { complaintsOf } from './complaints-of.ts'
import { FREQUENCY_DEFAULTS } from '#shared/asking.ts'
import type { Survey } from '#shared/survey.ts'
import { aSurvey } from './a-survey.ts'
import { openShop, type Shop, type ShopPlan } from './shop.ts'

/** A survey that asks at once. */
export function eager(overrides: Partial<Survey> = {}): Survey {
  return aSurvey({ manners: { ...FREQUENCY_DEFAULTS, minSeconds: 0 }, ...overrides })
}

/** A shop, open for one test, and a shopper on its first page. */
export interface Visit {
  readonly shop: Shop
  readonly page: Page
  /** errors that reached the page, and warnings and errors on its console */
  readonly complaints: string[]
}

export interface VisitPlan extends Partial<ShopPlan> {
  readonly context?: BrowserContextOptions
  /** runs in every page before anything of the page does */
  readonly before?: string
}

/** Opens a shop that asks at once, and its first page in a browser of its own. */
export async function visit(browser: Browser, plan: VisitPlan = {}): Promise<Visit> {
  const { context: options, before, ...rest } = plan
  const shop = await openShop({ surveys: [eager()], ...rest })
  onTestFinished(() => shop.close())
  const context = await browser.newContext(options)
  onTestFinished(() => context.close())
  if (before) await context.addInitScript(before)
  const page = await context.newPage()
  const complaints = complaintsOf(page)
  await page.goto(shop.origin)
  return { shop, page, complaints }
}

/** A page made of this head and body, with the tag at its end. */
export function pageOf(body: string, attributes = ''): (tag: string) => string {
  return (tag) =>
    `<!doctype html><html lang="en" ${attributes}><meta name="viewport" content="width=device-width"><title>Shop</title>${body}${tag}</html>`
}
