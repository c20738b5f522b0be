import type { Browser, CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Question } from '#shared/survey.ts'
import { launchChromium } from '../support/chromium.ts'
import { until } from '../support/until.ts'
import { eager, pageOf, visit } from '../support/visit.ts'

/**
 * Each kind of question answered with keys alone. What has the focus after every key, and what is
 * announced besides, is written down as Chromium tells it to a screen reader; surroundings are told
 * when they change.
 */
let browser: Browser
beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

const PAGE = pageOf('<main><h1>Shop</h1><a href="#pots">Pots</a></main>')
const WHY: Question = { id: 'why', kind: 'comment' }
const STOPPED: Question = {
  id: 'q',
  kind: 'choice',
  other: true,
  keepOrder: true,
  options: ['Price', 'Size'].map((text, i) => ({ id: `o${i}`, text: { en: text } })),
}

/** A key, what is awaited after it where that takes a moment, or words that are typed. */
type Press = string | readonly [key: string, then: 'next' | 'thanks' | 'gone'] | { type: string }

interface Walk {
  readonly questions: readonly Question[]
  readonly keys: readonly Press[]
}

const INTO: Press[] = ['Tab', 'Tab']
const OUT: Press[] = [['Escape', 'gone']]
const COMMENT: Press[] = ['Tab', { type: 'Slow' }, 'Tab', 'Tab', ['Enter', 'thanks']]

const WALKS: Record<string, Walk> = {
  nps: {
    questions: [{ id: 'q', kind: 'nps' }, WHY],
    keys: [...INTO, 'ArrowRight', 'ArrowRight', 'ArrowLeft', ['Enter', 'next'], ...COMMENT, ...OUT],
  },
  csat: {
    questions: [{ id: 'q', kind: 'csat' }, WHY],
    keys: [
      ...INTO,
      ['4', 'next'],
      'Tab',
      'Tab',
      ['Enter', 'next'],
      'Tab',
      'Tab',
      'Tab',
      ['Enter', 'next'],
      ...OUT,
    ],
  },
  smileys: {
    questions: [{ id: 'q', kind: 'csat', face: 'smileys' }],
    keys: [...INTO, 'ArrowDown', [' ', 'thanks'], ...OUT],
  },
  stars: {
    questions: [{ id: 'q', kind: 'csat', face: 'stars' }],
    keys: [...INTO, 'ArrowLeft', ['Enter', 'thanks'], ...OUT],
  },
  ces: {
    questions: [{ id: 'q', kind: 'ces' }, WHY],
    keys: [...INTO, ['7', 'next'], 'Tab', 'Tab', 'Tab', ['Enter', 'thanks'], ...OUT],
  },
  repurchase: {
    questions: [{ id: 'q', kind: 'repurchase', points: 11 }],
    keys: [...INTO, '1', ['0', 'thanks'], ...OUT],
  },
  comment: {
    questions: [WHY],
    keys: [...INTO, { type: 'Lovely' }, 'Tab', 'Tab', ['Enter', 'thanks'], ...OUT],
  },
  choice: {
    questions: [STOPPED, WHY],
    keys: [
      ...INTO,
      ' ',
      'ArrowDown',
      'ArrowDown',
      'ArrowDown',
      'ArrowUp',
      'Tab',
      { type: 'Colour' },
      'Tab',
      'Tab',
      ['Enter', 'next'],
      ...OUT,
    ],
  },
  'choice-of-many': {
    questions: [{ ...STOPPED, many: true }],
    keys: [
      ...INTO,
      ' ',
      'Tab',
      'Tab',
      ' ',
      'Tab',
      { type: 'Colour' },
      'Tab',
      'Tab',
      ['Enter', 'thanks'],
      ...OUT,
    ],
  },
  later: {
    questions: [{ id: 'q', kind: 'nps' }],
    keys: [...INTO, 'Tab', ['Enter', 'gone']],
  },
}

