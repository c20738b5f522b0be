import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { ROOT } from './sources.ts'

/** The packed package in an empty folder, with its declared dependencies and nothing else. */
export interface Packed {
  /** with `node_modules/earshot` in it */
  readonly folder: string
  /** where the package lies */
  readonly installed: string
  readonly tarball: string
  manifest(): PackedManifest
  /** runs a program there; what it wrote to standard output */
  run(command: string, args: readonly string[], env?: NodeJS.ProcessEnv): string
  /** one verb of the packed command line */
  earshot(...words: string[]): string
  /** the packed collector on a free port, ended after the test at the latest */
  serve(env?: NodeJS.ProcessEnv): Promise<Serving>
  /** another folder with the same package, to be changed */
  copy(): Packed
  remove(): void
}

export interface PackedManifest {
  readonly version: string
  readonly dependencies: Record<string, string>
  readonly bin: { readonly earshot: string }
}

export interface Serving {
  readonly address: string
  /** SIGTERM; resolves to the exit code */
  stop(): Promise<number | null>
}

/** Builds what is not built, packs the package as npm does, and unpacks it. */
export function packEarshot(): Packed {
  const folder = mkdtempSync(join(tmpdir(), 'earshot-pack-'))
  if (!existsSync(join(ROOT, 'dist/widget/tag.js'))) npm('run', '-s', 'build')
  npm('run', '-s', 'build:node')
  const said = npm('pack', '--ignore-scripts', '--json', '--pack-destination', folder)
  // npm says the name in a list, newer ones in an object by package
  const tarball = join(folder, /"filename":\s*"([^"]+\.tgz)"/.exec(said)?.[1] ?? '')
  const packed = packedIn(folder, tarball)
  mkdirSync(packed.installed, { recursive: true })
  packed.run('tar', ['xzf', tarball, '--strip-components=1', '-C', packed.installed])
  for (const name of Object.keys(packed.manifest().dependencies)) {
    const link = join(folder, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(join(ROOT, 'node_modules', name), link)
  }
  return packed
}

function npm(...words: string[]): string {
  return execFileSync('npm', words, { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' })
}

function packedIn(folder: string, tarball: string): Packed {
  const installed = join(folder, 'node_modules', 'earshot')
  const manifest = (): PackedManifest =>
    JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'))
  const environment = (env: NodeJS.ProcessEnv = {}) => ({
    PATH: process.env['PATH'],
    EARSHOT_DATA: join(folder, 'data'),
    PORT: '0',
    ...env,
  })
  const run: Packed['run'] = (command, args, env) =>
    execFileSync(command, args, {
      cwd: folder,
      env: environment(env),
      encoding: 'utf8',
      stdio: 'pipe',
    })
  const bin = () => join(installed, manifest().bin.earshot)
  return {
    folder,
    installed,
    tarball,
    manifest,
    run,
    earshot: (...words) => run(process.execPath, [bin(), ...words]),
    async serve(env) {
      const words = [bin(), 'serve', '--json']
      const child = spawn(process.execPath, words, { cwd: folder, env: environment(env) })
      onTestFinished(() => void child.kill('SIGKILL'))
      let said = ''
      child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
      const ended = once(child, 'exit')
      const [line] = await Promise.race([
        once(child.stdout, 'data'),
        ended.then(() => Promise.reject(new Error(said))),
      ])
      return {
        address: String(JSON.parse(String(line)).address),
        async stop() {
          child.kill('SIGTERM')
          const [code] = await ended
          return code
        },
      }
    },
    copy() {
      const other = mkdtempSync(join(tmpdir(), 'earshot-pack-'))
      cpSync(join(folder, 'node_modules'), join(other, 'node_modules'), {
        recursive: true,
        verbatimSymlinks: true,
      })
      return packedIn(other, tarball)
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
