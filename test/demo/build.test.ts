import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { PARTS } from '#demo/start/build.ts'
import { ROOT } from '../support/sources.ts'

test('start builds every part that the script "build" builds', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const parts = /for part in ([\w ]+);/.exec(scripts.build)![1]!.split(' ')
  expect(Object.keys(PARTS)).toEqual(parts.filter((part) => part !== 'node'))
})
