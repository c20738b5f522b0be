import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findOpenFiles } from '#collector/cli/find-open-files.ts'
import { tempFolder } from '../../support/collector/open-collector.ts'

const MAIN = join(import.meta.dirname, '../../../collector/cli/main.ts')

/** Runs the command line as an account whose files anybody may read by default. */
function earshot(data: string, ...words: string[]) {
  const command = `umask 022; exec "${process.execPath}" "${MAIN}" ${words.join(' ')}`
  const run = spawnSync('sh', ['-c', command], {
    env: { PATH: process.env['PATH'] ?? '', EARSHOT_DATA: data },
    encoding: 'utf8',
  })
  expect(run.stderr + run.stdout).not.toContain('Error:')
  expect(run.status).toBe(0)
}

const modeOf = (path: string) => statSync(path).mode & 0o777

test('what the command line writes is for its own account alone', () => {
  const data = join(tempFolder(), 'data')
  earshot(data, 'site add --name Acme --origin https://acme.example')
  const copy = join(tempFolder(), 'copy.db')
  earshot(data, `backup ${copy}`)
  expect(modeOf(data)).toBe(0o700)
  const files = [...readdirSync(data).map((name) => join(data, name)), copy]
  expect(files.length).toBeGreaterThan(1)
  for (const file of files) expect(`${file} ${modeOf(file) & 0o077}`).toBe(`${file} 0`)
  expect(findOpenFiles(data)).toEqual([])
}, 60_000)

test('a folder that others can read is said so', () => {
  const folder = join(tempFolder(), 'open')
  mkdirSync(folder)
  chmodSync(folder, 0o755)
  expect(findOpenFiles(folder)).toHaveLength(1)
})
