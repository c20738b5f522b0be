import { describe, expect, test } from 'vitest'
import { write } from 'hucre'
import { found, plainOrders, rehearsed, bookOf } from './support.ts'

/** The columns of a table in another order. */
function shuffled(table: string): string {
  return table
    .split('\n')
    .map((row) => row.split(',').toReversed().join(','))
    .join('\n')
}

const SHOPIFY = [
  'Name,Customer ID,Email,Financial Status,Created at,Currency,Total,Refunded Amount,Cancelled at,Lineitem quantity,Lineitem name',
  '#1001,77,a@b.example,paid,2026-03-01 10:00:00 +0900,EUR,30.00,0.00,,1,Tea',
  '#1001,,a@b.example,,2026-03-01 10:00:00 +0900,,,,,2,Cup',
  '#1002,78,c@d.example,partially_refunded,2026-03-02 23:30:00 -0500,EUR,50.00,20.00,,1,Pot',
  '#1003,77,a@b.example,refunded,2026-03-03 10:00:00 +0900,EUR,9.00,9.00,,1,Lid',
  '#1004,78,c@d.example,paid,2026-03-04 10:00:00 +0900,EUR,8.00,0.00,2026-03-05 10:00:00 +0900,1,Lid',
  '#1005,78,c@d.example,pending,2026-03-04 10:00:00 +0900,EUR,8.00,0.00,,1,Lid',
  '#1006,,e@f.example,paid,2026-03-04 10:00:00 +0900,EUR,8.00,0.00,,1,Lid',
].join('\n')

test.each([
  ['as it is', SHOPIFY],
  ['in another order', shuffled(SHOPIFY)],
])('Shopify: one row a line item, %s', async (_name, file) => {
  const { check, take } = await found(file)
  expect(check).toMatchObject({
    tool: 'shopify',
    rows: 7,
    ready: 3,
    left: { cancelled: 1, unpaid: 1, guests: 1, free: 0 },
    sums: [{ currency: 'EUR', orders: 3, value: 89, refunded: 29, net: 60 }],
    rejected: 0,
    refusals: [],
    first: '2026-03-01T01:00:00.000Z',
    // 23:30 in New York is the next day in UTC
    last: '2026-03-03T04:30:00.000Z',
  })
  expect(take.map(({ id, customer }) => [id, customer])).toEqual([
    ['#1001', '77'],
    ['#1002', '78'],
    ['#1003', '77'],
  ])
})

describe('mail addresses', () => {
  const file = SHOPIFY.replace('Customer ID', 'Tags')

  test('are no customers until the owner says so', async () => {
    expect(await rehearsed(file)).toMatchObject({ error: expect.stringContaining('identify()') })
    const { take } = await found(file, { customer: 'Email' })
    expect(take[0]).toMatchObject({ customer: 'a@b.example' })
  })

  test('are where the orders of the site have them already', async () => {
    const order = { id: 'o', customer: 'x@y.example', atMs: 0, valueE4: 1, currency: 'EUR' }
    expect((await found(file, {}, bookOf([order]))).check.ready).toBe(4)
  })
})

test('WooCommerce: names of the table and of the API, with and without "wc-"', async () => {
  const rows = [
    'order_id,order_number,order_date,status,order_total,order_currency,refunded_total,customer_id,billing_email',
    '501,A-1,2026-03-01 10:00:00,completed,40.5,EUR,0,7,a@b.example',
    '502,A-2,2026-03-02 10:00:00,wc-processing,20,EUR,-5.5,8,c@d.example',
    '503,A-3,2026-03-03 10:00:00,refunded,10,EUR,,8,c@d.example',
    '504,A-4,2026-03-03 10:00:00,on-hold,10,EUR,,8,c@d.example',
    '505,A-5,2026-03-03 10:00:00,failed,10,EUR,,8,c@d.example',
    '506,A-6,2026-03-03 10:00:00,completed,10,EUR,,0,e@f.example',
    '507,A-7,2026-03-03 10:00:00,on-the-moon,10,EUR,,8,c@d.example',
  ].join('\n')
  const { check, take } = await found(rows)
  expect(check).toMatchObject({
    tool: 'woocommerce',
    ready: 3,
    left: { cancelled: 1, unpaid: 1, guests: 1 },
    sums: [{ value: 70.5, refunded: 15.5, net: 55 }],
    problems: { count: 1, first: [{ line: 8, column: 'status' }] },
  })
  expect(take.map(({ id }) => id)).toEqual(['501', '502', '503'])
  const statuses = JSON.stringify({ statuses: { 'on-the-moon': 'paid' } })
  expect((await found(rows, { mapping: statuses })).check).toMatchObject({ ready: 4, rejected: 0 })
})

