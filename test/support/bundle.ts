import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'vite'
import { ROOT } from './sources.ts'

/**
 * A module as a shop's bundler makes one script of it. `earshot/tag` is the entry of the package,
 * `react` is Preact's own stand-in for it.
 *
 * @param stubs modules by name, as source text
 */
export async function bundle(
  code: string,
  stubs: Readonly<Record<string, string>> = {},
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-bundle-'))
  try {
    writeFileSync(join(folder, 'entry.jsx'), code)
    const alias: Record<string, string> = {
      'earshot/tag': join(ROOT, 'widget/load-tag.ts'),
      'react/jsx-runtime': join(ROOT, 'node_modules/preact/jsx-runtime'),
      react: join(ROOT, 'node_modules/preact/compat'),
    }
    for (const [name, source] of Object.entries(stubs)) {
      alias[name] = join(folder, `${name}.js`)
      writeFileSync(join(folder, `${name}.js`), source)
    }
    await build({
      configFile: false,
      root: folder,
      logLevel: 'silent',
      resolve: {
        alias: Object.entries(alias).map(([find, replacement]) => ({ find, replacement })),
      },
      oxc: { jsx: { runtime: 'automatic', importSource: 'react' } },
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
