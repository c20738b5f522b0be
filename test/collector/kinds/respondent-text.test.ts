import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT, sourcesOf } from '../../support/sources.ts'

/** Ways by which a text becomes markup. */
const SINKS =
  /innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|dangerouslySet|srcdoc|setHTML/

/** Every file that makes markup as text, by what holds what it is given. */
const MARKUP: Readonly<Record<string, string>> = {
  'collector/routes/badge.ts': 'escapes: collector/sharing/badge.ts',
  'collector/routes/get-hosted.ts': 'encodeHtml()',
  'collector/routes/mail-links.ts': 'escapes: collector/outbox/mail/link-page.ts',
  'collector/routes/help.ts': 'shows the manual alone',
  'collector/routes/console-files.ts': 'sends built files alone',
  'collector/api/operations/public.ts': 'describes, sends nothing',
  'collector/console/results/save-chart.tsx': 'copies nodes of the page',
}

/** Every way out for what shoppers wrote, and the test that plays hostile text through it. */
const WAYS_OUT: Readonly<Record<string, string>> = {
  'console and share pages': 'test/e2e/xss.test.ts',
  'export as CSV and tables': 'test/collector/exchange/export/csv.test.ts',
  mail: 'test/collector/outbox/mail.test.ts',
  'Slack and Discord': 'test/collector/outbox/message.test.ts',
  webhooks: 'test/collector/outbox/webhook-outbox.test.ts',
  log: 'test/collector/privacy/log-canary.test.ts',
}

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')

test('no text of anybody is ever parsed as markup', () => {
  const sources = ['collector', 'widget', 'shared'].flatMap(sourcesOf)
  expect(sources.length).toBeGreaterThan(500)
  expect(sources.filter((file) => SINKS.test(read(file)))).toEqual([])
})

test('every file that sends markup is known, with what holds it', () => {
  const sends = sourcesOf('collector').filter((file) =>
    /['"`]text\/html|['"`]image\/svg\+xml|c\.html\(/.test(read(file)),
  )
  expect(sends).toEqual(Object.keys(MARKUP).toSorted())
})

test('every way out for what shoppers wrote is played', () => {
  for (const [way, file] of Object.entries(WAYS_OUT)) {
    expect(`${way}: ${existsSync(join(ROOT, file))}`).toBe(`${way}: true`)
  }
})
