import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { COMMANDS } from '#collector/cli/commands.ts'
import { confirm } from '#collector/cli/confirm.ts'
import { readWords } from '#collector/cli/read-words.ts'
import { commandHelp, help } from '#collector/cli/usage.ts'
import { openSqliteStore } from '#collector/store/sqlite/open-sqlite-store.ts'
import { tempFolder } from '../support/collector/open-collector.ts'
import { arrival } from '../support/collector/snapshots.ts'
import { runEarshot } from '../support/run-earshot.ts'
import { ROOT } from '../support/sources.ts'

const ALL = new Map(COMMANDS.flatMap(({ options }) => Object.entries(options)))

/** As it is typed when nothing is missing. */
function whole({ name, word, options }: (typeof COMMANDS)[number]): string[] {
  const needed = Object.entries(options).filter(([, option]) => option.needed)
  return [
    ...name.split(' '),
    ...(word === undefined ? [] : ['a-word']),
    ...needed.flatMap(([key]) => [`--${key}`, 'x']),
  ]
}

describe('a command takes the options that it declares, and no other', () => {
  test.each(COMMANDS.map((command) => [command.name, command] as const))('%s', (name, command) => {
    for (const [option, { type }] of ALL) {
      const args = [...whole(command), `--${option}`, ...(type === 'string' ? ['y'] : [])]
      const read = () => readWords(args, COMMANDS)
      const declared = command.options[option]
      if (declared?.needed && !declared.multiple) expect(read, option).toThrow('is there twice')
      else if (declared) expect(read(), option).toMatchObject({ kind: 'run', command: { name } })
      else expect(read, option).toThrow(`"${name}" has no --${option}`)
    }
  })

  test('its help names each of them, and the help of all names each command', () => {
    for (const command of COMMANDS) {
      for (const option of Object.keys(command.options)) {
        expect(commandHelp(command)).toContain(`--${option}`)
      }
      expect(help(COMMANDS, '1.2.3')).toContain(`  ${command.name}`)
    }
  })

  test('a slip of a finger is told what was meant', () => {
    const said = (...args: string[]) => {
      try {
        return readWords(args, COMMANDS)
      } catch (error) {
        return error instanceof Error ? error.message : ''
      }
    }
    expect(said('erase', '--dri-run')).toContain('did you mean "--dry-run"?')
    expect(said('doctr')).toContain('did you mean "doctor"?')
    expect(said('survey', 'pubish')).toContain('did you mean "survey publish"?')
    expect(said('erase', '--site', 'a', '--site', 'b')).toBe('--site is there twice')
    expect(said('backup')).toBe('write: earshot backup FILE')
    expect(said('backup', 'a', 'b')).toContain('"b" is a word too many')
    expect(said('export', '--survey', 'nps', '--format')).toMatch(/--format.* argument missing/)
  })

  test('what asks for help or the version is no command', () => {
    expect(readWords([], COMMANDS)).toEqual({ kind: 'help' })
    expect(readWords(['--version'], COMMANDS)).toEqual({ kind: 'version' })
    expect(readWords(['--json', 'doctor'], COMMANDS)).toMatchObject({ command: { name: 'doctor' } })
    for (const args of [
      ['help', 'erase'],
      ['erase', '--help'],
      ['erase', '-h', '--dry-run'],
    ]) {
      expect(readWords(args, COMMANDS)).toMatchObject({ kind: 'help', command: { name: 'erase' } })
    }
  })

  test('--version prints the version of package.json', () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    expect(runEarshot(tempFolder(), ['--version'])).toMatchObject({ code: 0, out: `${version}\n` })
  })
})

