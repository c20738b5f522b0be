import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { packEarshot, type Packed } from '../support/packed.ts'
import { ROOT } from '../support/sources.ts'

let packed: Packed
beforeAll(() => {
  packed = packEarshot()
})
afterAll(() => packed.remove())

interface Manifest {
  readonly dependencies?: Record<string, string>
  readonly peerDependencies?: Record<string, string>
  readonly peerDependenciesMeta?: Record<string, { readonly optional?: boolean }>
}

const manifestOf = (name: string): Manifest =>
  JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8'))

/** All packages that come with the package: what it depends on, and what that needs beside it. */
function comesAlong(): ReadonlySet<string> {
  const found = new Set<string>()
  const add = (name: string) => {
    if (found.has(name)) return
    found.add(name)
    const { dependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = manifestOf(name)
    for (const one of Object.keys(dependencies)) add(one)
    for (const one of Object.keys(peerDependencies)) {
      if (!peerDependenciesMeta[one]?.optional) add(one)
    }
  }
  for (const name of Object.keys(packed.manifest().dependencies)) add(name)
  return found
}

test('what comes along fits together, so that a strict install, npm ls and npm sbom are content', () => {
  const folder = join(packed.folder, 'strict')
  const names = [...comesAlong()]
  for (const name of names) {
    const link = join(folder, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    execFileSync('cp', ['-r', join(ROOT, 'node_modules', name), link])
  }
  execFileSync('cp', ['-r', packed.installed, join(folder, 'node_modules', 'earshot')])
  const { version } = packed.manifest()
  const root = { name: 'shop', version: '1.0.0', dependencies: { earshot: version } }
  writeFileSync(join(folder, 'package.json'), JSON.stringify(root))
  for (const words of [
    ['ls', '--all'],
    ['sbom', '--sbom-format', 'cyclonedx'],
  ]) {
    const { status, stderr } = spawnSync('npm', words, { cwd: folder, encoding: 'utf8' })
    expect([words[0], status, stderr]).toEqual([words[0], 0, ''])
  }
})
