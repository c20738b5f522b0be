import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { ROOT } from './sources.ts'

/**
 * A module as a shop's bundler makes one script of it, with the libraries that it names. `earshot/tag`
 * is the entry of the package.
 */
export async function bundle(code: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-bundle-'))
  try {
    writeFileSync(join(folder, 'entry.jsx'), code)
    const alias = [
      { find: 'earshot/tag', replacement: join(ROOT, 'widget/load-tag.ts') },
      ...['react', 'react-dom', 'vue'].map((find) => ({
        find: new RegExp(`^${find}(?=/|$)`),
        replacement: join(ROOT, 'node_modules', find),
      })),
    ]
    await build({
      configFile: false,
      root: folder,
      logLevel: 'silent',
      resolve: { alias },
      // as a shop publishes it; the test runner's own mode would take the libraries' warnings along
      define: { 'process.env.NODE_ENV': '"production"' },
      oxc: { jsx: { runtime: 'automatic', development: false } },
      build: {
        outDir: 'out',
        target: 'es2022',
        rolldownOptions: {
          input: join(folder, 'entry.jsx'),
          output: { format: 'iife', entryFileNames: 'entry.js' },
        },
      },
    })
    return readFileSync(join(folder, 'out/entry.js'), 'utf8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
