import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { build } from 'vite'

const NAME = '@better-auth/passkey'

/**
 * Writes the passkey plugin into the package. It asks for older versions of what better-auth brings than
 * better-auth itself does, so that nobody could install both strictly; with those that better-auth
 * brings it works, as our tests of passkeys show.
 *
 * @param built where what was compiled lies
 */
export async function bundlePasskey(built: string): Promise<void> {
  const entry = createRequire(import.meta.url).resolve(NAME)
  const outDir = join(built, 'vendor')
  await build({
    configFile: false,
    logLevel: 'warn',
    ssr: { noExternal: [NAME] },
    build: {
      ssr: entry,
      outDir,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        // all but the plugin's own files
        external: (id) => !id.startsWith('.') && !id.startsWith('/'),
        output: { entryFileNames: 'passkey.js' },
      },
    },
  })
  writeFileSync(join(outDir, 'LICENSE-passkey.md'), readLicense(entry))
  for (const name of readdirSync(built, { recursive: true, encoding: 'utf8' })) {
    if (name.endsWith('.js')) lead(join(built, name), join(outDir, 'passkey.js'))
  }
}

function readLicense(entry: string): string {
  const folder = join(dirname(entry), '..')
  const name = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file))
  return name === undefined ? `${NAME}: MIT\n` : readFileSync(join(folder, name), 'utf8')
}

/** Makes an import of the plugin one of the file beside. */
function lead(file: string, to: string): void {
  const text = readFileSync(file, 'utf8')
  if (!text.includes(`'${NAME}'`)) return
  const way = relative(dirname(file), to)
  writeFileSync(file, text.replaceAll(`'${NAME}'`, `'${way.startsWith('.') ? way : `./${way}`}'`))
}
