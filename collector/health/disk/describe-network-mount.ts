import type { Share } from './network-share.ts'

/** Why no book should lie in such a folder, and where else, in one sentence. */
export function sayShare(folder: string, { kind, isCertain }: Share): string {
  const where = `${isCertain ? 'is' : 'may be'} on a network share (${kind})`
  return `the data folder ${folder} ${where}, where a book can be damaged: set EARSHOT_DATA to a disk of this machine`
}
