import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { COMPILED, ROOT } from './sources.ts'

/** How one command of the command line ended. */
export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly error: string
}

/** Runs `earshot …` on a data folder and waits for its end. */
export function runEarshot(
  folder: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Ran {
  const ran = spawnSync(process.execPath, [join(ROOT, 'collector/cli/main.ts'), ...words], {
    env: {
      PATH: process.env['PATH'],
      NODE_COMPILE_CACHE: COMPILED,
      EARSHOT_DATA: folder,
      ...env,
    },
    encoding: 'utf8',
  })
  return { code: ran.status, out: ran.stdout, error: ran.stderr }
}