describe('run by npm, which reads options that stand before a -- as its own', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  const npm = (...words: string[]) => {
    const folder = tempFolder()
    const ran = spawnSync('npm', ['run', '--silent', ...words], {
      cwd: ROOT,
      env: { PATH: process.env['PATH'], HOME: folder, EARSHOT_DATA: folder },
      encoding: 'utf8',
    })
    return { code: ran.status, error: ran.stderr }
  }

  test.each([
    ['import undo x --dry-run', 'dry-run'],
    ['restore b.db --dry', 'dry-run'],
    ['labels drop --survey nps', 'survey'],
    ['site list --json', 'json'],
  ])('npm run earshot %s is refused, and nothing is done', (typed, option) => {
    expect(scripts).toHaveProperty('earshot')
    const { code, error } = npm('earshot', ...typed.split(' '))
    expect(code).toBe(1)
    expect(error).toContain(`earshot: npm took --${option} for itself: write -- before it`)
  })

  test('after a -- they arrive', () => {
    const { code, error } = npm('earshot', '--', 'import', 'undo', 'x', '--dry-run')
    expect({ code, error }).toMatchObject({ code: 1 })
    expect(error).not.toContain('npm took')
    expect(error).toContain('there is no database')
  })

  test.each(COMMANDS.map((command) => [command.name, command] as const))(
    '%s refuses each of its options that npm has',
    (_, command) => {
      for (const name of [...Object.keys(command.options), 'json']) {
        if (name === 'yes') continue
        const env = { npm_command: 'run', [`npm_config_${name.replaceAll('-', '_')}`]: 'true' }
        const rest = whole({ ...command, options: omit(command.options, name) })
        expect(() => readWords(rest, COMMANDS, env), name).toThrow(`npm took --${name}`)
        expect(() => readWords(rest, COMMANDS, { ...env, npm_command: 'install' })).not.toThrow(
          'npm took',
        )
      }
    },
  )
})

function omit<T>(options: Readonly<Record<string, T>>, name: string): Record<string, T> {
  return Object.fromEntries(Object.entries(options).filter(([key]) => key !== name))
}

