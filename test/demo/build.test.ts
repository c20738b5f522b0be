import { mkdirSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isStale as isStaleForServe } from '#collector/cli/is-stale.ts'
import { isStale as isStaleForStart } from '#demo/start/build.ts'
import { tempFolder } from '../support/collector/open-collector.ts'

const SOURCES = [
  'widget/tag.ts',
  'shared/phrases/en.ts',
  'collector/console/main.tsx',
  'vite.config.ts',
]

/** A clone whose files were changed at these seconds. */
function clone(files: Record<string, number>): string {
  const root = tempFolder()
  for (const [name, second] of Object.entries({ 'package-lock.json': 1, ...files })) {
    const file = join(root, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, '')
    utimesSync(file, second, second)
  }
  return root
}

const written = Object.fromEntries(SOURCES.map((name) => [name, 10]))

describe.each([
  ['serve', isStaleForServe],
  ['npm start', isStaleForStart],
])('before %s', (_, isStale) => {
  test('a clone is built once, and again after any of its sources changed', () => {
    expect(isStale(clone(written))).toBe(true)
    expect(isStale(clone({ ...written, 'dist/widget/tag.v1.js': 11 }))).toBe(false)
    for (const name of SOURCES) {
      expect(isStale(clone({ ...written, [name]: 12, 'dist/widget/tag.v1.js': 11 }))).toBe(true)
    }
  })

  test('a build that was cut short is begun again', () => {
    // the modules and the console are there, the last that the script copies is not
    const cut = clone({ ...written, 'dist/widget/tag.js': 11, 'dist/console/index.html': 11 })
    expect(isStale(cut)).toBe(true)
  })
})
