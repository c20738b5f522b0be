import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { tempFolder } from '../support/collector/open-collector.ts'
import { freePort } from '../support/free-port.ts'
import { packEarshot, type Packed } from '../support/packed.ts'
import { ROOT } from '../support/sources.ts'

const DEPLOY = join(ROOT, 'collector/deploy')
const units = readdirSync(DEPLOY).filter((name) => /\.(service|timer)$/.test(name))
const hasSystemd = spawnSync('systemd-analyze', ['--version']).status === 0
const hasCompose = spawnSync('docker', ['compose', 'version']).status === 0

let packed: Packed
beforeAll(() => {
  packed = packEarshot()
})
afterAll(() => packed.remove())

test('the package holds all that the manual promises', () => {
  const page = readFileSync(join(ROOT, 'collector/manual/deploy.md'), 'utf8')
  const table = [...page.matchAll(/^\| (`.+?) \|/gm)].map(([, cell = '']) => cell).join()
  const named = [...table.matchAll(/`([\w.-]+)`/g)].map(([, name = '']) => name)
  const shipped = readdirSync(join(packed.installed, 'collector/deploy'))
  expect(shipped.filter((name) => !named.includes(name))).toEqual(['Dockerfile.dockerignore'])
  expect(named.filter((name) => !shipped.includes(name))).toEqual([])
})

test.skipIf(!hasSystemd)(
  'systemd understands the units (skipped where it is not installed)',
  () => {
    const folder = tempFolder()
    for (const unit of units) copyFileSync(join(DEPLOY, unit), join(folder, unit))
    const files = units.map((unit) => join(folder, unit))
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', ...files], {
      encoding: 'utf8',
    })
    // whether the program is there is a matter of the machine
    const said = stderr.split('\n').filter((line) => line !== '' && !/is not executable/.test(line))
    expect(said).toEqual([])
    if (stderr === '') expect(status).toBe(0)
    expect(units).toContain('earshot.service')
  },
)

test.skipIf(!hasSystemd)(
  'systemd finds the service locked down (skipped where it is not installed)',
  () => {
    const file = join(DEPLOY, 'earshot.service')
    // tenths, of 10: from 2.5 on it is refused
    const words = ['security', '--offline=true', '--threshold=25', '--no-pager', file]
    const { status, stdout } = spawnSync('systemd-analyze', words, { encoding: 'utf8' })
    expect([status, /exposure level.*$/m.exec(stdout)?.[0]]).toEqual([0, expect.any(String)])
  },
)

test.skipIf(!hasCompose)(
  'docker compose understands its files (skipped where it is not installed)',
  () => {
    for (const name of ['compose.yaml', 'compose.postgres.yaml']) {
      const { status, stderr } = spawnSync(
        'docker',
        ['compose', '-f', join(DEPLOY, name), 'config', '--quiet'],
        { encoding: 'utf8', env: { ...process.env, POSTGRES_PASSWORD: 'x' } },
      )
      expect([name, status, stderr]).toEqual([name, 0, ''])
    }
  },
)

/** Instructions of the last stage of the Dockerfile: [name, what follows]. */
function lastStage(): readonly (readonly [string, string])[] {
  const text = readFileSync(join(DEPLOY, 'Dockerfile'), 'utf8')
  const lines = text.replaceAll(/\\\n/g, ' ').split('\n')
  const all = lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => [line.split(' ')[0] ?? '', line.slice(line.indexOf(' ') + 1).trim()] as const)
  return all.slice(all.findLastIndex(([name]) => name === 'FROM'))
}

function of(instruction: string): string {
  return lastStage().findLast(([name]) => name === instruction)?.[1] ?? ''
}

const settings = () =>
  Object.fromEntries(
    of('ENV')
      .split(/\s+/)
      .map((pair) => pair.split('=')),
  )

test('the image runs the package’s own program, not as root, on the volume that it declares', () => {
  const known = [
    'FROM',
    'ENV',
    'WORKDIR',
    'COPY',
    'RUN',
    'USER',
    'VOLUME',
    'EXPOSE',
    'HEALTHCHECK',
    'CMD',
  ]
  expect(lastStage().map(([name]) => name)).toEqual(known)
  const [node, program, verb] = JSON.parse(of('CMD')) as string[]
  expect([node, verb]).toEqual(['node', 'serve'])
  expect(existsSync(join(packed.folder, program ?? ''))).toBe(true)
  expect(of('USER')).toBe('node')
  expect(of('VOLUME')).toBe(settings()['EARSHOT_DATA'])
  expect(of('EXPOSE')).toBe(settings()['PORT'])
})

test('the image’s health check is content with a collector that keeps answers, and with nothing else', async () => {
  const [, command = ''] = /CMD (\[.*\])$/.exec(of('HEALTHCHECK')) ?? []
  const [node, ...words] = JSON.parse(command) as string[]
  const isHealthy = (port: string | number) =>
    spawnSync(process.execPath, words, { env: { PORT: String(port) } }).status === 0
  expect(node).toBe('node')
  const { address } = await packed.serve({ EARSHOT_DATA: join(packed.folder, 'image') })
  expect(isHealthy(new URL(address).port)).toBe(true)
  expect(isHealthy(await freePort())).toBe(false)
})

test('what the image starts with is understood by the collector', async () => {
  const folder = join(packed.folder, 'volume')
  mkdirSync(folder)
  const server = await packed.serve({ ...settings(), EARSHOT_DATA: folder, PORT: '0' })
  expect(await server.stop()).toBe(0)
})