describe('beside a database with an import, a customer and answers past their keeping', () => {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const DAY_MS = 86_400_000
  let undo = ''
  let copy = ''

  beforeAll(async () => {
    const earshot = (...words: string[]) => {
      const ran = runEarshot(folder, [...words, '--json'])
      expect(ran.error).toBe('')
      return JSON.parse(ran.out)
    }
    earshot('site', 'add', '--id', 'acme', '--origin', 'https://acme.example')
    const survey = join(folder, 'nps.json')
    writeFileSync(
      survey,
      '{"id":"nps","questions":[{"id":"score","kind":"nps"},{"id":"why","kind":"comment"}]}',
    )
    earshot('survey', 'publish', survey, '--site', 'acme')
    const csv = 'test/collector/exchange/fixtures/delighted.csv'
    undo = earshot('import', join(ROOT, csv), '--site', 'acme', '--survey', 'nps').import.id
    const store = await openSqliteStore(folder)
    const { sites } = await store.loadCatalog()
    await store.changeSite(sites[0]!, { ...sites[0]!, retentionDays: 90 })
    const now = Date.now()
    await store.keep([
      arrival({ id: 'fresh', firstMs: now - DAY_MS, ctx: { customer: 'c-17' } }),
      arrival({ id: 'old', firstMs: now - 400 * DAY_MS }),
    ])
    await store.close()
    copy = join(folder, 'copy.db')
    earshot('backup', copy)
    expect(readdirSync(folder).filter((name) => name.startsWith('copy.db'))).toEqual(['copy.db'])
  })

  /** Bytes of the database. */
  const print = () =>
    createHash('sha256')
      .update(readFileSync(join(folder, 'earshot.db')))
      .digest('hex')

  const dry = (...words: string[]) => {
    const before = print()
    // beside a file that only reads, SQLite leaves its own
    const names = () => readdirSync(folder).filter((name) => !/^earshot\.db-(shm|wal)$/.test(name))
    const files = names()
    const ran = runEarshot(folder, [...words, '--dry-run', '--json'])
    expect(ran).toMatchObject({ code: 0, error: '' })
    expect(print()).toBe(before)
    expect(names()).toEqual(files)
    return JSON.parse(ran.out)
  }

  test('a dry run says what would go, and leaves every byte', () => {
    expect(dry('erase', '--site', 'acme', '--customer', 'c-17')).toEqual({
      dryRun: true,
      responses: 1,
      others: 0,
    })
    expect(dry('erase', '--site', 'acme', '--response', 'fresh')).toMatchObject({ responses: 1 })
    expect(dry('erase', '--site', 'acme', '--response', 'none')).toMatchObject({ responses: 0 })
    // the file has four responses, all of them of years ago
    expect(dry('import', 'undo', undo)).toMatchObject({ removed: 4 })
    expect(dry('retain')).toMatchObject({ removed: 5, surveys: [{ survey: 'nps', responses: 5 }] })
    expect(dry('recount')).toMatchObject({
      surveys: { nps: { counted: 6, tallies: [], rollups: [] } },
    })
    expect(dry('restore', copy)).toMatchObject({ responses: 6, old: { responses: 6 } })
  })

  test('the same without --dry-run removes as many', () => {
    const run = (...words: string[]) => JSON.parse(runEarshot(folder, [...words, '--json']).out)
    expect(run('erase', '--site', 'acme', '--customer', 'c-17')).toMatchObject({ responses: 1 })
    expect(run('import', 'undo', undo)).toEqual({ removed: 4 })
    expect(run('retain')).toEqual({ removed: 1 })
    expect(run('restore', copy)).toMatchObject({ erasures: 1 })
    expect(dry('recount')).toMatchObject({ surveys: { nps: { counted: 5, tallies: [] } } })
  })

  test('site list names sites and their surveys', () => {
    const { out } = runEarshot(folder, ['site', 'list', '--json'])
    expect(JSON.parse(out)).toEqual({
      sites: [{ id: 'acme', name: 'acme', surveys: [{ id: 'nps', ver: 1 }] }],
    })
  })

  // who is not root can make no file of another account
  test.skipIf(process.getuid?.() !== 0)('what root restores belongs to whom it belonged', () => {
    const NOBODY = 65_534
    const file = join(folder, 'earshot.db')
    chownSync(folder, NOBODY, NOBODY)
    chownSync(file, NOBODY, NOBODY)
    chmodSync(file, 0o640)
    expect(runEarshot(folder, ['restore', copy])).toMatchObject({ code: 0, error: '' })
    const { uid, gid, mode } = statSync(file)
    expect([uid, gid, mode & 0o777]).toEqual([NOBODY, NOBODY, 0o640])
    const ofRoot = readdirSync(folder)
      .filter((name) => /^(earshot\.db|server\.lock)/.test(name))
      .filter((name) => !name.includes('before-restore') && statSync(join(folder, name)).uid === 0)
    expect(ofRoot).toEqual([])
  })

  test('a folder without a database gets none by a command that needs one', () => {
    const empty = tempFolder()
    for (const words of [['key', 'add'], ['owner', 'add'], ['retain'], ['restore', copy]]) {
      const ran = runEarshot(empty, words)
      expect(ran.error, words.join(' ')).toMatch(/there is no (database|book) in .*EARSHOT_DATA/)
      expect(ran.code).toBe(1)
      expect(readdirSync(empty)).toEqual([])
    }
    expect(runEarshot(empty, ['key', 'add', '--create'])).toMatchObject({ code: 0 })
  })
})

test('who removes at a terminal is asked, and only a yes goes on', async () => {
  const ask = async (typed: string, isSure = false) => {
    const input = Object.assign(new PassThrough(), { isTTY: true })
    input.end(typed)
    return confirm('4 would go', isSure, { input, output: new PassThrough() })
  }
  expect(await ask('y\n')).toBe(true)
  expect(await ask('YES\n')).toBe(true)
  expect(await ask('\n')).toBe(false)
  expect(await ask('nay\n')).toBe(false)
  expect(await ask('', true)).toBe(true)
  expect(await confirm('', false, { input: new PassThrough(), output: new PassThrough() })).toBe(
    true,
  )
})
