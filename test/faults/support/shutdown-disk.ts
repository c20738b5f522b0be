import { openSync, closeSync, rmSync } from 'node:fs'
import { canRun, mountPoint, run } from './run-as-root.ts'
import { onTestFinished } from 'vitest'

/** Why a test of power cuts is skipped. */
export const NO_SHUTDOWN =
  'needs root, a loop device, mkfs.ext4, and one of python3, perl and xfs_io'

/** A disk whose power can be cut. */
export interface ShutdownDisk {
  readonly folder: string
  /** Drops everything that was not flushed, as a power cut does; nothing can be written after. */
  cutPower(): void
  /** Mounts what is on the disk. */
  restorePower(): void
}

/** `EXT4_IOC_SHUTDOWN`, and its argument "do not flush the log", as `xfs_io -x -c shutdown` sends. */
const SHUTDOWN = { request: 0x8004587d, noFlush: 2 }

/** Any of these programs can send the request; none is installed for it. */
const SENDERS = [
  (folder: string) =>
    [
      'python3',
      '-c',
      `import fcntl,os,struct,sys
fcntl.ioctl(os.open(sys.argv[1],os.O_RDONLY),${SHUTDOWN.request},struct.pack('I',${SHUTDOWN.noFlush}))`,
      folder,
    ] as const,
  (folder: string) =>
    [
      'perl',
      '-e',
      `open(my $f,'<',$ARGV[0])||die;my $a=pack('L',${SHUTDOWN.noFlush});ioctl($f,${SHUTDOWN.request},$a)||die`,
      folder,
    ] as const,
  (folder: string) => ['xfs_io', '-x', '-c', 'shutdown', folder] as const,
]

/** A small ext4 on a loop device, unmounted after the test; `undefined` where none can be made. */
export function openShutdownDisk(): ShutdownDisk | undefined {
  const folder = mountPoint()
  const image = `${folder}.img`
  onTestFinished(() => rmSync(image, { force: true }))
  closeSync(openSync(image, 'w'))
  const isMade =
    SENDERS.some((sender) => canRun(sender(folder)[0], '--version')) &&
    canRun('truncate', '-s', '64M', image) &&
    canRun('mkfs.ext4', '-q', '-F', image) &&
    canRun('mount', '-o', 'loop', image, folder)
  if (!isMade) return undefined
  return {
    folder,
    cutPower() {
      const sent = SENDERS.some((sender) => {
        const [command, ...args] = sender(folder)
        return canRun(command, ...args)
      })
      if (!sent) throw new Error('no program here can shut a file system down')
    },
    restorePower() {
      run('umount', folder)
      run('mount', '-o', 'loop', image, folder)
    },
  }
}
