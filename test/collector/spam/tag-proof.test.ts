import { describe, expect, test } from 'vitest'
import { createTagProof, PROOF_DAYS } from '#collector/ingest/spam/tag-proof.ts'
import { NOW, openCollector } from '../../support/collector/open-collector.ts'
import { snapshot } from '../../support/collector/snapshots.ts'

const DAY_MS = 86_400_000
const now = NOW.getTime()

describe('a proof of having fetched the tag', () => {
  const { make, isGood } = createTagProof('a secret of this collector')
  const proof = make('acme', now)

  test('is good on its day and for ten more', () => {
    expect(isGood(proof, 'acme', now)).toBe(true)
    expect(isGood(proof, 'acme', now + PROOF_DAYS * DAY_MS)).toBe(true)
    expect(isGood(proof, 'acme', now + (PROOF_DAYS + 1) * DAY_MS)).toBe(false)
  })

  test('is good a day early, because clocks differ, and no earlier', () => {
    expect(isGood(proof, 'acme', now - DAY_MS)).toBe(true)
    expect(isGood(proof, 'acme', now - 2 * DAY_MS)).toBe(false)
  })

  test('is the same for everyone on one day, so it tells nobody apart', () => {
    expect(make('acme', now + 60_000)).toBe(proof)
    expect(make('acme', now + DAY_MS)).not.toBe(proof)
  })

  test.each([
    ['another site', proof, 'other'],
    ['nothing', undefined, 'acme'],
    ['a number', 7, 'acme'],
    ['an empty text', '', 'acme'],
    ['a changed end', `${proof.slice(0, -1)}${proof.endsWith('A') ? 'B' : 'A'}`, 'acme'],
    ['another day with the same end', `${proof.replace(/^[^.]+/, 'zzz')}`, 'acme'],
    ['a megabyte', 'a'.repeat(1_048_576), 'acme'],
  ])('of %s is not good', (_, given, site) => {
    expect(isGood(given, site, now)).toBe(false)
  })

  test('of another collector is not good', () => {
    expect(createTagProof('another secret').isGood(proof, 'acme', now)).toBe(false)
  })
})

describe('the tag and the door', () => {
  async function proofIn(collector: Awaited<ReturnType<typeof openCollector>>) {
    const tag = await (await collector.app.request('/w/acme.js')).text()
    return /"proof":"([^"]+)"/.exec(tag)?.[1]
  }

  async function marksAfter(collector: Awaited<ReturnType<typeof openCollector>>, proof: unknown) {
    await collector.app.request('/w/acme', {
      method: 'POST',
      headers: { 'content-type': 'text/plain' },
      body: JSON.stringify({ v: 1, proof, responses: [snapshot()] }),
    })
    const list = await (await collector.ask('/api/surveys/nps/responses')).json()
    return list.responses[0]
  }

  test('what the tag carries is taken at the door', async () => {
    const collector = await openCollector()
    expect(await marksAfter(collector, await proofIn(collector))).not.toHaveProperty('marks')
  })

  test('an answer without proof is marked, kept and counted', async () => {
    const collector = await openCollector()
    expect(await marksAfter(collector, undefined)).toMatchObject({ marks: ['no_proof'] })
    expect(await (await collector.ask('/api/surveys/nps/results')).json()).toMatchObject({
      answered: 1,
      excluded: 0,
    })
  })

  test('the tag of the next day carries another proof and another ETag', async () => {
    const collector = await openCollector()
    const [proof, reply] = [await proofIn(collector), await collector.app.request('/w/acme.js')]
    collector.clock.now = new Date(now + DAY_MS)
    expect(await proofIn(collector)).not.toBe(proof)
    const next = await collector.app.request('/w/acme.js')
    expect(next.headers.get('etag')).not.toBe(reply.headers.get('etag'))
  })
})
