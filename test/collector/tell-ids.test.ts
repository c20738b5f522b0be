import { parseArgs } from 'node:util'
import { describe, expect, test } from 'vitest'
import { tellIds } from '#collector/cli/tell-ids.ts'

const OPTIONS = {
  cursor: { type: 'string' },
  json: { type: 'boolean' },
} as const

const read = (...args: readonly string[]) => {
  const { values, positionals } = parseArgs({
    args: [...tellIds(args, OPTIONS)],
    options: OPTIONS,
    allowPositionals: true,
  })
  return { ...values, positionals }
}

// 22 characters, as all ids have
const ID = '-cWbiTObdj-RfP_WdRMSsA'

describe.each([ID, `-${ID.slice(0, 21)}`])('an id that begins with a dash: %s', (id) => {
  test('is a word of the command, options before or behind it', () => {
    expect(read('import', 'undo', id, '--json')).toEqual({
      json: true,
      positionals: ['import', 'undo', id],
    })
    expect(read('--json', 'import', 'undo', id).positionals).toEqual(['import', 'undo', id])
  })

  test('is the value of its option', () => {
    expect(read('export', '--cursor', id, '--json')).toEqual({
      cursor: id,
      json: true,
      positionals: ['export'],
    })
  })
})

test('what is no id stays an option, or a mistake that is named', () => {
  expect(read('--cursor', 'abc')).toEqual({ cursor: 'abc', positionals: [] })
  expect(() => read('--nothing')).toThrow("Unknown option '--nothing'")
  expect(() => read('-x')).toThrow("Unknown option '-x'")
})

test('an option of 22 characters is no id', () => {
  const options = { 'of-twenty-characters': { type: 'boolean' } } as const
  expect('--of-twenty-characters').toHaveLength(22)
  expect(tellIds(['--of-twenty-characters'], options)).toEqual(['--of-twenty-characters'])
})
