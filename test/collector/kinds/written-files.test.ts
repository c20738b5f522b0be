import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT, sourcesOf } from '../../support/sources.ts'

/**
 * Every file of the collector that writes to the disk, and why nobody else reads what it writes. `umask`:
 * the process makes files for its own account alone; test/collector/ops/modes.test.ts plays it.
 */
const WRITERS: Readonly<Record<string, string>> = {
  'collector/cli/build-once.ts': 'a cache of the build, no data',
  'collector/cli/write-new.ts': 'umask',
  'collector/exchange/export/export-days.ts': 'umask',
  'collector/exchange/export/write-file.ts': 'umask',
  'collector/exchange/import/spool.ts': '0600 in a folder of its own',
  'collector/health/disk/ballast.ts': 'in the data folder, no data',
  'collector/health/shutdown-marker.ts': 'in the data folder, empty',
  'collector/owners/auth-secret.ts': '0600',
  'collector/pack/bundle-passkey.ts': 'of the package, at its build',
  'collector/pack/finish.ts': 'of the package, at its build',
  'collector/server-address.ts': 'in the data folder, the address',
  'collector/store/make-folders.ts': '0700',
  'collector/store/sqlite/moved-mark.ts': 'umask',
  'collector/store/sqlite/restore-database.ts': 'umask',
}

const WRITES =
  /\b(writeFileSync|createWriteStream|mkdirSync|mkdir|mkdtemp|copyFileSync|cpSync|appendFileSync|writeFile|open)\(/

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8')

test('every file that writes to the disk is known, with the mode of what it writes', () => {
  const writers = sourcesOf('collector').filter((file) => {
    const text = read(file)
    return /from 'node:fs/.test(text) && WRITES.test(text)
  })
  expect(writers).toEqual(Object.keys(WRITERS).toSorted())
})

test.each(Object.entries(WRITERS).filter(([, mode]) => /^0[67]00/.test(mode)))(
  '%s says %s itself',
  (file, mode) => {
    expect(read(file)).toContain(`0o${mode.slice(1, 4)}`)
  },
)

test('the command line makes files for its own account before anything else', () => {
  expect(read('collector/cli/main.ts')).toContain('process.umask(0o077)')
})
