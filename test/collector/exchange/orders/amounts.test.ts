import { describe, expect, test } from 'vitest'
import { splitAmount, valueOf, type DecimalMark } from '#collector/exchange/orders/read-amount.ts'
import { found, plainOrders, rehearsed } from './support.ts'

const read = (text: string, currency = 'EUR', mark?: DecimalMark) => {
  const amount = splitAmount(text)
  return typeof amount === 'string' ? amount : valueOf(amount, currency, mark)
}

test.each([
  ['12.5', 'EUR', 125_000],
  ['12,50', 'EUR', 125_000],
  ['1.234,50', 'EUR', 12_345_000],
  ['1,234.50', 'USD', 12_345_000],
  ["1'234.50", 'CHF', 12_345_000],
  ['1 234,50', 'EUR', 12_345_000],
  ['1,23,456.00', 'INR', 1_234_560_000],
  ['1,234,567', 'USD', 12_345_670_000],
  ['1,234', 'KRW', 12_340_000],
  ['15000.00', 'KRW', 150_000_000],
  ['₩1,234,567', 'KRW', 12_345_670_000],
  ['35,000원', 'KRW', 350_000_000],
  ['€ 19,99', 'EUR', 199_900],
  ['19,99 €', 'EUR', 199_900],
  ['USD 19.99', 'USD', 199_900],
  ['１２．５０', 'USD', 125_000],
  ['٣٫٥'.replace('٫', '.'), 'EUR', 35_000],
  ['19.990000000000002', 'EUR', 199_900],
  ['.5', 'EUR', 5_000],
  ['0', 'EUR', 0],
])('an amount is read to the digit: %s %s', (text, currency, value) => {
  expect(read(text, currency)).toBe(value)
})

test.each(['-12.00', '−12.00', '(12.00)', '12.00-', '€-12.00', '-€12.00'])(
  'an amount below zero is known by its sign: %s',
  (text) => {
    expect(splitAmount(text)).toMatchObject({ isNegative: true, digits: '12.00' })
  },
)

test.each([
  ['twelve', 'is no amount'],
  ['1.2.3', 'is no amount'],
  ['12,34,5', 'is no amount'],
  ['€12 $', 'is no amount'],
  ['1,234', 'may be a thousand or a few'],
  ['12.345', 'may be a thousand or a few'],
  ['12.34567', 'more than four decimals'],
])('no amount is guessed: %s', (text, cause) => {
  expect(read(text)).toContain(cause)
})

test('with three decimals behind the mark of the file, thousands may have been meant', () => {
  expect(read('1.234', 'EUR', 'comma')).toBe(12_340_000)
  expect(read('1.234', 'EUR', 'dot')).toContain('decimals')
  expect(read('1.234', 'KWD', 'dot')).toBe(12_340)
  expect(read('12.5', 'KRW')).toContain('decimals')
})

describe('the decimals of a file', () => {
  test('are told by any amount of it', async () => {
    const rows = ['1;c;2026-03-01;1.234;EUR;', '2;c;2026-03-02;12,50;EUR;']
    const { check } = await found(plainOrders(...rows))
    expect(check.sums).toEqual([
      { currency: 'EUR', orders: 2, value: 1246.5, refunded: 0, net: 1246.5 },
    ])
    expect(check.notes).toContain('Decimals stand behind a comma, as "12,50" shows.')
  })

  test('are asked about once where none tells, and the answer is taken', async () => {
    const file = plainOrders('1;c;2026-03-01;1.234;EUR;', '2;c;2026-03-02;5.678;EUR;')
    const { check } = await found(file)
    expect(check.refusals).toEqual([expect.stringContaining('say decimal comma or dot')])
    expect((await found(file, { decimal: 'comma' })).check).toMatchObject({
      refusals: [],
      sums: [{ value: 6912 }],
    })
  })

  test('that contradict each other are asked about', async () => {
    const file = plainOrders('1;c;2026-03-01;12.50;EUR;', '2;c;2026-03-02;12,50;EUR;')
    expect(await rehearsed(file)).toMatchObject({
      error: expect.stringContaining('some behind a comma'),
    })
  })
})

describe('the currency', () => {
  const file = 'order id,customer,date,total\n1,c,2026-03-01,12.50'

  test('is asked about in one sentence where nothing tells it', async () => {
    const { check } = await found(file)
    expect(check.refusals).toEqual([expect.stringContaining('say which it is (such as EUR)')])
    expect((await found(file, { currency: 'USD' })).check.sums).toMatchObject([
      { currency: 'USD', value: 12.5 },
    ])
  })

  test('stands behind the heading or beside the amount', async () => {
    const behind = await found(file.replace('total', 'total(KRW)').replace('12.50', '1250'))
    expect(behind.check.sums).toMatchObject([{ currency: 'KRW', value: 1250 }])
    const beside = await found(file.replace('12.50', '£12.50'))
    expect(beside.check.sums).toMatchObject([{ currency: 'GBP', value: 12.5 }])
    expect((await found(file.replace('12.50', '$12.50'))).check.refusals).toHaveLength(1)
  })

  test('beside the amount goes with its column', async () => {
    const { check } = await found(
      plainOrders('1;c;2026-03-01;$12.50;EUR;', '2;c;2026-03-01;£1.50;EUR;'),
    )
    expect(check).toMatchObject({ ready: 1, rejected: 1 })
    expect(check.problems.first).toEqual([
      { line: 3, column: 'total', cause: 'is in GBP, and the currency is EUR' },
    ])
  })

  test('are never added to each other', async () => {
    const { check } = await found(
      plainOrders(
        '1;c;2026-03-01;10.50;EUR;',
        '2;c;2026-03-01;20.50;USD;',
        '3;c;2026-03-01;1.50;EUR;',
      ),
    )
    expect(check.sums).toMatchObject([
      { currency: 'EUR', orders: 2, net: 12 },
      { currency: 'USD', orders: 1, net: 20.5 },
    ])
  })
})