describe('Cafe24', () => {
  const rows = [
    '주문번호,품목별 주문번호,주문일시,주문자ID,총 결제금액(KRW),환불금액,주문상태',
    '20260301-0000011,20260301-0000011-01,2026-03-01 09:30:00,minji,"35,000",0,배송완료',
    '20260301-0000011,20260301-0000011-02,2026-03-01 09:30:00,minji,"35,000","5,000",환불완료',
    '20260302-0000012,20260302-0000012-01,2026-03-02 09:30:00,,"12,000",0,배송중',
    '20260302-0000013,20260302-0000013-01,2026-03-02 10:30:00,jun,"12,000",0,입금전',
    '20260302-0000014,20260302-0000014-01,2026-03-02 10:30:00,jun,"12,000",0,취소완료',
  ]

  test('totals of an order stand on each of its rows, its times in the zone of the site', async () => {
    const { check, take } = await found(rows.join('\n'), {
      mapping: JSON.stringify({ refunds: 'line' }),
    })
    expect(check).toMatchObject({
      tool: 'cafe24',
      left: { cancelled: 1, unpaid: 1, guests: 1 },
      sums: [{ currency: 'KRW', orders: 1, value: 35_000, refunded: 5_000, net: 30_000 }],
    })
    expect(take).toMatchObject([
      { id: '20260301-0000011', customer: 'minji', atMs: Date.parse('2026-03-01T00:30:00Z') },
    ])
  })

  test('whether money given back is of the line or of the order is asked', async () => {
    const { check } = await found(rows.join('\n'))
    expect(check.refusals).toEqual([expect.stringContaining('"refunds": "order"')])
  })

  test('as a workbook, of which the sheet with orders is read', async () => {
    const table = rows.slice(0, 2).map((row) => row.replaceAll('"', '').replace('35,000', '35000'))
    const bytes = await write({
      format: 'xlsx',
      sheets: [
        { name: '표지', rows: [['주문 내역']] },
        { name: '주문', rows: table.map((row) => row.split(',')) },
      ],
    })
    expect((await found(bytes)).check).toMatchObject({
      tool: 'cafe24',
      sheet: '주문',
      sums: [{ currency: 'KRW', value: 35_000 }],
    })
  })
})

describe('any table', () => {
  test('amounts on several rows of an order are asked about, and taken as said', async () => {
    const file = plainOrders('1;c;2026-03-01;10.50;EUR;', '1;c;2026-03-01;10.50;EUR;')
    expect((await found(file)).check).toMatchObject({
      refusals: [expect.stringContaining('"amounts": "order"')],
    })
    const sumOf = async (amounts: string) =>
      (await found(file, { mapping: JSON.stringify({ amounts }) })).check.sums[0]?.value
    expect(await sumOf('line')).toBe(21)
    expect(await sumOf('order')).toBe(10.5)
  })

  test('of lines, what was cancelled is no part, and what was given back is taken off once', async () => {
    const file = [
      'order id,customer,date,total,currency,refunded,status',
      '1,c,2026-03-01,10.50,EUR,,paid',
      '1,c,2026-03-01,3.00,EUR,,cancelled',
      '1,c,2026-03-01,4.00,EUR,4.00,refunded',
      '2,c,2026-03-01,7.00,EUR,,paid',
      '2,c,2026-03-01,7.00,EUR,,cancelled',
    ].join('\n')
    const lines = JSON.stringify({ amounts: 'line', refunds: 'line' })
    expect((await found(file, { mapping: lines })).check).toMatchObject({
      sums: [{ orders: 2, value: 21.5, refunded: 4, net: 17.5 }],
    })
    const whole = JSON.stringify({ amounts: 'order', refunds: 'line' })
    expect((await found(file, { mapping: whole })).check.problems.first).toMatchObject([
      { line: 2, column: 'total', cause: 'is not the same on all rows of the order' },
      { line: 5, column: 'status', cause: expect.stringContaining('no column says how much') },
    ])
  })

  test('a row below zero is money given back of its order', async () => {
    const { check } = await found(
      plainOrders(
        '1;c;2026-03-01;10.50;EUR;',
        '1;c;2026-03-09;-4.00;EUR;',
        '9;c;2026-03-09;-4.00;EUR;',
      ),
    )
    expect(check).toMatchObject({
      sums: [{ orders: 1, value: 10.5, refunded: 4, net: 6.5 }],
      rejected: 1,
      problems: { first: [{ line: 4, column: 'total' }] },
    })
  })

  test.each([
    ['1;c;2026-03-01;10.50;EUR;11.00', 'refunded', 'gives back more'],
    ['1;c;2026-03-01;;EUR;', 'total', 'is empty'],
    ['1;c;;1.50;EUR;', 'date', 'is empty'],
    ['1;c;soon;1.50;EUR;', 'date', 'is no time'],
    ['1;c;2036-03-01;1.50;EUR;', 'date', 'lies in the future'],
    ['1;c;2026-03-01;ten;EUR;', 'total', 'is no amount of money: "ten"'],
    ['1;c;2026-03-01;1.50;Euro;', 'currency', 'is no ISO 4217 code'],
    [';c;2026-03-01;1.50;EUR;', 'order id', 'is empty'],
    ['2.02603E+15;c;2026-03-01;1.50;EUR;', 'order id', 'was rounded'],
  ])('a row that cannot be taken is named with its column: %s', async (row, column, cause) => {
    const { check } = await found(plainOrders('7;c;2026-03-01;2.50;EUR;', row))
    expect(check).toMatchObject({ ready: 1, rejected: 1, sums: [{ value: 2.5 }] })
    expect(check.problems.first).toEqual([
      { line: 3, column, cause: expect.stringContaining(cause) },
    ])
  })

  test('a date that two people read differently is asked about', async () => {
    const file = plainOrders('1;c;03/04/2026;10.50;EUR;')
    expect(await rehearsed(file)).toMatchObject({ error: expect.stringContaining('dmy or mdy') })
    expect((await found(file, { dates: 'dmy' })).check.first).toBe('2026-04-02T15:00:00.000Z')
  })

  test('columns of no order are told by name', async () => {
    expect(await rehearsed('a,b\n1,2')).toMatchObject({
      error: expect.stringMatching(/the number of the order.*"a", "b"/),
    })
    expect(await rehearsed('[{"order":1}]')).toMatchObject({
      error: expect.stringContaining('JSON'),
    })
  })
})
