import { registerHooks } from 'node:module'
import { MUTANTS, QUIET } from './mutants.ts'

/** Loaded before a collector: breaks what `FAULTS_MUTANT` names, if anything. */
const name = process.env['FAULTS_MUTANT']
const found = Object.entries(MUTANTS).find(([mutant]) => mutant === name)
if (name !== undefined && !found) throw new Error('FAULTS_MUTANT names no mutant')
const changes = [...QUIET, ...(found?.[1] ?? [])]

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context)
    const wanted = changes.filter(({ file }) => url.endsWith(`/${file}`))
    if (wanted.length === 0) return loaded
    const source = wanted.reduce(replaceOnce, String(loaded.source))
    return { ...loaded, source }
  },
})

/** A text that has moved on must fail loudly, or the twin would be the product. */
function replaceOnce(text: string, { file, from, to }: { file: string; from: string; to: string }) {
  if (text.split(from).length !== 2) throw new Error(`${file} no longer says ${from} once`)
  return text.replace(from, () => to)
}
