import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { freePort } from '../support/free-port.ts'
import { packEarshot, type Packed } from '../support/packed.ts'
import { ROOT } from '../support/sources.ts'

let packed: Packed
let browser: Browser
let shopPort: number
beforeAll(async () => {
  packed = packEarshot()
  writeFileSync(join(packed.folder, 'package.json'), '{"type":"module"}')
  writeFileSync(join(packed.folder, 'ces.json'), SURVEY)
  shopPort = await freePort()
  packed.earshot('site', 'add', '--name', 'Acme', '--origin', `http://127.0.0.1:${shopPort}`)
  packed.earshot('survey', 'publish', '--site', 'acme', 'ces.json')
  browser = await launchChromium()
})
afterAll(async () => {
  await browser?.close()
  packed.remove()
})

/** Asks when it is told to. */
const SURVEY = '{"id":"ces","questions":[{"id":"ease","kind":"ces"}]}'

/** The module that an owner writes. */
const moduleFor = (address: string) => `import { loadTag } from 'earshot/tag'
const earshot = loadTag({ address: '${address}', site: 'acme', lang: 'ko' })
document.querySelector('button').onclick = () => earshot('show', 'ces')
`

const page = (head: string) =>
  `<!doctype html><html lang="en"><title>Shop</title>${head}<button>Tell us</button></html>`

test('earshot/tag runs in a page by an import map, with no bundler', async () => {
  const { address } = await packed.serve()
  const { exports } = JSON.parse(readFileSync(join(packed.installed, 'package.json'), 'utf8'))
  const entry = `/node_modules/earshot/${exports['./tag'].default}`
  const head = `<script type="importmap">{"imports":{"earshot/tag":"${entry}"}}</script>
    <script type="module">${moduleFor(address)}</script>`
  writeFileSync(join(packed.folder, 'index.html'), page(head))
  await expectAsked(await serveFolder(packed.folder))
})

test('earshot/tag and earshot/score go through Vite as anybody else’s packages do', async () => {
  const { address } = await packed.serve()
  const folder = join(packed.folder, 'vite')
  mkdirSync(folder)
  writeFileSync(join(folder, 'index.html'), page('<script type="module" src="/main.js"></script>'))
  // one promoter of one: 100 points
  const scoring = `import { scoreOf } from 'earshot/score'
    document.title = scoreOf({ id: 'q', kind: 'nps' }, { 9: 1 }).value`
  writeFileSync(join(folder, 'main.js'), moduleFor(address) + scoring)
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js')
  execFileSync(process.execPath, [vite, 'build', '--logLevel', 'warn'], { cwd: folder })
  const shop = await serveFolder(join(folder, 'dist'))
  await expectAsked(shop)
  const tab = await browser.newPage()
  await tab.goto(shop)
  expect(await tab.title()).toBe('100')
})

/** The shop's button shows the card, in the language that the module asked for, and an answer is kept. */
async function expectAsked(shop: string): Promise<void> {
  const tab = await browser.newPage()
  const errors: string[] = []
  tab.on('pageerror', ({ message }) => errors.push(message))
  await tab.goto(shop)
  // until the tag has come a call waits in line; a second one shows nothing twice
  await tab.getByRole('button', { name: 'Tell us' }).click()
  await tab.getByText('Acme', { exact: false }).getByText('쉽게').waitFor()
  const kept = tab.waitForResponse((reply) => reply.request().method() === 'POST')
  await tab.getByRole('radio').last().check({ force: true })
  expect(await (await kept).json()).toMatchObject({ responses: [{ state: 'kept' }] })
  expect(errors).toEqual([])
  await tab.close()
}

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript' }

/** A shop of static files. */
async function serveFolder(folder: string): Promise<string> {
  const server = createServer((asked, reply) => {
    const path = asked.url === '/' ? '/index.html' : (asked.url ?? '')
    try {
      const body = readFileSync(join(folder, path))
      reply.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/plain' }).end(body)
    } catch {
      reply.writeHead(404).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(shopPort, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return `http://127.0.0.1:${shopPort}/`
}
