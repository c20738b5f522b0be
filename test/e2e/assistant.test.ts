import { AxeBuilder } from '@axe-core/playwright'
import {
  Client,
  StreamableHTTPClientTransport,
  UnauthorizedError,
  type OAuthClientProvider,
} from '@modelcontextprotocol/client'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { callOf } from '../support/collector/connect-assistant.ts'
import { prepareEarshot, type Earshot } from '../support/earshot.ts'
import { openPage, OWNER, setUpOwner } from '../support/owner.ts'

/** Where the program listens; nothing does, and the browser's request tells what came back. */
const BACK = 'http://127.0.0.1:33418/'

let browser: Browser
let earshot: Earshot

beforeAll(async () => {
  browser = await launchChromium()
  earshot = await prepareEarshot()
  await earshot.furnish('dalbit', 'https://dalbit.example', [
    { id: 'nps', questions: [{ id: 'score', kind: 'nps' }] },
  ])
  await earshot.start()
})
afterAll(async () => {
  await browser.close()
  await earshot.remove()
})

/** What a program keeps of its sign-in, as the protocol's own client asks for it. */
function keeper() {
  const kept: Partial<Record<'client' | 'tokens' | 'verifier' | 'page', unknown>> = {}
  const provider: OAuthClientProvider = {
    redirectUrl: BACK,
    clientMetadata: { client_name: 'Helper', redirect_uris: ['http://127.0.0.1/', BACK] },
    clientInformation: () => kept.client as never,
    saveClientInformation: (client) => void (kept.client = client),
    tokens: () => kept.tokens as never,
    saveTokens: (tokens) => void (kept.tokens = tokens),
    invalidateCredentials: () => void delete kept.tokens,
    saveCodeVerifier: (verifier) => void (kept.verifier = verifier),
    codeVerifier: () => String(kept.verifier),
    redirectToAuthorization: (page) => void (kept.page = page.href),
  }
  return { kept, provider }
}

async function answered(page: Page, button: string): Promise<URLSearchParams> {
  const back = page.waitForRequest((request) => request.url().startsWith(BACK))
  await page.getByRole('button', { name: button, exact: true }).click()
  return new URL((await back).url()).searchParams
}

test('an owner signs in, connects an assistant that reads, and ends it on the account page', async () => {
  const owner = await openPage(browser)
  await setUpOwner(owner.page, earshot)

  const { kept, provider } = keeper()
  const address = new URL(`${earshot.address}/mcp`)
  const first = new StreamableHTTPClientTransport(address, { authProvider: provider })
  await expect(new Client({ name: 'a', version: '1' }).connect(first)).rejects.toThrow(
    UnauthorizedError,
  )

  // in a browser that is not signed in
  const { page, complaints } = await openPage(browser)
  await page.goto(String(kept.page))
  await page.getByLabel('Email').fill(OWNER.email)
  await page.locator('input[autocomplete=current-password]').fill(OWNER.password)
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await page.getByRole('heading', { name: 'Connect “Helper” to your account?' }).waitFor()
  expect(await page.locator('main').innerText()).toContain(BACK.slice(0, -1))
  await page.getByText(`Your account: ${OWNER.email} (all sites)`).waitFor()
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect(violations).toEqual([])
  await first.finishAuth(await answered(page, 'Connect'))

  const client = new Client({ name: 'a', version: '1' })
  await client.connect(new StreamableHTTPClientTransport(address, { authProvider: provider }))
  const call = callOf(client)
  expect((await call('list_shops_and_surveys')).data).toMatchObject({ surveys: [{ id: 'nps' }] })
  const note = { site: 'dalbit', day: '2026-03-01', text: 'x' }
  expect((await call('add_annotation', note)).text).toContain('connected to read only')

  await owner.page.goto(`${earshot.address}/account`)
  await owner.page.getByText('Helper', { exact: true }).waitFor()
  await owner.page.getByRole('button', { name: 'Disconnect' }).click()
  await owner.page.getByText('No assistant is connected.').waitFor()
  // it hears that, and would ask its person anew
  await expect(call('list_shops_and_surveys')).rejects.toThrow(UnauthorizedError)
  expect(kept.tokens).toBeUndefined()
  expect(owner.complaints).toEqual([])
  // nobody listens where the program would
  expect(complaints.filter((one) => !one.includes('401'))).toEqual([])
})
