import type { NetworkMount } from './network-mount.ts'

/** Why no database should lie in such a folder, and where else, in one sentence. */
export function describeNetworkMount(folder: string, { kind, isCertain }: NetworkMount): string {
  const where = `${isCertain ? 'is' : 'may be'} on a network share (${kind})`
  return `the data folder ${folder} ${where}, where a book can be damaged: set EARSHOT_DATA to a disk of this machine`
}
