import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../../support/sources.ts'

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')

test('the manual has a row for each setting that is read, and for no other', () => {
  const isRead = [...read('collector/server/env.ts').matchAll(/^ {2}([A-Z][A-Z_]+):/gm)]
  const isTold = [...read('collector/manual/settings.md').matchAll(/^\| `([A-Z][A-Z_]+)` \|/gm)]
  const names = (found: RegExpExecArray[]) => found.map(([, name]) => name).toSorted()
  expect(names(isRead)).toContain('EARSHOT_DATA')
  expect(names(isTold)).toEqual(names(isRead))
})
