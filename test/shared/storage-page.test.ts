import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newcomer } from '#shared/memory.ts'
import { OUTBOX_DATABASE, OUTBOX_PREFIX } from '#widget/outbox-names.ts'
import { ROOT } from '../support/sources.ts'

const page = readFileSync(join(ROOT, 'collector/manual/storage.md'), 'utf8')

test.each(Object.keys(newcomer(0.5, 0)))('the storage page says what `%s` is for', (field) => {
  expect(page).toMatch(new RegExp(`^\\|[^|]*\`${field}\``, 'm'))
})

test('the storage page names each place where answers wait', () => {
  expect(page).toContain(`\`${OUTBOX_PREFIX}{response}\``)
  expect(page).toContain(`| IndexedDB | \`${OUTBOX_DATABASE}\``)
})
