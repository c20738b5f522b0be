import { expect, test } from 'vitest'
import { openCollector, openStore } from '../../../support/collector/open-collector.ts'
import { found, imported, plainOrders } from './support.ts'

const ROWS = ['1;c;2026-03-01 10:00;30.00;EUR;10.00', '2;d;2026-03-02 10:00;12.50;EUR;']
const nets = async (store: Parameters<typeof imported>[0]) =>
  (await store.readOrders('acme')).map(({ id, valueE4 }) => [id, valueE4])

test('a file is stored as the API would, and importing it again adds nothing', async () => {
  const store = await openStore()
  expect(await imported(store, plainOrders(...ROWS))).toEqual({ kept: 2, refunds: 1, withdrawn: 0 })
  const book = [await store.readOrders('acme'), await store.readRefunds('acme')]
  expect(await nets(store)).toEqual([
    ['1', 200_000],
    ['2', 125_000],
  ])
  const { check } = await found(plainOrders(...ROWS), {}, store)
  expect(check).toMatchObject({ states: { new: 0, known: 2, changed: 0 }, newRefunds: 0 })
  await imported(store, plainOrders(...ROWS))
  expect([await store.readOrders('acme'), await store.readRefunds('acme')]).toEqual(book)
})

test('a later file takes off what was given back since, and cancels', async () => {
  const store = await openStore()
  await imported(store, plainOrders(...ROWS))
  await imported(store, plainOrders('1;c;2026-03-01 10:00;30.00;EUR;25.00'))
  expect(await nets(store)).toEqual([
    ['1', 50_000],
    ['2', 125_000],
  ])
  const cancelled =
    'order id,customer,date,total,currency,status\n2,d,2026-03-02,12.50,EUR,cancelled'
  expect(await imported(store, cancelled)).toMatchObject({ kept: 0, withdrawn: 1 })
  expect(await nets(store)).toEqual([['1', 50_000]])
})

test('what the API has taken off already is not taken off again', async () => {
  const store = await openStore()
  await imported(store, plainOrders('1;c;2026-03-01 10:00;30.00;EUR;'))
  await store.keepRefunds('acme', [{ id: 'r', order: '1', valueE4: 100_000 }])
  await imported(store, plainOrders(...ROWS))
  expect(await nets(store)).toEqual([
    ['1', 200_000],
    ['2', 125_000],
  ])
})

test('rows below zero of another month find their order, once', async () => {
  const store = await openStore()
  await imported(store, plainOrders(...ROWS))
  const may = plainOrders('2;d;2026-05-02 10:00;-5.00;EUR;', '2;d;2026-05-02 10:00;-5.00;EUR;')
  expect(await imported(store, may)).toMatchObject({ kept: 0, refunds: 2 })
  expect((await found(may, {}, store)).check).toMatchObject({ rejected: 0, newRefunds: 0 })
  await imported(store, may)
  expect(await nets(store)).toEqual([
    ['1', 200_000],
    ['2', 25_000],
  ])
})

test('over HTTP: a rehearsal stores nothing, bad rows are handed out, the rest is left in', async () => {
  const room = await openCollector()
  const file = plainOrders(...ROWS, '3;e;2026-03-03;ten;EUR;')
  const send = (query: string, body: string = file) =>
    room.ask(`/api/sites/acme/orders/import${query}`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body,
    })
  const dry = await send('?dry=1')
  expect(dry.status).toBe(200)
  expect((await dry.json()).check).toMatchObject({
    ready: 2,
    rejected: 1,
    preview: [{ id: '1' }, {}],
  })
  expect((await send('')).status).toBe(400)
  expect(await room.store.readOrders('acme')).toEqual([])
  const rejected = await (await send('?rejected=1')).text()
  expect(rejected.split('\r\n')[1]).toBe(
    '"4","line 4: ""total"" is no amount of money: ""ten""","3","e","2026-03-03","ten","EUR",""',
  )
  const stored = await send('?leave=1')
  expect(stored.status).toBe(201)
  expect(await stored.json()).toMatchObject({ kept: 2, refunds: 1, withdrawn: 0 })
  expect(await nets(room.store)).toHaveLength(2)
  expect(await (await send('?form=x')).json()).toMatchObject({
    error: 'there is no parameter "form"',
  })
  expect((await send('', '')).status).toBe(400)
  const elsewhere = await room.ask('/api/sites/nowhere/orders/import', {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body: file,
  })
  expect(elsewhere.status).toBe(404)
})
