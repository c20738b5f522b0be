import { registerHooks } from 'node:module'
import { MUTANTS } from './mutants.ts'

/** Loaded before a collector: breaks what `EARSHOT_MUTANT` names. */
const found = Object.entries(MUTANTS).find(([name]) => name === process.env['EARSHOT_MUTANT'])
if (!found) throw new Error('EARSHOT_MUTANT names no mutant')
const [, changes] = found

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
