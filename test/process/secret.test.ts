import { createHmac } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createCustomerProofs } from '#collector/owners/customer-proof.ts'
import { tempFolder } from '../support/collector/open-collector.ts'
import { prepareEarshot } from '../support/earshot.ts'
import { runEarshot } from '../support/run-earshot.ts'

const SHARED = { EARSHOT_SECRET: 'the-same-for-all-of-these-collectors' }

function earshot(folder: string, words: string, env = {}) {
  const ran = runEarshot(folder, words.split(' '), env)
  return { ...ran, said: ran.code === 0 ? JSON.parse(ran.out) : undefined }
}

test('a customer secret is shown, replaced, and holds on for as long as was said', () => {
  const folder = tempFolder()
  earshot(folder, 'site add --id acme --json')
  const first = earshot(folder, 'secret show --site acme --json').said
  expect(first).toEqual({ site: 'acme', secret: expect.stringMatching(/^[0-9a-f]{64}$/) })
  const next = earshot(folder, 'secret replace --site acme --keep-days 2 --json').said
  expect(next.previous.secret).toBe(first.secret)
  const leftMs = Date.parse(next.previous.until) - Date.now()
  expect(Math.round(leftMs / 86_400_000)).toBe(2)
  expect(earshot(folder, 'secret show --site acme --json').said).toEqual(next)
})

test.each([
  ['secret show', 'earshot: write: earshot secret show --site ID\n'],
  ['secret show --site none', 'earshot: there is no site "none"\n'],
  [
    'secret replace --site acme --keep-days 31',
    'earshot: --keep-days is a whole number from 0 to 30\n',
  ],
])('%s is one sentence', (words, error) => {
  const folder = tempFolder()
  earshot(folder, 'site add --id acme --json')
  expect(earshot(folder, words)).toMatchObject({ code: 1, out: '', error })
})

test('folders with the same EARSHOT_SECRET sign alike, and make no file of it', () => {
  const secrets = [tempFolder(), tempFolder()].map((folder) => {
    earshot(folder, 'site add --id acme --json', SHARED)
    return earshot(folder, 'secret show --site acme --json', SHARED).said.secret
  })
  expect(secrets[0]).toBe(secrets[1])
})

test('proofs fit the site, the customer and the secret they were made for alone', () => {
  const proofs = createCustomerProofs('one')
  const site = { id: 'acme' }
  const now = new Date()
  const proof = createHmac('sha256', proofs.secretOf(site)).update('c-1').digest('hex')
  expect(proofs.holds(site, 'c-1', proof, now)).toBe(true)
  expect(proofs.holds(site, 'c-2', proof, now)).toBe(false)
  expect(proofs.holds({ id: 'other' }, 'c-1', proof, now)).toBe(false)
  expect(createCustomerProofs('two').holds(site, 'c-1', proof, now)).toBe(false)
  expect(proofs.holds(site, 'c-1', '', now)).toBe(false)
})

test('a file whose secret was lost is served with a new one, and the log says so once', async () => {
  const earshot = await prepareEarshot()
  onTestFinished(() => earshot.remove())
  const saysSo = () => earshot.printed().split('another secret than before').length - 1
  await earshot.start()
  await earshot.kill('SIGTERM')
  expect(saysSo()).toBe(0)
  rmSync(join(earshot.folder, 'data', 'secret.key'))
  await earshot.start()
  await earshot.kill('SIGTERM')
  expect(saysSo()).toBe(1)
  await earshot.start()
  expect(saysSo()).toBe(1)
})
