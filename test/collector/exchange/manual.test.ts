import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parseMapping } from '#collector/exchange/import/mapping-schema.ts'
import { RULES } from '#collector/exchange/import/rules.ts'
import { SOURCES } from '#collector/exchange/import/sources.ts'
import { FORMATS } from '#collector/exchange/export/format.ts'
import { ROOT } from '../../support/sources.ts'

const page = (name: string) => readFileSync(join(ROOT, 'collector/manual', name), 'utf8')

test('the manual lists every rule with what it does, and no other', () => {
  const rows = [...page('import.md').matchAll(/^\| `([a-z0-9-]+)` \| (.+) \|$/gm)]
  const told = rows.map(([, name, does]) => [name, does])
  expect(told).toEqual(Object.values(RULES).map(({ name, does }) => [name, does]))
})

test('the mapping in the manual is one that is understood', () => {
  const [, json] = /```json\n(.+?)```/s.exec(page('import.md'))!
  expect(parseMapping(json!)).not.toHaveProperty('error')
})

test('the manual has a row for every tool, and names every format', () => {
  const rows = page('import.md').match(/^\| [\w ]+ \|/gm)
  for (const { title } of SOURCES) expect(rows).toContain(`| ${title} |`)
  for (const format of Object.keys(FORMATS)) expect(page('export.md')).toContain(`\`${format}\``)
})
