import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { MIGRATIONS, stepsIn } from '#collector/store/migrations.ts'
import { tempFolder } from './open-collector.ts'

/** A folder with the steps of a schema that came before one of them. */
export function stepsBefore(kind: keyof typeof MIGRATIONS, version: number): string {
  const folder = tempFolder()
  for (const step of stepsIn(MIGRATIONS[kind])) {
    if (step.version < version)
      copyFileSync(join(MIGRATIONS[kind], step.file), join(folder, step.file))
  }
  return folder
}
