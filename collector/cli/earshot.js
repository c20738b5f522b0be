#!/usr/bin/env node
// plain JavaScript on purpose: an old Node must be able to read why it is too old
import { existsSync } from 'node:fs'
import module from 'node:module'
import { fileURLToPath } from 'node:url'

const [major, minor] = process.versions.node.split('.').map(Number)
const source = new URL('./main.ts', import.meta.url)
// a clone runs its sources; a package, in which Node strips no types, what was built of them
const isClone = existsSync(source)

if (major < 22 || (major === 22 && minor < 18)) {
  console.error(`Earshot needs Node 22.18 or newer, this is ${process.versions.node}`)
  process.exit(1)
}
// a server makes short-lived objects all day, and with 256 connections each waits for a commit: with
// half this room for the young they are taken for old ones and pile up (270 MB), with twice of it
// they lie about (250). One arena for all threads, as nearly everything happens in one, keeps what
// they free in one place (195 instead of 220). Both are fixed when a process begins, so it begins
// again, as the same one; Windows cannot
const young = '--max-semi-space-size=16'
process.env.MALLOC_ARENA_MAX ??= '1'
const isChosen = [...process.execArgv, process.env.NODE_OPTIONS].join().includes('semi-space')
if (process.argv[2] === 'serve' && process.platform !== 'win32' && !isChosen) {
  process.execve?.(process.execPath, [
    process.execPath,
    ...process.execArgv,
    young,
    ...process.argv.slice(1),
  ])
}
// what was compiled is kept beside the package, where nobody else writes: the next start takes half
// the time. Where that cannot be written, nothing is kept
module.enableCompileCache(
  fileURLToPath(new URL('../../node_modules/.cache/earshot', import.meta.url)),
)
await import(isClone ? source.href : '../../dist/node/collector/cli/main.js')
