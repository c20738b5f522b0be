import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** `npm run bench -- NAME …`: runs the bench of that name; without one, says which there are. */
const [name = '', ...args] = process.argv.slice(2)
const file = join(import.meta.dirname, `${name}.ts`)

if (/^[a-z-]+$/.test(name) && name !== 'run' && existsSync(file)) {
  const bench = (await import(file)) as { run: (args: string[]) => Promise<void> }
  await bench.run(args)
} else {
  const names = readdirSync(import.meta.dirname)
    .filter((one) => one.endsWith('.ts'))
    .map((one) => one.replace(/\.ts$/, ''))
  console.error(
    `There is no bench "${name}". There are: ${names.filter((n) => n !== 'run').join(', ')}`,
  )
  process.exitCode = 1
}
