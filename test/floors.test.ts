import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { ROOT } from './support/sources.ts'

const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))

/** Versions below these have a defect that breaks a promise; the reason stands beside each. */
const FLOORS = {
  // CVE-2026-54290 (CORS), CVE-2026-69207 (slow header expression)
  hono: '4.12.34',
  // CVE-2026-39356 (identifiers)
  'drizzle-orm': '0.45.2',
  // carries its binaries, and a SQLite without the WAL reset defect
  'better-sqlite3': '13.0.0',
}

function atLeast(version: string, floor: string): boolean {
  const [a, b] = [version, floor].map((v) => v.split('.').map(Number))
  for (let i = 0; i < 3; i++) if (a![i] !== b![i]) return a![i]! > b![i]!
  return true
}

test.each(Object.entries(FLOORS))('%s is at least %s', (name, floor) => {
  const path = join(ROOT, 'node_modules', name, 'package.json')
  const { version } = JSON.parse(readFileSync(path, 'utf8'))
  expect(atLeast(version, floor), `${name} ${version}`).toBe(true)
})

test('SQLite has no WAL reset defect: at least 3.51.3', () => {
  const db = new Database(':memory:')
  const version = String(db.prepare('SELECT sqlite_version()').pluck().get())
  db.close()
  expect(atLeast(version, '3.51.3'), version).toBe(true)
})

test('the Node that runs is one that strips types by itself: at least 22.18', () => {
  expect(atLeast(process.versions.node, '22.18.0'), process.versions.node).toBe(true)
})

test('every version is pinned exactly', () => {
  const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }).filter(
    ([, range]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(range)),
  )
  expect(ranges).toEqual([])
})

test('a lower version is seen as lower', () => {
  expect(atLeast('3.51.2', '3.51.3')).toBe(false)
  expect(atLeast('4.2.0', '4.12.0')).toBe(false)
})
