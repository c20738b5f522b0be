import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  addAnnotation,
  changeAnnotation,
  findAnnotations,
  removeAnnotation,
} from '#collector/results/annotations.ts'
import { openPostgres, type Postgres } from '../support/postgres.ts'
import { openFurnished } from './support.ts'

let server: Postgres

beforeAll(async () => {
  server = await openPostgres()
})
afterAll(() => server.remove())

test('annotations are kept, found by day, changed and taken away on PostgreSQL too', async () => {
  const store = await openFurnished(await server.createDatabase('annotations'))
  const { database } = store.people
  const made = { by: 'ann@acme.example', at: new Date('2026-03-11T12:00:00Z') }
  const later = await addAnnotation(database, 'acme', { day: '2026-03-04', text: 'Later' }, made)
  await addAnnotation(database, 'acme', { day: '2026-03-01', text: 'Sooner' }, made)
  const texts = async (from: string, to: string) =>
    (await findAnnotations(database, 'acme', { from, to })).map(({ text }) => text)
  expect(await texts('2026-03-01', '2026-03-04')).toEqual(['Sooner', 'Later'])

  const { id } = later!
  expect(await changeAnnotation(database, 'acme', { id, day: '2026-03-05', text: 'Last' })).toBe(
    true,
  )
  expect(await texts('2026-03-02', '2026-03-09')).toEqual(['Last'])
  expect(await removeAnnotation(database, 'acme', id)).toBe('2026-03-05')
  expect(await removeAnnotation(database, 'acme', id)).toBeUndefined()
})
