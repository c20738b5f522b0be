import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { bundlePasskey } from './bundle-passkey.ts'

/**
 * Finishes `dist/node` after the compiler: `#shared/….ts`, which it leaves alone, becomes a relative
 * path; what the collector reads from beside its code is copied; the version is written where the
 * code looks for it.
 */
const ROOT = join(import.meta.dirname, '..', '..')
const BUILT = join(ROOT, 'dist', 'node')
const READ = /\.(sql|css|md|jsonl)$|help\/try-it\.js$/

for (const name of readdirSync(BUILT, { recursive: true, encoding: 'utf8' })) {
  if (/\.(js|d\.ts)$/.test(name)) makeRelative(join(BUILT, name))
}
cpSync(join(ROOT, 'collector'), join(BUILT, 'collector'), {
  recursive: true,
  filter: (from) =>
    statSync(from).isDirectory() ? !/collector\/(console|deploy)$/.test(from) : READ.test(from),
})
const { version }: { version: string } = JSON.parse(
  readFileSync(join(ROOT, 'package.json'), 'utf8'),
)
writeFileSync(join(BUILT, 'package.json'), `${JSON.stringify({ type: 'module', version })}\n`)

await bundlePasskey(BUILT)

function makeRelative(file: string): void {
  const text = readFileSync(file, 'utf8')
  const made = text.replaceAll(
    /(['"])#((?:shared|widget|collector)\/[^'"]+)\.ts\1/g,
    (_, quote: string, path: string) => {
      const way = relative(dirname(file), join(BUILT, `${path}.js`))
      return `${quote}${way.startsWith('.') ? way : `./${way}`}${quote}`
    },
  )
  if (made !== text) writeFileSync(file, made)
}
