import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../../support/sources.ts'

test('every test that the table of threats names is there', () => {
  const manual = readFileSync(join(ROOT, 'collector/manual/security.md'), 'utf8')
  const [, table = ''] = manual.split('## Who tries what, and what remains')
  const [lines = ''] = table.split('\n## ')
  const named = [...lines.matchAll(/`([\w/-]+(?:\.test)?\.ts)`/g)].map(([, file = '']) => file)
  expect(named.length).toBeGreaterThan(5)
  const isThere = (file: string) => existsSync(join(ROOT, 'test/collector', file))
  expect(named.filter((file) => !isThere(file))).toEqual([])
})
