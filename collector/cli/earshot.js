#!/usr/bin/env node
// plain JavaScript on purpose: an old Node must be able to read why it is too old
import { existsSync } from 'node:fs'
import module from 'node:module'
import { fileURLToPath } from 'node:url'

const [major, minor] = process.versions.node.split('.').map(Number)
const source = new URL('./main.ts', import.meta.url)
// a clone runs its sources; a package, in which Node strips no types, what was built of them
const isClone = existsSync(source)

if (major < 22 || (isClone && major === 22 && minor < 18)) {
  const needed = isClone ? '22.18' : '22'
  console.error(`Earshot needs Node ${needed} or newer, this is ${process.versions.node}`)
  process.exit(1)
}
// a server makes short-lived objects all day: with eight megabytes for them it holds a fifth less
// memory than with what Node takes on a large machine, at nearly the same speed; with less they are
// moved about and it keeps fewer answers (`npm run bench -- ingest`). The size is fixed when Node
// begins, so the process begins again, as the same one; Windows cannot
const young = '--max-semi-space-size=8'
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
// the time. Where that cannot be written, nothing is kept. Node 22.0 has no such cache
module.enableCompileCache?.(
  fileURLToPath(new URL('../../node_modules/.cache/earshot', import.meta.url)),
)
await import(isClone ? source.href : '../../dist/node/collector/cli/main.js')
