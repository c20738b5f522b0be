import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { importsOf, ROOT, sourcesOf, type Import } from './support/sources.ts'

const TOP_LEVEL = new Set(
  'widget collector shared demo test package.json package-lock.json tsconfig.json vite.config.ts README.md CONTRIBUTING.md SECURITY.md LICENSE CHANGELOG.md'.split(
    ' ',
  ),
)
const WORK_FOLDERS = new Set(['node_modules', 'dist', 'data', 'shots', 'coverage'])

/** The room an import leads to: a top-level folder, `package:name` or `node`. */
function target({ from, names }: Import): string {
  if (names.startsWith('#')) return names.slice(1, names.indexOf('/'))
  if (names.startsWith('node:')) return 'node'
  if (names.startsWith('.')) {
    return relative(ROOT, join(ROOT, dirname(from), names)).split('/')[0] ?? ''
  }
  return `package:${names}`
}

function offenders(room: string, allowed: (to: string, found: Import) => boolean): string[] {
  return sourcesOf(room)
    .flatMap(importsOf)
    .filter((found) => !allowed(target(found), found))
    .map((found) => `${found.from} imports ${found.names}`)
}

describe('the import rule', () => {
  test('shared imports only itself, and schema.ts alone also zod, others its types', () => {
    const found = offenders(
      'shared',
      (to, { from, typeOnly }) =>
        to === 'shared' || (to === 'package:zod' && (from === 'shared/schema.ts' || typeOnly)),
    )
    expect(found).toEqual([])
  })

  test('the tag loads no Preact', () => {
    const found = sourcesOf('widget')
      .filter((file) => !/^widget\/(card|panel)\//.test(file))
      .flatMap(importsOf)
      .filter((i) => target(i).startsWith('package:preact') && !i.typeOnly)
    expect(found).toEqual([])
  })

  test('the widget imports Preact and the pure parts of shared, never the schemas', () => {
    const found = offenders(
      'widget',
      (to, { names, typeOnly }) =>
        to === 'widget' ||
        /^package:preact(\/|$)/.test(to) ||
        (to === 'shared' && (typeOnly || names !== '#shared/schema.ts')),
    )
    expect(found).toEqual([])
  })

  test('the collector imports shared and itself; its console also the card', () => {
    const found = offenders('collector', (to, { from, names }) => {
      if (to === 'widget')
        return from.startsWith('collector/console/') && /widget\/(card|extras)\//.test(names)
      return to === 'collector' || to === 'shared' || to === 'node' || to.startsWith('package:')
    })
    expect(found).toEqual([])
  })

  test('the console reaches the collector over HTTP alone', () => {
    const inside = (file: string) => file.startsWith('collector/console/')
    const found = sourcesOf('collector')
      .flatMap(importsOf)
      .filter((i) => {
        if (!i.names.startsWith('.') && !i.names.startsWith('#collector/')) return false
        const path = i.names.startsWith('#')
          ? i.names.slice(1)
          : relative(ROOT, join(ROOT, dirname(i.from), i.names))
        return inside(i.from) !== inside(path) && !i.typeOnly
      })
    expect(found).toEqual([])
  })

  test('only main.ts and the command line name a concrete store', () => {
    const found = offenders('collector', (_, { from, names, typeOnly }) => {
      const concrete = /store\/(sqlite|postgres)\//.test(names)
      const mayName = /^collector\/(main\.ts|cli\/|store\/)/.test(from)
      return !concrete || typeOnly || mayName
    })
    expect(found).toEqual([])
  })

  test('drizzle is never imported but for its types: that would cost 200 MB', () => {
    const found = offenders(
      'collector',
      (to, { typeOnly }) => typeOnly || !to.startsWith('package:drizzle-orm'),
    )
    expect(found).toEqual([])
  })

  test('demo speaks to the collector over HTTP: it imports types alone from other rooms', () => {
    const found = offenders(
      'demo',
      (to, { typeOnly }) =>
        to === 'demo' ||
        to === 'node' ||
        to.startsWith('package:') ||
        (to === 'shared' && typeOnly),
    )
    expect(found).toEqual([])
  })

  test('nothing imports demo or test', () => {
    const found = ['shared', 'widget', 'collector']
      .flatMap((room) => sourcesOf(room).flatMap(importsOf))
      .filter((i) => ['demo', 'test'].includes(target(i)))
    expect(found).toEqual([])
  })

  test('a room is left by #name/ and never by climbing out', () => {
    const found = ['shared', 'widget', 'collector', 'demo']
      .flatMap((room) => sourcesOf(room).flatMap(importsOf))
      .filter((i) => i.names.startsWith('.') && target(i) !== i.from.split('/')[0])
    expect(found).toEqual([])
  })

  test('relative imports carry their ending', () => {
    const found = ['shared', 'widget', 'collector', 'demo', 'test']
      .flatMap((room) => sourcesOf(room).flatMap(importsOf))
      .filter((i) => /^[.#]/.test(i.names) && !/\.(tsx?|css|json|md)(\?\w+)?$/.test(i.names))
    expect(found).toEqual([])
  })
})

test('nobody makes HTML of a string', () => {
  const makers =
    /dangerouslySetInnerHTML|\.innerHTML|\.outerHTML|insertAdjacentHTML|document\.write/
  const found = ['shared', 'widget', 'collector', 'demo']
    .flatMap(sourcesOf)
    .filter((file) => makers.test(readFileSync(join(ROOT, file), 'utf8')))
  expect(found).toEqual([])
})

test('the console speaks to the collector through one layer, and no press drops its refusal', () => {
  const fetches = /(?<!\w)fetch\((?!interUrl)/
  const drops = /(void|^\s*await) send\('/m
  const found = sourcesOf('collector/console')
    .filter((file) => file !== 'collector/console/api/request.ts')
    .filter((file) => {
      const source = readFileSync(join(ROOT, file), 'utf8')
      return fetches.test(source) || drops.test(source)
    })
  // these say by what follows whether it worked
  expect(found).toEqual([
    'collector/console/account/entry/visit-page.tsx',
    'collector/console/results/events-part.tsx',
    'collector/console/share/shared-page.tsx',
  ])
})

test('the top level holds what the house map names, and nothing else', () => {
  const strangers = readdirSync(ROOT).filter(
    (name) => !name.startsWith('.') && !TOP_LEVEL.has(name) && !WORK_FOLDERS.has(name),
  )
  expect(strangers).toEqual([])
})

test('an import is seen however it is written', () => {
  const seen = importsOf('test/architecture.test.ts').map((i) => i.names)
  expect(seen).toContain('./support/sources.ts')
  expect(seen).toContain('node:fs')
})
