import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ROOT } from './root.ts'
import { Trouble } from './trouble.ts'

/** What `npm start` does, as typed and as the environment says. */
export interface StartSettings {
  /** neither shop nor demo: a collector without a site */
  readonly empty: boolean
  /** starts again whenever a source changes */
  readonly watch: boolean
  /** whether `dist/` is brought up to date first */
  readonly build: boolean
  readonly dataFolder: string
  readonly host: string
  readonly shopPort: number
  /** share of the year that is made up, above 0 to 1 */
  readonly size: number
}

const DEFAULT_SHOP_PORT = '4301'

/** @throws Trouble naming the setting that is wrong */
export function readStartSettings(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): StartSettings {
  const { empty, watch, 'no-build': noBuild } = readArgs(args)
  return {
    empty,
    watch,
    build: !noBuild,
    dataFolder: env.EARSHOT_DATA ? resolve(env.EARSHOT_DATA) : join(ROOT, 'data'),
    host: env.HOST || '127.0.0.1',
    shopPort: readNumber(
      env.DEMO_PORT || DEFAULT_SHOP_PORT,
      'DEMO_PORT',
      'a port, 0 to 65535',
      isPort,
    ),
    size: readNumber(env.DEMO_SIZE || '1', 'DEMO_SIZE', 'a share, above 0 to 1', isShare),
  }
}

function readArgs(args: readonly string[]) {
  try {
    const options = {
      empty: { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
      'no-build': { type: 'boolean', default: false },
    } as const
    return parseArgs({ args: [...args], options }).values
  } catch {
    throw new Trouble(
      'npm start takes -- --empty (no demo), --watch (start again on changes) and --no-build.',
    )
  }
}

function readNumber(
  text: string,
  name: string,
  what: string,
  fits: (value: number) => boolean,
): number {
  const value = Number(text)
  if (!fits(value)) throw new Trouble(`${name} is ${what}, not "${text}".`)
  return value
}

function isPort(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 65_535
}

function isShare(value: number): boolean {
  return value > 0 && value <= 1
}
