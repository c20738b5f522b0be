#!/usr/bin/env node
// plain JavaScript on purpose: an old Node must be able to read why it is too old
import { existsSync } from 'node:fs'

const [major, minor] = process.versions.node.split('.').map(Number)
const source = new URL('./main.ts', import.meta.url)
// a clone runs its sources; a package, in which Node strips no types, what was built of them
const isClone = existsSync(source)

if (major < 22 || (isClone && major === 22 && minor < 18)) {
  const needed = isClone ? '22.18' : '22'
  console.error(`Earshot needs Node ${needed} or newer, this is ${process.versions.node}`)
  process.exit(1)
}
await import(isClone ? source.href : '../../dist/node/collector/cli/main.js')
