import { openSync, closeSync, rmSync } from 'node:fs'
import { canRun, mountPoint, run } from './run-as-root.ts'
import { onTestFinished } from 'vitest'

/** Why a test of power cuts is skipped. */
export const NO_SHUTDOWN = 'needs root, a loop device, mkfs.ext4, and one of python3 and perl'

/** A disk whose power can be cut. */
export interface ShutdownDisk {
  readonly folder: string
  /**
   * Drops everything that was not flushed, as a power cut does; nothing can be written after. The
   * process is stopped in the same moment, in the middle of a sync too: without power none runs on,
   * and ext4 may tell a sync under way that all is well although it drops what that sync was for.
   */
  cutPower(pid: number): void
  /** From now on every write and sync fails; what was written before is there. */
  takeAway(): void
  /** Mounts what is on the disk. */
  restorePower(): void
  /** Writes back all that is not on the disk yet. */
  sync(): void
}

/** `EXT4_IOC_SHUTDOWN`, and its arguments: "write all first" and "do not flush the log". */
const SHUTDOWN = { request: 0x8004587d, flush: 0, noFlush: 2 }

/**
 * Any of these programs can send the request; none is installed for it. Each may stop a process first,
 * a few instructions earlier.
 */
const SENDERS = [
  (folder: string, how: number, pid: number) =>
    [
      'python3',
      '-c',
      `import fcntl,os,signal,struct,sys
disk=os.open(sys.argv[1],os.O_RDONLY)
if int(sys.argv[3]): os.kill(int(sys.argv[3]),signal.SIGSTOP)
fcntl.ioctl(disk,${SHUTDOWN.request},struct.pack('I',int(sys.argv[2])))`,
      folder,
      String(how),
      String(pid),
    ] as const,
  (folder: string, how: number, pid: number) =>
    [
      'perl',
      '-e',
      `open(my $f,'<',$ARGV[0])||die;my $a=pack('L',$ARGV[1]);kill('STOP',$ARGV[2]) if $ARGV[2];ioctl($f,${SHUTDOWN.request},$a)||die`,
      folder,
      String(how),
      String(pid),
    ] as const,
]

/** A small ext4 on a loop device, unmounted after the test; `undefined` where none can be made. */
export function openShutdownDisk(size = '64M'): ShutdownDisk | undefined {
  const folder = mountPoint()
  const image = `${folder}.img`
  onTestFinished(() => rmSync(image, { force: true }))
  closeSync(openSync(image, 'w'))
  const isMade =
    SENDERS.some((sender) => canRun(sender(folder, SHUTDOWN.flush, 0)[0], '--version')) &&
    canRun('truncate', '-s', size, image) &&
    canRun('mkfs.ext4', '-q', '-F', image) &&
    canRun('mount', '-o', 'loop', image, folder)
  if (!isMade) return undefined
  const shutDown = (how: number, pid: number) => {
    const sent = SENDERS.some((sender) => {
      const [command, ...args] = sender(folder, how, pid)
      return canRun(command, ...args)
    })
    if (!sent) throw new Error('no program here can shut a file system down')
  }
  return {
    folder,
    cutPower: (pid) => shutDown(SHUTDOWN.noFlush, pid),
    takeAway: () => shutDown(SHUTDOWN.flush, 0),
    sync: () => void run('sync', '-f', folder),
    restorePower() {
      run('umount', folder)
      run('mount', '-o', 'loop', image, folder)
    },
  }
}
