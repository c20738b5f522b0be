import { join } from 'node:path'

/** Where the build put what browsers load: beside the sources, or two above what was compiled of them. */
export const DIST: string = import.meta.filename.endsWith('.ts')
  ? join(import.meta.dirname, '..', '..', 'dist')
  : join(import.meta.dirname, '..', '..', '..')