test.each(Object.entries(WALKS))('%s by keys alone is what is written down', async (name, walk) => {
  const { page } = await visit(browser, {
    surveys: [eager({ questions: walk.questions })],
    html: PAGE,
  })
  await page.getByRole('dialog').waitFor()
  const hear = await listen(page)
  // what is said once the card has been seen comes a second later
  const lines = [await until('the announcement', hear)]
  await page.getByRole('link', { name: 'Pots' }).focus()
  const cdp = await page.context().newCDPSession(page)
  const tell = teller(cdp)
  lines.push(line('(before)', await tell()))
  for (const press of walk.keys) {
    lines.push(line(await act(page, press), await tell()))
    const heard = await hear()
    if (heard) lines.push(heard)
  }
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(`transcripts/keyboard-${name}.txt`)
})

const line = (what: string, told: string) => `${what.padEnd(11)} ${told}`

/** Does it, waits until its consequences are there, and names it. */
async function act(page: Page, press: Press): Promise<string> {
  if (typeof press === 'object' && 'type' in press) {
    await page.keyboard.type(press.type)
    return `"${press.type}"`
  }
  const [key, then] = typeof press === 'string' ? [press] : press
  const step = await page.locator('.step').elementHandle()
  await page.keyboard.press(key)
  if (then === 'gone') await page.getByRole('dialog').waitFor({ state: 'detached' })
  // each step is an element of its own
  else if (then)
    await until('the next step', async () => !(await step!.evaluate((one) => one.isConnected)))
  return key === ' ' ? 'Space' : key
}

/** Collects what live regions say; what it returns gives what was said since, or ''. */
async function listen(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(`{
    const root = document.querySelector('html > div').shadowRoot
    window.heard = []
    let last = ''
    const look = () => {
      const now = [...root.querySelectorAll('[role=status]')].map((one) => one.textContent).filter(Boolean).join(' / ')
      if (now && now !== last) heard.push(now)
      last = now
    }
    new MutationObserver(look).observe(root, { subtree: true, childList: true, characterData: true })
    look()
  }`)
  return async () => {
    const heard: string[] = await page.evaluate('heard.splice(0)')
    return heard.map((one) => `            says "${one}"`).join('\n')
  }
}

interface AxNode {
  readonly role?: { readonly value?: unknown }
  readonly name?: { readonly value?: unknown }
  readonly value?: { readonly value?: unknown }
  readonly ignored: boolean
  readonly parentId?: string
  readonly nodeId: string
  readonly properties?: readonly {
    readonly name: string
    readonly value: { readonly value?: unknown }
  }[]
}

const FOCUSED = `document.activeElement.shadowRoot?.activeElement ?? document.activeElement`
/** what a screen reader names when it is entered */
const SURROUNDINGS = new Set(['dialog', 'group', 'radiogroup', 'main', 'region'])
const STATES = new Set(['checked', 'disabled', 'expanded', 'invalid', 'required'])

/** Tells what has the focus: role, name, value and state, after the surroundings that are new. */
function teller(cdp: CDPSession): () => Promise<string> {
  let around: readonly string[] = []
  return async () => {
    const { result } = await cdp.send('Runtime.evaluate', { expression: FOCUSED })
    const { nodes } = await cdp.send('Accessibility.getPartialAXTree', {
      objectId: result.objectId!,
      fetchRelatives: true,
    })
    const [self, ...ancestors] = chain(nodes)
    const now = ancestors
      .filter(({ role }) => SURROUNDINGS.has(String(role?.value)))
      .map(named)
      // the popover itself, which has no name and says nothing
      .filter((one) => one !== 'group')
      .reverse()
    const entered = now.filter((one) => !around.includes(one))
    around = now
    return [...entered, describeNode(self!)].join(' › ')
  }
}

/** A node and what is around it, inner first. */
function chain([self, ...others]: readonly AxNode[]): AxNode[] {
  const found: AxNode[] = []
  for (let one = self; one; one = others.find(({ nodeId }) => nodeId === one?.parentId)) {
    found.push(one)
  }
  return found
}

function named({ role, name }: AxNode): string {
  return name?.value ? `${role?.value} "${name.value}"` : `${role?.value}`
}

function describeNode(node: AxNode): string {
  const states = (node.properties ?? [])
    .filter(({ name, value }) => STATES.has(name) && value.value !== 'false' && value.value)
    .map(({ name, value }) =>
      value.value === true || value.value === 'true' ? name : `${name} ${value.value}`,
    )
  const value = node.value?.value === undefined ? [] : [`value "${node.value.value}"`]
  return [named(node), ...value, ...states].join(', ')
}
