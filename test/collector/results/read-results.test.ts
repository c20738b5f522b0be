import { expect, test } from 'vitest'
import { loadCatalog } from '#collector/catalog/catalog.ts'
import { readResults, type ResultsQuery } from '#collector/results/read-results.ts'
import { siteOf } from '#shared/site-of.ts'
import { DRAFT, NOW, openStore, SITE } from '../../support/collector/open-collector.ts'

const days = { from: '2026-03-02', to: '2026-03-08', segments: [] }

test('a property that a query does not know does not type-check, not even in a variable', async () => {
  const store = await openStore()
  const survey = (await loadCatalog(store)).current().surveys.get('nps')!
  const unknown = { ...days, withPrevious: true }
  // @ts-expect-error: what is to be compared is called `previous`
  const without = await readResults(store, survey, unknown, NOW)
  expect(without.previous).toBeUndefined()
  const known: ResultsQuery = { ...days, previous: { from: '2026-02-23', to: '2026-03-01' } }
  expect((await readResults(store, survey, known, NOW)).previous).toBeDefined()
})

test('what was put in other words within the days compared is told, a new colour is not', async () => {
  const store = await openStore()
  const site = siteOf(SITE)!
  const [score, ...others] = DRAFT.questions
  const reworded = {
    ...DRAFT,
    questions: [{ ...score!, text: { en: 'Would you tell a friend?' } }, ...others],
  }
  await store.publish(site, reworded, new Date('2026-03-04T12:00:00Z'))
  await store.publish(site, { ...reworded, name: 'Other' }, new Date('2026-03-06T12:00:00Z'))
  const survey = (await loadCatalog(store)).current().surveys.get('nps')!
  const read = (query: ResultsQuery) => readResults(store, survey, query, NOW)
  const previous = { from: '2026-02-23', to: '2026-03-01' }
  const [first, second] = (await read({ ...days, previous })).questions
  expect(first?.reworded).toBe('2026-03-04')
  expect(second?.reworded).toBeUndefined()
  // nothing is compared
  expect((await read(days)).questions[0]?.reworded).toBeUndefined()
})

test('an option that is no longer offered keeps the words under which it was picked', async () => {
  const store = await openStore()
  const site = siteOf(SITE)!
  const fewer = DRAFT.questions.map((question) =>
    question.kind === 'choice'
      ? {
          ...question,
          options: [
            { id: 'size', text: { en: 'The size' } },
            { id: 'time', text: { en: 'Time' } },
          ],
        }
      : question,
  )
  await store.publish(site, { ...DRAFT, questions: fewer }, NOW)
  const survey = (await loadCatalog(store)).current().surveys.get('nps')!
  const { questions } = await readResults(store, survey, days, NOW)
  const stop = questions.find(({ id }) => id === 'stop')
  expect(stop).toMatchObject({ many: true })
  expect(stop?.options).toMatchObject({ price: 'Price', size: 'The size', time: 'Time' })
  // other options are another question, and their order is none
  const compared = { ...days, to: '2026-03-11', previous: { from: '2026-02-23', to: '2026-03-01' } }
  const stopOf = async () => {
    const newest = (await loadCatalog(store)).current().surveys.get('nps')!
    const read = await readResults(store, newest, compared, NOW)
    return read.questions.find(({ id }) => id === 'stop')
  }
  expect((await stopOf())?.reworded).toBe('2026-03-11')
})

test('options in another order are no other options', async () => {
  const store = await openStore()
  const site = siteOf(SITE)!
  const turned = DRAFT.questions.map((question) =>
    question.kind === 'choice'
      ? { ...question, options: (question.options ?? []).toReversed() }
      : question,
  )
  await store.publish(site, { ...DRAFT, questions: turned }, NOW)
  const survey = (await loadCatalog(store)).current().surveys.get('nps')!
  const compared = { ...days, to: '2026-03-11', previous: { from: '2026-02-23', to: '2026-03-01' } }
  const { questions } = await readResults(store, survey, compared, NOW)
  expect(questions.find(({ id }) => id === 'stop')?.reworded).toBeUndefined()
})

test('words of an owner’s own at the ends of a scale are told as shoppers read them, default ones are not', async () => {
  const store = await openStore()
  const site = siteOf(SITE)!
  const ends = { low: { en: 'Much worse than {brand}' }, high: { en: 'Much better' } }
  const questions = [
    { id: 'expected', kind: 'csat', text: { en: 'How was it?' }, ...ends },
    { id: 'half', kind: 'csat', text: { en: 'And half?' }, low: { en: 'Bad' } },
    { id: 'plain', kind: 'csat' },
  ] as const
  await store.publish(site, { ...DRAFT, questions }, NOW)
  const survey = (await loadCatalog(store)).current().surveys.get('nps')!
  const read = (await readResults(store, survey, days, NOW)).questions
  const endsOf = (id: string) => read.find((question) => question.id === id)?.ends
  expect(endsOf('expected')).toEqual({
    low: `Much worse than ${site.brand}`,
    high: 'Much better',
  })
  expect(endsOf('half')).toEqual({ low: 'Bad', high: 'Very satisfied' })
  expect(endsOf('plain')).toBeUndefined()
})
