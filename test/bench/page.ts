import { parseArgs } from 'node:util'
import type { Browser } from 'playwright-core'
import type { SurveyDraft } from '#shared/survey.ts'
import { launchChromium } from '../support/chromium.ts'
import { prepareEarshot } from '../support/earshot.ts'
import { serveHostPage } from '../support/host-page.ts'
import { machine } from './support/machine.ts'
import { middle } from './support/middle.ts'
import { keptOutBy, measureLoad, measureImpression } from './support/page-figures.ts'

/** a mid-range phone beside the machine that this runs on */
const SLOWDOWN = 4

/** Sites of one survey each; the path of a shop's page names the one whose tag it carries. */
const SITES: Readonly<Record<string, { on: SurveyDraft['trigger']; minPages: number }>> = {
  // asks on nobody's first page
  silent: { on: { on: 'load' }, minPages: 9 },
  // fetched ahead, as with every trigger that comes by itself
  armed: { on: { on: 'exit' }, minPages: 1 },
  // nobody knows that it will come: everything is fetched at the trigger
  called: { on: { on: 'event', name: 'ask' }, minPages: 1 },
}
const CALL = `earshot('track','ask')`
const LEAVE = `document.documentElement.dispatchEvent(new MouseEvent('mouseout', {bubbles: true, clientY: -1}))`

/**
 * `npm run bench -- page [--rounds 5]`: what a shop's page pays, in a real Chromium at a fourth of
 * this machine's speed, on pages of a real collector, beside the same page without the tag and with
 * an empty script in its place (which starts the engine all the same). Needs `npm run build`.
 */
export async function run(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { rounds: { type: 'string', default: '5' } },
  })
  const earshot = await prepareEarshot()
  const browser = await launchChromium()
  const shop = await serveHostPage((path) => pageOf(path.slice(1), earshot.address))
  try {
    for (const [id, { on, minPages }] of Object.entries(SITES)) {
      await earshot.furnish(id, shop.origin, [surveyOf(id, on, minPages)])
    }
    await earshot.start()
    const { rows, keptOut } = await measure(browser, shop.origin, Number(values.rounds))
    console.log(`${machine()}, Chromium ${browser.version()} at ${SLOWDOWN}× slowdown`)
    console.log(`medians of ${values.rounds}\n`)
    console.log('| | blank | empty script | tag, no survey | fetched ahead | unforeseen | goal |')
    console.log('| --- | --- | --- | --- | --- | --- | --- |')
    for (const row of rows) console.log(`| ${row.join(' | ')} |`)
    console.log(`\nkept out of the back-forward cache by: ${keptOut.join(', ') || 'nothing'}`)
  } finally {
    await browser.close()
    await shop.close()
    await earshot.remove()
  }
}

/** Every page in turn, so that all meet what else the machine does; the first round warms up. */
async function measure(browser: Browser, origin: string, rounds: number) {
  const loads = ['blank', 'empty', 'silent', 'armed']
  const showings = { armed: LEAVE, called: CALL }
  const seen = Object.fromEntries(
    ['load blank', 'load empty', 'load silent', 'load armed', 'show armed', 'show called'].map(
      (name): [string, Record<string, number>[]] => [name, []],
    ),
  )
  for (let round = 0; round <= rounds; round++) {
    for (const path of loads) {
      const figures = await measureLoad(browser, `${origin}/${path}`, SLOWDOWN)
      if (round > 0) seen[`load ${path}`]?.push({ ...figures })
    }
    for (const [path, trigger] of Object.entries(showings)) {
      const figures = await measureImpression(
        browser,
        `${origin}/${path}`,
        trigger,
        SLOWDOWN,
        round === rounds,
      )
      if (round > 0) seen[`show ${path}`]?.push({ ...figures })
    }
  }
  const of = (name: string, figure: string) =>
    Math.round(middle((seen[name] ?? []).flatMap((one) => one[figure] ?? [])) * 10) / 10
  const load = (name: string, figure: string, goal: string) => [
    name,
    ...loads.map((path) => of(`load ${path}`, figure)),
    '',
    goal,
  ]
  const show = (name: string, figure: string, goal: string) => [
    name,
    '',
    '',
    '',
    of('show armed', figure),
    of('show called', figure),
    goal,
  ]
  const rows = [
    load('script ms on load', 'scriptMs', 'that of an empty script and little more'),
    load('longest task ms on load', 'longestTaskMs', '< 50 added (0: none over 50)'),
    load('requests', 'requests', '1 without a survey'),
    load('layout shift on load', 'shift', '0'),
    show('trigger → painted ms', 'paintedMs', '≤ 80'),
    show('script ms to show', 'scriptMs', '≤ 40'),
    show('longest task ms to show', 'longestTaskMs', '< 50 added (0: none over 50)'),
    show('layout shift of showing', 'shift', '0'),
    show('tap on the scale ms (INP)', 'tapMs', '≤ 50'),
    show('heap KiB, first showing with the code it compiles', 'heapKiB', '100'),
    show('heap KiB, each showing after it', 'nextHeapKiB', '100'),
  ]
  return { rows, keptOut: await keptOutBy(browser, `${origin}/called`, CALL) }
}

function surveyOf(id: string, trigger: SurveyDraft['trigger'], minPages: number): SurveyDraft {
  return {
    id,
    name: id,
    questions: [{ id: 'score', kind: 'nps' }],
    ...(trigger && { trigger }),
    audience: { minPages, minVisits: 1, minDaysKnown: 0 },
    manners: { minSeconds: 0 },
  }
}

function pageOf(path: string, collector: string): string {
  const source = path in SITES ? `${collector}/w/${path}.js` : 'data:text/javascript,0'
  const script = path === 'blank' ? '' : `<script async src="${source}"></script>`
  return `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width">
    <title>Shop</title><h1>Moon jars</h1>${'<p>Thrown by hand, glazed in white.</p>'.repeat(40)}${script}</html>`
}
