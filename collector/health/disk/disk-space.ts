/** What is left for erasing, exporting and the log when answers are turned away. */
export const FLOOR_BYTES = 64 * 1_048_576

/** Small disks keep a twentieth instead. */
const FLOOR_SHARE = 1 / 20

/** What `statfs` says of a file system. */
export interface DiskSpace {
  readonly bsize: number
  readonly blocks: number
  readonly bavail: number
}

/** Below so many free bytes answers are turned away. */
export function floorOf({ bsize, blocks }: Pick<DiskSpace, 'bsize' | 'blocks'>): number {
  return Math.min(FLOOR_BYTES, blocks * bsize * FLOOR_SHARE)
}

/** Whether so little is free that no more answers should be taken. */
export function isNearlyFull(space: DiskSpace): boolean {
  return space.bavail * space.bsize < floorOf(space)
}
