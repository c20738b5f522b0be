import type { Page } from 'playwright-core'
import type { Localized } from '#shared/localized.ts'
import type { Question, Survey } from '#shared/survey.ts'
import { textOf } from '#shared/templates/texts/text-of.ts'
import { until } from './until.ts'

const OPTIONS: readonly Localized[] = [
  textOf('deliveryCost'),
  textOf('payment'),
  textOf('deliveryTime'),
]

/** Every kind of question on every scale and face, in the default words of every language. */
export const EVERY_KIND: readonly Question[] = [
  { id: 'nps', kind: 'nps' },
  { id: 'smileys', kind: 'csat', face: 'smileys' },
  { id: 'stars', kind: 'csat', face: 'stars' },
  { id: 'csat', kind: 'csat' },
  { id: 'ces', kind: 'ces' },
  { id: 'ces-of-5', kind: 'ces', points: 5 },
  { id: 'intent', kind: 'repurchase' },
  { id: 'juster', kind: 'repurchase', points: 11 },
  {
    id: 'choice',
    kind: 'choice',
    other: true,
    keepOrder: true,
    options: OPTIONS.map((text, place) => ({ id: `o${place}`, text })),
  },
  { id: 'comment', kind: 'comment' },
]

/** Thanks with all that they may hold. */
export const FULL_THANKS: Survey['thanks'] = {
  coupon: 'MOON-2026',
  link: { url: 'https://acme.example', text: textOf('better') },
}

/**
 * Walks a card of {@link EVERY_KIND} from its first question to the thanks, and stops in every state: each
 * question, the words beside "other", a comment that is typed, the thanks.
 */
export async function* cardStates(page: Page): AsyncGenerator<string> {
  const main = page.locator('section .main')
  for (const { id, kind } of EVERY_KIND) {
    const step = await page.locator('section .step > :not(.steps)').first().elementHandle()
    await page.locator('section .title').waitFor()
    yield id
    if (kind === 'choice') {
      await page.getByRole('radio').last().check()
      await page.locator('section [type=text]').fill('Moon')
      yield `${id}-other`
      await main.click()
    } else if (kind === 'comment') {
      await page.getByRole('textbox').fill('Moon')
      yield `${id}-typed`
      await main.click()
    } else {
      await page.getByRole('radio').nth(1).click()
    }
    await until(
      `the end of ${id}`,
      async () => !(await step?.evaluate((element) => element.isConnected)),
    )
  }
  await page.getByRole('link').waitFor()
  yield 'thanks'
}
