import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rowsOf } from '../../bench/stuffing.ts'
import { ROOT } from '../../support/sources.ts'

test('the manual says how many forged answers count in a day, as the watch lets them', () => {
  const byNetworks = Map.groupBy(rowsOf(), ({ networks }) => networks)
  const lines = [...byNetworks].map(([networks, rows]) => {
    const cells = rows.map(({ proven, unproven }) => `${proven}, without a proof ${unproven}`)
    return `| ${networks} | ${cells.join(' | ')} |`
  })
  expect(lines).toHaveLength(3)
  const manual = readFileSync(join(ROOT, 'collector/manual/security.md'), 'utf8')
  for (const line of lines) expect(manual).toContain(line)
}, 120_000)
